# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.line_item_fulfillment_status import (
    LineItemFulfillmentStatus,
    check_line_item_fulfillment_status,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="LineItem")


@_attrs_define
class LineItem:
    """One position of an order.

    Attributes:
        id (int | Unset): The store's id of the position.
        type_id (str | Unset): The product's type in WooCommerce.
        variant_id (int | Unset): The store's id of the variant, 0 when there is none.
        product_id (int | Unset): The store's id of the product.
        title (str | Unset): The name.
        quantity (int | Unset): How many.
        sku (str | Unset): The stock keeping unit.
        price (float | str | Unset): The product's price now.
        total_discount (str | Unset): Always sent empty.
        fulfillment_status (LineItemFulfillmentStatus | Unset): `shipped` when the order is completed.
        gift_card (bool | Unset): Always sent false.
    """

    id: int | Unset = UNSET
    type_id: str | Unset = UNSET
    variant_id: int | Unset = UNSET
    product_id: int | Unset = UNSET
    title: str | Unset = UNSET
    quantity: int | Unset = UNSET
    sku: str | Unset = UNSET
    price: float | str | Unset = UNSET
    total_discount: str | Unset = UNSET
    fulfillment_status: LineItemFulfillmentStatus | Unset = UNSET
    gift_card: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_id = self.type_id

        variant_id = self.variant_id

        product_id = self.product_id

        title = self.title

        quantity = self.quantity

        sku = self.sku

        price: float | str | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        total_discount = self.total_discount

        fulfillment_status: str | Unset = UNSET
        if not isinstance(self.fulfillment_status, Unset):
            fulfillment_status = self.fulfillment_status

        gift_card = self.gift_card

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if type_id is not UNSET:
            field_dict["type_id"] = type_id
        if variant_id is not UNSET:
            field_dict["variant_id"] = variant_id
        if product_id is not UNSET:
            field_dict["product_id"] = product_id
        if title is not UNSET:
            field_dict["title"] = title
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if sku is not UNSET:
            field_dict["sku"] = sku
        if price is not UNSET:
            field_dict["price"] = price
        if total_discount is not UNSET:
            field_dict["total_discount"] = total_discount
        if fulfillment_status is not UNSET:
            field_dict["fulfillment_status"] = fulfillment_status
        if gift_card is not UNSET:
            field_dict["gift_card"] = gift_card

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        type_id = d.pop("type_id", UNSET)

        variant_id = d.pop("variant_id", UNSET)

        product_id = d.pop("product_id", UNSET)

        title = d.pop("title", UNSET)

        quantity = d.pop("quantity", UNSET)

        sku = d.pop("sku", UNSET)

        def _parse_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        price = _parse_price(d.pop("price", UNSET))

        total_discount = d.pop("total_discount", UNSET)

        _fulfillment_status = d.pop("fulfillment_status", UNSET)
        fulfillment_status: LineItemFulfillmentStatus | Unset
        if _fulfillment_status is None or isinstance(_fulfillment_status, Unset):
            fulfillment_status = UNSET
        else:
            fulfillment_status = check_line_item_fulfillment_status(_fulfillment_status)

        gift_card = d.pop("gift_card", UNSET)

        line_item = cls(
            id=id,
            type_id=type_id,
            variant_id=variant_id,
            product_id=product_id,
            title=title,
            quantity=quantity,
            sku=sku,
            price=price,
            total_discount=total_discount,
            fulfillment_status=fulfillment_status,
            gift_card=gift_card,
        )

        line_item.additional_properties = d
        return line_item

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
