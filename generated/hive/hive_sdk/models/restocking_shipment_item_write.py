# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RestockingShipmentItemWrite")


@_attrs_define
class RestockingShipmentItemWrite:
    """One SKU in a restocking shipment as it is to be. It is named by `sku_id` or by `merchant_sku_id`.

    Attributes:
        announced_quantity (int): How many are in the delivery.
        sku_id (int | Unset): The id that Hive gave the SKU; needed without `merchant_sku_id`.
        merchant_sku_id (str | Unset): The merchant's own code of the SKU; needed without `sku_id`.
        remarks (None | str | Unset): Anything else to know.
        total_cost_in_cents (int | None | Unset): What all of them cost, in cents.
    """

    announced_quantity: int
    sku_id: int | Unset = UNSET
    merchant_sku_id: str | Unset = UNSET
    remarks: None | str | Unset = UNSET
    total_cost_in_cents: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        announced_quantity = self.announced_quantity

        sku_id = self.sku_id

        merchant_sku_id = self.merchant_sku_id

        remarks: None | str | Unset
        if isinstance(self.remarks, Unset):
            remarks = UNSET
        else:
            remarks = self.remarks

        total_cost_in_cents: int | None | Unset
        if isinstance(self.total_cost_in_cents, Unset):
            total_cost_in_cents = UNSET
        else:
            total_cost_in_cents = self.total_cost_in_cents

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "announced_quantity": announced_quantity,
            }
        )
        if sku_id is not UNSET:
            field_dict["sku_id"] = sku_id
        if merchant_sku_id is not UNSET:
            field_dict["merchant_sku_id"] = merchant_sku_id
        if remarks is not UNSET:
            field_dict["remarks"] = remarks
        if total_cost_in_cents is not UNSET:
            field_dict["total_cost_in_cents"] = total_cost_in_cents

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        announced_quantity = d.pop("announced_quantity")

        sku_id = d.pop("sku_id", UNSET)

        merchant_sku_id = d.pop("merchant_sku_id", UNSET)

        def _parse_remarks(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        remarks = _parse_remarks(d.pop("remarks", UNSET))

        def _parse_total_cost_in_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        total_cost_in_cents = _parse_total_cost_in_cents(d.pop("total_cost_in_cents", UNSET))

        restocking_shipment_item_write = cls(
            announced_quantity=announced_quantity,
            sku_id=sku_id,
            merchant_sku_id=merchant_sku_id,
            remarks=remarks,
            total_cost_in_cents=total_cost_in_cents,
        )

        restocking_shipment_item_write.additional_properties = d
        return restocking_shipment_item_write

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
