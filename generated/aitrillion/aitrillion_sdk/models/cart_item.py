# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CartItem")


@_attrs_define
class CartItem:
    """An item of a cart.

    Attributes:
        id (int | Unset): The place in the cart, counted from 1.
        product_id (int | Unset): The store's id of the product.
        variant_id (int | Unset): The store's id of the variant; that of the product when there is none.
        quantity (int | Unset): How many.
        name (str | Unset): The name.
        title (str | Unset): The name again.
        sku (str | Unset): The stock keeping unit.
        price (float | str | Unset): The price of one.
        url (str | Unset): The address of the product's page.
        image (str | Unset): Where the image is; empty when there is none.
    """

    id: int | Unset = UNSET
    product_id: int | Unset = UNSET
    variant_id: int | Unset = UNSET
    quantity: int | Unset = UNSET
    name: str | Unset = UNSET
    title: str | Unset = UNSET
    sku: str | Unset = UNSET
    price: float | str | Unset = UNSET
    url: str | Unset = UNSET
    image: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        product_id = self.product_id

        variant_id = self.variant_id

        quantity = self.quantity

        name = self.name

        title = self.title

        sku = self.sku

        price: float | str | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        url = self.url

        image = self.image

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if product_id is not UNSET:
            field_dict["product_id"] = product_id
        if variant_id is not UNSET:
            field_dict["variant_id"] = variant_id
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if name is not UNSET:
            field_dict["name"] = name
        if title is not UNSET:
            field_dict["title"] = title
        if sku is not UNSET:
            field_dict["sku"] = sku
        if price is not UNSET:
            field_dict["price"] = price
        if url is not UNSET:
            field_dict["url"] = url
        if image is not UNSET:
            field_dict["image"] = image

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        product_id = d.pop("product_id", UNSET)

        variant_id = d.pop("variant_id", UNSET)

        quantity = d.pop("quantity", UNSET)

        name = d.pop("name", UNSET)

        title = d.pop("title", UNSET)

        sku = d.pop("sku", UNSET)

        def _parse_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        price = _parse_price(d.pop("price", UNSET))

        url = d.pop("url", UNSET)

        image = d.pop("image", UNSET)

        cart_item = cls(
            id=id,
            product_id=product_id,
            variant_id=variant_id,
            quantity=quantity,
            name=name,
            title=title,
            sku=sku,
            price=price,
            url=url,
            image=image,
        )

        cart_item.additional_properties = d
        return cart_item

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
