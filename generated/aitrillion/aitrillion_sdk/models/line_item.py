# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional_boolean, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class LineItem(Model):
    """One position of an order."""

    id: int | Unset = UNSET
    """The store's id of the position."""
    type_id: str | Unset = UNSET
    """The product's type in WooCommerce."""
    variant_id: int | Unset = UNSET
    """The store's id of the variant, 0 when there is none."""
    product_id: int | Unset = UNSET
    """The store's id of the product."""
    title: str | Unset = UNSET
    """The name."""
    quantity: int | Unset = UNSET
    """How many."""
    sku: str | Unset = UNSET
    """The stock keeping unit."""
    price: float | str | Unset = UNSET
    """The product's price now."""
    total_discount: str | Unset = UNSET
    """Always sent empty."""
    fulfillment_status: Literal["shipped", "unshipped"] | str | Unset = UNSET
    """`shipped` when the order is completed."""
    gift_card: bool | Unset = UNSET
    """Always sent false."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "type_id": "type_id",
        "variant_id": "variant_id",
        "product_id": "product_id",
        "title": "title",
        "quantity": "quantity",
        "sku": "sku",
        "price": "price",
        "total_discount": "total_discount",
        "fulfillment_status": "fulfillment_status",
        "gift_card": "gift_card",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_price = Among(int, float, str)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "type_id": UNSET,
            "variant_id": UNSET,
            "product_id": UNSET,
            "title": UNSET,
            "quantity": UNSET,
            "sku": UNSET,
            "price": UNSET,
            "total_discount": UNSET,
            "fulfillment_status": UNSET,
            "gift_card": UNSET,
        }

        def decode(source: dict[str, Any]) -> LineItem:
            self, at = new(cls), ""
            whole = source if len(source) == 11 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "type_id"
                value = whole["type_id"]
                self.type_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "variant_id"
                value = whole["variant_id"]
                self.variant_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "product_id"
                value = whole["product_id"]
                self.product_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "quantity"
                value = whole["quantity"]
                self.quantity = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "sku"
                value = whole["sku"]
                self.sku = value if type(value) is str or value is UNSET else optional_text(value)
                at = "price"
                value = whole["price"]
                self.price = UNSET if value is None or value is UNSET else decode_price(value)
                at = "total_discount"
                value = whole["total_discount"]
                self.total_discount = value if type(value) is str or value is UNSET else optional_text(value)
                at = "fulfillment_status"
                value = whole["fulfillment_status"]
                self.fulfillment_status = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "gift_card"
                value = whole["gift_card"]
                self.gift_card = value if type(value) is bool or value is UNSET else optional_boolean(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 11
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
