# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OrderLineItemCreate")


@_attrs_define
class OrderLineItemCreate:
    """One line of an order to create. It names its SKU by `sku_id` or by `merchant_sku_id`.

    Attributes:
        merchant_item_id (str): The merchant's own id of the line, unique in the order.
        price_per_unit_in_cents (int): The price of one, in cents.
        sku_id (int | Unset): The id that Hive gave the SKU; needed without `merchant_sku_id`.
        merchant_sku_id (str | Unset): The merchant's own code of the SKU; needed without `sku_id`.
        quantity (int | Unset): How many were ordered.
        price_per_unit_in_cents_with_discount (int | Unset): The price of one after a discount, in cents.
    """

    merchant_item_id: str
    price_per_unit_in_cents: int
    sku_id: int | Unset = UNSET
    merchant_sku_id: str | Unset = UNSET
    quantity: int | Unset = UNSET
    price_per_unit_in_cents_with_discount: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        merchant_item_id = self.merchant_item_id

        price_per_unit_in_cents = self.price_per_unit_in_cents

        sku_id = self.sku_id

        merchant_sku_id = self.merchant_sku_id

        quantity = self.quantity

        price_per_unit_in_cents_with_discount = self.price_per_unit_in_cents_with_discount

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "merchant_item_id": merchant_item_id,
                "price_per_unit_in_cents": price_per_unit_in_cents,
            }
        )
        if sku_id is not UNSET:
            field_dict["sku_id"] = sku_id
        if merchant_sku_id is not UNSET:
            field_dict["merchant_sku_id"] = merchant_sku_id
        if quantity is not UNSET:
            field_dict["quantity"] = quantity
        if price_per_unit_in_cents_with_discount is not UNSET:
            field_dict["price_per_unit_in_cents_with_discount"] = price_per_unit_in_cents_with_discount

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        merchant_item_id = d.pop("merchant_item_id")

        price_per_unit_in_cents = d.pop("price_per_unit_in_cents")

        sku_id = d.pop("sku_id", UNSET)

        merchant_sku_id = d.pop("merchant_sku_id", UNSET)

        quantity = d.pop("quantity", UNSET)

        price_per_unit_in_cents_with_discount = d.pop("price_per_unit_in_cents_with_discount", UNSET)

        order_line_item_create = cls(
            merchant_item_id=merchant_item_id,
            price_per_unit_in_cents=price_per_unit_in_cents,
            sku_id=sku_id,
            merchant_sku_id=merchant_sku_id,
            quantity=quantity,
            price_per_unit_in_cents_with_discount=price_per_unit_in_cents_with_discount,
        )

        order_line_item_create.additional_properties = d
        return order_line_item_create

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
