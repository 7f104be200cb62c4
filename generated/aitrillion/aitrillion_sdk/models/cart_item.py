# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class CartItem(Model):
    """An item of a cart."""

    id: int | Unset = UNSET
    """The place in the cart, counted from 1."""
    product_id: int | Unset = UNSET
    """The store's id of the product."""
    variant_id: int | Unset = UNSET
    """The store's id of the variant; that of the product when there is none."""
    quantity: int | Unset = UNSET
    """How many."""
    name: str | Unset = UNSET
    """The name."""
    title: str | Unset = UNSET
    """The name again."""
    sku: str | Unset = UNSET
    """The stock keeping unit."""
    price: float | str | Unset = UNSET
    """The price of one."""
    url: str | Unset = UNSET
    """The address of the product's page."""
    image: str | Unset = UNSET
    """Where the image is; empty when there is none."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "product_id": "product_id",
        "variant_id": "variant_id",
        "quantity": "quantity",
        "name": "name",
        "title": "title",
        "sku": "sku",
        "price": "price",
        "url": "url",
        "image": "image",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_price = Among(int, float, str)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "product_id": UNSET,
            "variant_id": UNSET,
            "quantity": UNSET,
            "name": UNSET,
            "title": UNSET,
            "sku": UNSET,
            "price": UNSET,
            "url": UNSET,
            "image": UNSET,
        }

        def decode(source: dict[str, Any]) -> CartItem:
            self, at = new(cls), ""
            whole = source if len(source) == 10 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "product_id"
                value = whole["product_id"]
                self.product_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "variant_id"
                value = whole["variant_id"]
                self.variant_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "quantity"
                value = whole["quantity"]
                self.quantity = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "sku"
                value = whole["sku"]
                self.sku = value if type(value) is str or value is UNSET else optional_text(value)
                at = "price"
                value = whole["price"]
                self.price = UNSET if value is None or value is UNSET else decode_price(value)
                at = "url"
                value = whole["url"]
                self.url = value if type(value) is str or value is UNSET else optional_text(value)
                at = "image"
                value = whole["image"]
                self.image = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 10
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
