# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional_boolean, optional_integer, optional_text, text
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
        decode_price = Among(int, float, str)
        decode_compare_at_price = Among(int, float, str)
        decode_image_id = Among(int, str)
        decode_inventory_quantity = Among(int, str, None)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "product_id": UNSET,
            "title": UNSET,
            "price": UNSET,
            "sku": UNSET,
            "position": UNSET,
            "inventory_policy": UNSET,
            "compare_at_price": UNSET,
            "fulfillment_service": UNSET,
            "inventory_management": UNSET,
            "option1": UNSET,
            "option2": UNSET,
            "option3": UNSET,
            "created_at": UNSET,
            "updated_at": UNSET,
            "taxable": UNSET,
            "barcode": UNSET,
            "grams": UNSET,
            "image_id": UNSET,
            "weight": UNSET,
            "weight_unit": UNSET,
            "inventory_item_id": UNSET,
            "inventory_quantity": UNSET,
            "old_inventory_quantity": UNSET,
            "presentment_prices": UNSET,
            "requires_shipping": UNSET,
        }

        def decode(source: dict[str, Any]) -> Variant:
            self, at = new(cls), ""
            whole = source if len(source) == 26 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "product_id"
                value = whole["product_id"]
                self.product_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "price"
                value = whole["price"]
                self.price = UNSET if value is None or value is UNSET else decode_price(value)
                at = "sku"
                value = whole["sku"]
                self.sku = value if type(value) is str or value is UNSET else optional_text(value)
                at = "position"
                value = whole["position"]
                self.position = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "inventory_policy"
                self.inventory_policy = whole["inventory_policy"]
                at = "compare_at_price"
                value = whole["compare_at_price"]
                self.compare_at_price = (
                    UNSET if value is None or value is UNSET else decode_compare_at_price(value)
                )
                at = "fulfillment_service"
                self.fulfillment_service = whole["fulfillment_service"]
                at = "inventory_management"
                self.inventory_management = whole["inventory_management"]
                at = "option1"
                value = whole["option1"]
                self.option1 = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "option2"
                value = whole["option2"]
                self.option2 = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "option3"
                value = whole["option3"]
                self.option3 = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "taxable"
                value = whole["taxable"]
                self.taxable = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "barcode"
                self.barcode = whole["barcode"]
                at = "grams"
                self.grams = whole["grams"]
                at = "image_id"
                value = whole["image_id"]
                self.image_id = UNSET if value is None or value is UNSET else decode_image_id(value)
                at = "weight"
                value = whole["weight"]
                self.weight = value if type(value) is str or value is UNSET else optional_text(value)
                at = "weight_unit"
                value = whole["weight_unit"]
                self.weight_unit = value if type(value) is str or value is UNSET else optional_text(value)
                at = "inventory_item_id"
                self.inventory_item_id = whole["inventory_item_id"]
                at = "inventory_quantity"
                value = whole["inventory_quantity"]
                self.inventory_quantity = value if value is UNSET else decode_inventory_quantity(value)
                at = "old_inventory_quantity"
                self.old_inventory_quantity = whole["old_inventory_quantity"]
                at = "presentment_prices"
                self.presentment_prices = whole["presentment_prices"]
                at = "requires_shipping"
                value = whole["requires_shipping"]
                self.requires_shipping = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 26
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
