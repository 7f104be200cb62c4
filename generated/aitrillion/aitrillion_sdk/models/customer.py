# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import (
    Among,
    Decoder,
    array,
    integer,
    one,
    optional_boolean,
    optional_integer,
    optional_text,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .address import Address


@define(repr=False)
class Customer(Model):
    """A registered customer of the store."""

    id: int
    """The store's id of the customer."""
    first_name: str | Unset = UNSET
    """The first name."""
    last_name: str | Unset = UNSET
    """The last name."""
    email: str | Unset = UNSET
    """The e-mail address."""
    verified_email: bool | Unset = UNSET
    """Always sent true."""
    phone: str | Unset = UNSET
    """The telephone number, that of the billing address."""
    created_at: str | Unset = UNSET
    """When the customer registered."""
    accepts_marketing: bool | Unset = UNSET
    """Whether marketing is welcome."""
    updated_at: str | Unset = UNSET
    """When the customer was last changed, or else registered."""
    orders_count: int | Unset = UNSET
    """How many orders the customer has placed."""
    total_spent: float | str | Unset = UNSET
    """What the customer has spent."""
    last_order_name: int | None | Unset = UNSET
    """The id of the last order."""
    last_order_id: int | None | Unset = UNSET
    """The id of the last order."""
    default_address: Address | Unset = UNSET
    """An address of a customer."""
    addresses: list[Address] | Unset = UNSET
    """The shipping address; empty from plain WordPress."""
    type_: Any = UNSET
    """Always sent null."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "first_name": "first_name",
        "last_name": "last_name",
        "email": "email",
        "verified_email": "verified_email",
        "phone": "phone",
        "created_at": "created_at",
        "accepts_marketing": "accepts_marketing",
        "updated_at": "updated_at",
        "orders_count": "orders_count",
        "total_spent": "total_spent",
        "last_order_name": "last_order_name",
        "last_order_id": "last_order_id",
        "default_address": "default_address",
        "addresses": "addresses",
        "type_": "type",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .address import Address

        decode_total_spent = Among(int, float, str)
        decode_default_address = one(lambda: Address)
        decode_addresses = array(one(lambda: Address))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "first_name": UNSET,
            "last_name": UNSET,
            "email": UNSET,
            "verified_email": UNSET,
            "phone": UNSET,
            "created_at": UNSET,
            "accepts_marketing": UNSET,
            "updated_at": UNSET,
            "orders_count": UNSET,
            "total_spent": UNSET,
            "last_order_name": UNSET,
            "last_order_id": UNSET,
            "default_address": UNSET,
            "addresses": UNSET,
            "type": UNSET,
        }

        def decode(source: dict[str, Any]) -> Customer:
            self, at = new(cls), ""
            whole = source if len(source) == 16 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = whole["last_name"]
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "verified_email"
                value = whole["verified_email"]
                self.verified_email = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "accepts_marketing"
                value = whole["accepts_marketing"]
                self.accepts_marketing = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "orders_count"
                value = whole["orders_count"]
                self.orders_count = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "total_spent"
                value = whole["total_spent"]
                self.total_spent = UNSET if value is None or value is UNSET else decode_total_spent(value)
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
                at = "default_address"
                value = whole["default_address"]
                self.default_address = (
                    UNSET if value is None or value is UNSET else decode_default_address(value)
                )
                at = "addresses"
                value = whole["addresses"]
                self.addresses = UNSET if value is None or value is UNSET else decode_addresses(value)
                at = "type"
                self.type_ = whole["type"]
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 16
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
