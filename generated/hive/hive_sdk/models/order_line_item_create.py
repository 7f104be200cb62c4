# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer, optional_integer, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class OrderLineItemCreate(Model):
    """One line of an order to create."""

    merchant_item_id: str
    """The merchant's own id of the line, unique in the order."""
    price_per_unit_in_cents: int
    """The price of one, in cents."""
    sku_id: int | Unset = UNSET
    """The id that Hive gave the SKU; needed without `merchant_sku_id`."""
    merchant_sku_id: str | Unset = UNSET
    """The merchant's own code of the SKU; needed without `sku_id`."""
    quantity: int | Unset = UNSET
    """How many were ordered."""
    price_per_unit_in_cents_with_discount: int | Unset = UNSET
    """The price of one after a discount, in cents."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "merchant_item_id": "merchant_item_id",
        "price_per_unit_in_cents": "price_per_unit_in_cents",
        "sku_id": "sku_id",
        "merchant_sku_id": "merchant_sku_id",
        "quantity": "quantity",
        "price_per_unit_in_cents_with_discount": "price_per_unit_in_cents_with_discount",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "sku_id": UNSET,
            "merchant_sku_id": UNSET,
            "quantity": UNSET,
            "price_per_unit_in_cents_with_discount": UNSET,
        }

        def decode(source: dict[str, Any]) -> OrderLineItemCreate:
            self, at = new(cls), ""
            whole = source if len(source) == 6 else absent | source
            try:
                at = "merchant_item_id"
                value = whole["merchant_item_id"]
                self.merchant_item_id = value if type(value) is str else text(value)
                at = "price_per_unit_in_cents"
                value = whole["price_per_unit_in_cents"]
                self.price_per_unit_in_cents = value if type(value) is int else integer(value)
                at = "sku_id"
                value = whole["sku_id"]
                self.sku_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "merchant_sku_id"
                value = whole["merchant_sku_id"]
                self.merchant_sku_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "quantity"
                value = whole["quantity"]
                self.quantity = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "price_per_unit_in_cents_with_discount"
                value = whole["price_per_unit_in_cents_with_discount"]
                self.price_per_unit_in_cents_with_discount = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 6
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
