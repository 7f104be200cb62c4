# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, integer, one, optional_boolean, optional_integer, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .order_customer_address import OrderCustomerAddress


@define(repr=False)
class OrderCustomer(Model):
    """Who placed the order."""

    id: int | Unset = UNSET
    """The store's id of the customer, 0 for a guest."""
    email: str | Unset = UNSET
    """The e-mail address of the bill."""
    guest: Literal["yes", "no"] | str | Unset = UNSET
    """Whether the customer is a guest."""
    phone: str | Unset = UNSET
    """The telephone number of the bill."""
    first_name: str | Unset = UNSET
    """The first name."""
    last_name: str | Unset = UNSET
    """The last name."""
    created_at: str | Unset = UNSET
    """When the customer registered; empty for a guest."""
    updated_at: str | Unset = UNSET
    """When the customer was last changed; empty for a guest."""
    verified_email: bool | Unset = UNSET
    """True for a registered customer, false for a guest."""
    last_order_name: int | None | Unset = UNSET
    """The id of the customer's last order."""
    last_order_id: int | None | Unset = UNSET
    """The id of the customer's last order."""
    orders_count: int | Unset = UNSET
    """How many orders the customer has placed."""
    total_spent: float | str | Unset = UNSET
    """What the customer has spent."""
    default_address: OrderCustomerAddress | Unset = UNSET
    """The address of the customer in an order."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "email": "email",
        "guest": "guest",
        "phone": "phone",
        "first_name": "first_name",
        "last_name": "last_name",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "verified_email": "verified_email",
        "last_order_name": "last_order_name",
        "last_order_id": "last_order_id",
        "orders_count": "orders_count",
        "total_spent": "total_spent",
        "default_address": "default_address",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .order_customer_address import OrderCustomerAddress

        decode_total_spent = Among(int, float, str)
        decode_default_address = one(lambda: OrderCustomerAddress)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "email": UNSET,
            "guest": UNSET,
            "phone": UNSET,
            "first_name": UNSET,
            "last_name": UNSET,
            "created_at": UNSET,
            "updated_at": UNSET,
            "verified_email": UNSET,
            "last_order_name": UNSET,
            "last_order_id": UNSET,
            "orders_count": UNSET,
            "total_spent": UNSET,
            "default_address": UNSET,
        }

        def decode(source: dict[str, Any]) -> OrderCustomer:
            self, at = new(cls), ""
            whole = source if len(source) == 14 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "guest"
                value = whole["guest"]
                self.guest = value if type(value) is str or value is UNSET else optional_text(value)
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = whole["last_name"]
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "verified_email"
                value = whole["verified_email"]
                self.verified_email = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "last_order_name"
                value = whole["last_order_name"]
                self.last_order_name = (
                    value if value is None or type(value) is int or value is UNSET else integer(value)
                )
                at = "last_order_id"
                value = whole["last_order_id"]
                self.last_order_id = (
                    value if value is None or type(value) is int or value is UNSET else integer(value)
                )
                at = "orders_count"
                value = whole["orders_count"]
                self.orders_count = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "total_spent"
                value = whole["total_spent"]
                self.total_spent = UNSET if value is None or value is UNSET else decode_total_spent(value)
                at = "default_address"
                value = whole["default_address"]
                self.default_address = (
                    UNSET if value is None or value is UNSET else decode_default_address(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 14
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
