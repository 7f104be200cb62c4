# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, integer, mapping, one, optional_integer, text
from ..types import READ_ONLY, UNSET, Unset

if TYPE_CHECKING:
    from .address import Address
    from .financial_status import FinancialStatus
    from .order_line_item import OrderLineItem
    from .order_status import OrderStatus


@define(repr=False)
class Order(Model):
    """What a customer bought and Hive is to send."""

    merchant_order_id: str
    """The merchant's own id of the order, which no other order has."""
    created_at: datetime.datetime
    """The time of the order, as its creator gave it or else that of its creation."""
    currency: str
    """The currency of all amounts, by its three letters in ISO 4217."""
    shipping_address: Address
    """Where an order goes."""
    items: list[OrderLineItem]
    """What was ordered."""
    id: int = READ_ONLY
    """The id that Hive gave the order."""
    customer_order_number: str | None | Unset = UNSET
    """The number that the customer knows the order by, when it is not `merchant_order_id`."""
    status: OrderStatus = READ_ONLY
    """What Hive does with the order: `fulfillable`, it will be sent; `unfulfillable`, it will not, for
    example because its country is blocked for the shop or because it was cancelled; `fulfilled`, it
    was.
    """
    carrier_preference: str | None | Unset = UNSET
    """The carrier that should deliver the order."""
    financial_status: FinancialStatus | None | Unset = UNSET
    """Whether the order is paid."""
    payment_method: str | None | Unset = UNSET
    """How the order was paid."""
    total_price_in_cents: int | Unset = UNSET
    """What the customer paid, in cents."""
    total_net_revenue_in_cents: int | Unset = UNSET
    """What the customer paid without taxes, in cents."""
    total_tax_in_cents: int | Unset = UNSET
    """The taxes that the customer paid, in cents."""
    total_net_refunds_in_cents: int | Unset = UNSET
    """What was refunded without taxes, in cents."""
    total_tax_refunds_in_cents: int | Unset = UNSET
    """The taxes in what was refunded, in cents."""
    tags: list[str] | Unset = UNSET
    """Words that the merchant put on the order."""
    custom_metadata: dict[str, Any] | None | Unset = UNSET
    """What the merchant wants to keep with the order."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "merchant_order_id": "merchant_order_id",
        "created_at": "created_at",
        "currency": "currency",
        "shipping_address": "shipping_address",
        "items": "items",
        "id": "id",
        "customer_order_number": "customer_order_number",
        "status": "status",
        "carrier_preference": "carrier_preference",
        "financial_status": "financial_status",
        "payment_method": "payment_method",
        "total_price_in_cents": "total_price_in_cents",
        "total_net_revenue_in_cents": "total_net_revenue_in_cents",
        "total_tax_in_cents": "total_tax_in_cents",
        "total_net_refunds_in_cents": "total_net_refunds_in_cents",
        "total_tax_refunds_in_cents": "total_tax_refunds_in_cents",
        "tags": "tags",
        "custom_metadata": "custom_metadata",
    }
    read_only_names = frozenset({"id", "status"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .address import Address
        from .order_line_item import OrderLineItem

        decode_shipping_address = one(lambda: Address)
        decode_items = array(one(lambda: OrderLineItem))
        decode_tags = array(text)
        decode_custom_metadata = mapping()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "customer_order_number": UNSET,
            "carrier_preference": UNSET,
            "financial_status": UNSET,
            "payment_method": UNSET,
            "total_price_in_cents": UNSET,
            "total_net_revenue_in_cents": UNSET,
            "total_tax_in_cents": UNSET,
            "total_net_refunds_in_cents": UNSET,
            "total_tax_refunds_in_cents": UNSET,
            "tags": UNSET,
            "custom_metadata": UNSET,
        }

        def decode(source: dict[str, Any]) -> Order:
            self, at = new(cls), ""
            whole = source if len(source) == 18 else absent | source
            try:
                at = "merchant_order_id"
                value = whole["merchant_order_id"]
                self.merchant_order_id = value if type(value) is str else text(value)
                at = "created_at"
                self.created_at = date_time(whole["created_at"])
                at = "currency"
                value = whole["currency"]
                self.currency = value if type(value) is str else text(value)
                at = "shipping_address"
                self.shipping_address = decode_shipping_address(whole["shipping_address"])
                at = "items"
                self.items = decode_items(whole["items"])
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "customer_order_number"
                value = whole["customer_order_number"]
                self.customer_order_number = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str else text(value)
                at = "carrier_preference"
                value = whole["carrier_preference"]
                self.carrier_preference = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "financial_status"
                value = whole["financial_status"]
                self.financial_status = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "payment_method"
                value = whole["payment_method"]
                self.payment_method = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "total_price_in_cents"
                value = whole["total_price_in_cents"]
                self.total_price_in_cents = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "total_net_revenue_in_cents"
                value = whole["total_net_revenue_in_cents"]
                self.total_net_revenue_in_cents = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "total_tax_in_cents"
                value = whole["total_tax_in_cents"]
                self.total_tax_in_cents = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "total_net_refunds_in_cents"
                value = whole["total_net_refunds_in_cents"]
                self.total_net_refunds_in_cents = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "total_tax_refunds_in_cents"
                value = whole["total_tax_refunds_in_cents"]
                self.total_tax_refunds_in_cents = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "tags"
                value = whole["tags"]
                self.tags = UNSET if value is None or value is UNSET else decode_tags(value)
                at = "custom_metadata"
                value = whole["custom_metadata"]
                self.custom_metadata = (
                    value if value is None or value is UNSET else decode_custom_metadata(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 18
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
