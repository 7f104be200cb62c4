# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import (
    Among,
    Decoder,
    anything,
    optional,
    optional_boolean,
    optional_integer,
    optional_text,
    text,
)
from ..types import UNSET, Unset


@define(repr=False)
class Variant(Model):
    """A variant of a product."""

    id: int | Unset = UNSET
    """The store's id of the variant; that of the product when it has no variants."""
    product_id: int | Unset = UNSET
    """The store's id of the product."""
    title: str | Unset = UNSET
    """The name of the product; of a variable product, the name of the last option that is set."""
    price: float | str | Unset = UNSET
    """The regular price, before a reduction; empty when there is none."""
    sku: str | Unset = UNSET
    """The stock keeping unit."""
    position: int | Unset = UNSET
    """The place among the variants, counted from 1."""
    inventory_policy: Any = UNSET
    """Always sent null."""
    compare_at_price: float | str | Unset = UNSET
    """The price that is asked now, reduced or not; of a product without variants the reduced price, empty
    when there is none.
    """
    fulfillment_service: Any = UNSET
    """Always sent null."""
    inventory_management: Any = UNSET
    """Always sent null."""
    option1: str | None | Unset = UNSET
    """The value of the first option."""
    option2: str | None | Unset = UNSET
    """The value of the second option."""
    option3: str | None | Unset = UNSET
    """The value of the third option."""
    created_at: str | None | Unset = UNSET
    """When the product was created."""
    updated_at: str | None | Unset = UNSET
    """When the product was last changed."""
    taxable: bool | Unset = UNSET
    """Whether prices in the store include tax."""
    barcode: Any = UNSET
    """Always sent null."""
    grams: Any = UNSET
    """Always sent null."""
    image_id: int | str | Unset = UNSET
    """The id of the image; empty when there is none."""
    weight: str | Unset = UNSET
    """The weight, in `weight_unit`."""
    weight_unit: str | Unset = UNSET
    """The store's unit of weight."""
    inventory_item_id: Any = UNSET
    """Always sent null."""
    inventory_quantity: int | str | None | Unset = UNSET
    """How many are in stock, or may be ordered at once; empty or null when that is not managed."""
    old_inventory_quantity: Any = UNSET
    """Always sent null."""
    presentment_prices: Any = UNSET
    """Always sent null."""
    requires_shipping: bool | Unset = UNSET
    """False for a virtual product."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "product_id": "product_id",
        "title": "title",
        "price": "price",
        "sku": "sku",
        "position": "position",
        "inventory_policy": "inventory_policy",
        "compare_at_price": "compare_at_price",
        "fulfillment_service": "fulfillment_service",
        "inventory_management": "inventory_management",
        "option1": "option1",
        "option2": "option2",
        "option3": "option3",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "taxable": "taxable",
        "barcode": "barcode",
        "grams": "grams",
        "image_id": "image_id",
        "weight": "weight",
        "weight_unit": "weight_unit",
        "inventory_item_id": "inventory_item_id",
        "inventory_quantity": "inventory_quantity",
        "old_inventory_quantity": "old_inventory_quantity",
        "presentment_prices": "presentment_prices",
        "requires_shipping": "requires_shipping",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_price = optional(Among(int, float, str))
        decode_inventory_policy = optional(anything)
        decode_compare_at_price = optional(Among(int, float, str))
        decode_fulfillment_service = optional(anything)
        decode_inventory_management = optional(anything)
        decode_barcode = optional(anything)
        decode_grams = optional(anything)
        decode_image_id = optional(Among(int, str))
        decode_inventory_item_id = optional(anything)
        decode_inventory_quantity = Among(int, str, None)
        decode_old_inventory_quantity = optional(anything)
        decode_presentment_prices = optional(anything)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Variant:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "product_id"
                value = get("product_id", UNSET)
                self.product_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "title"
                value = get("title", UNSET)
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "price"
                value = get("price", UNSET)
                self.price = value if value is UNSET else decode_price(value)
                at = "sku"
                value = get("sku", UNSET)
                self.sku = value if type(value) is str or value is UNSET else optional_text(value)
                at = "position"
                value = get("position", UNSET)
                self.position = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "inventory_policy"
                self.inventory_policy = get("inventory_policy", UNSET)
                at = "compare_at_price"
                value = get("compare_at_price", UNSET)
                self.compare_at_price = value if value is UNSET else decode_compare_at_price(value)
                at = "fulfillment_service"
                self.fulfillment_service = get("fulfillment_service", UNSET)
                at = "inventory_management"
                self.inventory_management = get("inventory_management", UNSET)
                at = "option1"
                value = get("option1", UNSET)
                self.option1 = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "option2"
                value = get("option2", UNSET)
                self.option2 = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "option3"
                value = get("option3", UNSET)
                self.option3 = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "taxable"
                value = get("taxable", UNSET)
                self.taxable = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "barcode"
                self.barcode = get("barcode", UNSET)
                at = "grams"
                self.grams = get("grams", UNSET)
                at = "image_id"
                value = get("image_id", UNSET)
                self.image_id = value if value is UNSET else decode_image_id(value)
                at = "weight"
                value = get("weight", UNSET)
                self.weight = value if type(value) is str or value is UNSET else optional_text(value)
                at = "weight_unit"
                value = get("weight_unit", UNSET)
                self.weight_unit = value if type(value) is str or value is UNSET else optional_text(value)
                at = "inventory_item_id"
                self.inventory_item_id = get("inventory_item_id", UNSET)
                at = "inventory_quantity"
                value = get("inventory_quantity", UNSET)
                self.inventory_quantity = value if value is UNSET else decode_inventory_quantity(value)
                at = "old_inventory_quantity"
                self.old_inventory_quantity = get("old_inventory_quantity", UNSET)
                at = "presentment_prices"
                self.presentment_prices = get("presentment_prices", UNSET)
                at = "requires_shipping"
                value = get("requires_shipping", UNSET)
                self.requires_shipping = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
