# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Variant")


@_attrs_define
class Variant:
    """A variant of a product.

    Attributes:
        id (int | Unset): The store's id of the variant; that of the product when it has no variants.
        product_id (int | Unset): The store's id of the product.
        title (str | Unset): The name of the product; of a variable product, the name of the last option that is set.
        price (float | str | Unset): The regular price, before a reduction; empty when there is none.
        sku (str | Unset): The stock keeping unit.
        position (int | Unset): The place among the variants, counted from 1.
        inventory_policy (Any | Unset): Always sent null.
        compare_at_price (float | str | Unset): The price that is asked now, reduced or not; of a product without
            variants the reduced price, empty when there is none.
        fulfillment_service (Any | Unset): Always sent null.
        inventory_management (Any | Unset): Always sent null.
        option1 (None | str | Unset): The value of the first option. A variant with more than three has `option4` and so
            on; a product without variants sends three, all null.
        option2 (None | str | Unset): The value of the second option.
        option3 (None | str | Unset): The value of the third option.
        created_at (None | str | Unset): When the product was created.
        updated_at (None | str | Unset): When the product was last changed.
        taxable (bool | Unset): Whether prices in the store include tax.
        barcode (Any | Unset): Always sent null.
        grams (Any | Unset): Always sent null.
        image_id (int | str | Unset): The id of the image; empty when there is none.
        weight (str | Unset): The weight, in `weight_unit`.
        weight_unit (str | Unset): The store's unit of weight.
        inventory_item_id (Any | Unset): Always sent null.
        inventory_quantity (int | None | str | Unset): How many are in stock, or may be ordered at once; empty or null
            when that is not managed.
        old_inventory_quantity (Any | Unset): Always sent null.
        presentment_prices (Any | Unset): Always sent null.
        requires_shipping (bool | Unset): False for a virtual product.
    """

    id: int | Unset = UNSET
    product_id: int | Unset = UNSET
    title: str | Unset = UNSET
    price: float | str | Unset = UNSET
    sku: str | Unset = UNSET
    position: int | Unset = UNSET
    inventory_policy: Any | Unset = UNSET
    compare_at_price: float | str | Unset = UNSET
    fulfillment_service: Any | Unset = UNSET
    inventory_management: Any | Unset = UNSET
    option1: None | str | Unset = UNSET
    option2: None | str | Unset = UNSET
    option3: None | str | Unset = UNSET
    created_at: None | str | Unset = UNSET
    updated_at: None | str | Unset = UNSET
    taxable: bool | Unset = UNSET
    barcode: Any | Unset = UNSET
    grams: Any | Unset = UNSET
    image_id: int | str | Unset = UNSET
    weight: str | Unset = UNSET
    weight_unit: str | Unset = UNSET
    inventory_item_id: Any | Unset = UNSET
    inventory_quantity: int | None | str | Unset = UNSET
    old_inventory_quantity: Any | Unset = UNSET
    presentment_prices: Any | Unset = UNSET
    requires_shipping: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        product_id = self.product_id

        title = self.title

        price: float | str | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        sku = self.sku

        position = self.position

        inventory_policy = self.inventory_policy

        compare_at_price: float | str | Unset
        if isinstance(self.compare_at_price, Unset):
            compare_at_price = UNSET
        else:
            compare_at_price = self.compare_at_price

        fulfillment_service = self.fulfillment_service

        inventory_management = self.inventory_management

        option1: None | str | Unset
        if isinstance(self.option1, Unset):
            option1 = UNSET
        else:
            option1 = self.option1

        option2: None | str | Unset
        if isinstance(self.option2, Unset):
            option2 = UNSET
        else:
            option2 = self.option2

        option3: None | str | Unset
        if isinstance(self.option3, Unset):
            option3 = UNSET
        else:
            option3 = self.option3

        created_at: None | str | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        updated_at: None | str | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = self.updated_at

        taxable = self.taxable

        barcode = self.barcode

        grams = self.grams

        image_id: int | str | Unset
        if isinstance(self.image_id, Unset):
            image_id = UNSET
        else:
            image_id = self.image_id

        weight = self.weight

        weight_unit = self.weight_unit

        inventory_item_id = self.inventory_item_id

        inventory_quantity: int | None | str | Unset
        if isinstance(self.inventory_quantity, Unset):
            inventory_quantity = UNSET
        else:
            inventory_quantity = self.inventory_quantity

        old_inventory_quantity = self.old_inventory_quantity

        presentment_prices = self.presentment_prices

        requires_shipping = self.requires_shipping

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if product_id is not UNSET:
            field_dict["product_id"] = product_id
        if title is not UNSET:
            field_dict["title"] = title
        if price is not UNSET:
            field_dict["price"] = price
        if sku is not UNSET:
            field_dict["sku"] = sku
        if position is not UNSET:
            field_dict["position"] = position
        if inventory_policy is not UNSET:
            field_dict["inventory_policy"] = inventory_policy
        if compare_at_price is not UNSET:
            field_dict["compare_at_price"] = compare_at_price
        if fulfillment_service is not UNSET:
            field_dict["fulfillment_service"] = fulfillment_service
        if inventory_management is not UNSET:
            field_dict["inventory_management"] = inventory_management
        if option1 is not UNSET:
            field_dict["option1"] = option1
        if option2 is not UNSET:
            field_dict["option2"] = option2
        if option3 is not UNSET:
            field_dict["option3"] = option3
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if taxable is not UNSET:
            field_dict["taxable"] = taxable
        if barcode is not UNSET:
            field_dict["barcode"] = barcode
        if grams is not UNSET:
            field_dict["grams"] = grams
        if image_id is not UNSET:
            field_dict["image_id"] = image_id
        if weight is not UNSET:
            field_dict["weight"] = weight
        if weight_unit is not UNSET:
            field_dict["weight_unit"] = weight_unit
        if inventory_item_id is not UNSET:
            field_dict["inventory_item_id"] = inventory_item_id
        if inventory_quantity is not UNSET:
            field_dict["inventory_quantity"] = inventory_quantity
        if old_inventory_quantity is not UNSET:
            field_dict["old_inventory_quantity"] = old_inventory_quantity
        if presentment_prices is not UNSET:
            field_dict["presentment_prices"] = presentment_prices
        if requires_shipping is not UNSET:
            field_dict["requires_shipping"] = requires_shipping

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        product_id = d.pop("product_id", UNSET)

        title = d.pop("title", UNSET)

        def _parse_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        price = _parse_price(d.pop("price", UNSET))

        sku = d.pop("sku", UNSET)

        position = d.pop("position", UNSET)

        inventory_policy = d.pop("inventory_policy", UNSET)

        def _parse_compare_at_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        compare_at_price = _parse_compare_at_price(d.pop("compare_at_price", UNSET))

        fulfillment_service = d.pop("fulfillment_service", UNSET)

        inventory_management = d.pop("inventory_management", UNSET)

        def _parse_option1(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        option1 = _parse_option1(d.pop("option1", UNSET))

        def _parse_option2(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        option2 = _parse_option2(d.pop("option2", UNSET))

        def _parse_option3(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        option3 = _parse_option3(d.pop("option3", UNSET))

        def _parse_created_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        created_at = _parse_created_at(d.pop("created_at", UNSET))

        def _parse_updated_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        updated_at = _parse_updated_at(d.pop("updated_at", UNSET))

        taxable = d.pop("taxable", UNSET)

        barcode = d.pop("barcode", UNSET)

        grams = d.pop("grams", UNSET)

        def _parse_image_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        image_id = _parse_image_id(d.pop("image_id", UNSET))

        weight = d.pop("weight", UNSET)

        weight_unit = d.pop("weight_unit", UNSET)

        inventory_item_id = d.pop("inventory_item_id", UNSET)

        def _parse_inventory_quantity(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        inventory_quantity = _parse_inventory_quantity(d.pop("inventory_quantity", UNSET))

        old_inventory_quantity = d.pop("old_inventory_quantity", UNSET)

        presentment_prices = d.pop("presentment_prices", UNSET)

        requires_shipping = d.pop("requires_shipping", UNSET)

        variant = cls(
            id=id,
            product_id=product_id,
            title=title,
            price=price,
            sku=sku,
            position=position,
            inventory_policy=inventory_policy,
            compare_at_price=compare_at_price,
            fulfillment_service=fulfillment_service,
            inventory_management=inventory_management,
            option1=option1,
            option2=option2,
            option3=option3,
            created_at=created_at,
            updated_at=updated_at,
            taxable=taxable,
            barcode=barcode,
            grams=grams,
            image_id=image_id,
            weight=weight,
            weight_unit=weight_unit,
            inventory_item_id=inventory_item_id,
            inventory_quantity=inventory_quantity,
            old_inventory_quantity=old_inventory_quantity,
            presentment_prices=presentment_prices,
            requires_shipping=requires_shipping,
        )

        variant.additional_properties = d
        return variant

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
