# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SkuInventory")


@_attrs_define
class SkuInventory:
    """The stock of a SKU in all warehouses.

    Attributes:
        stocked (int): How many are for sale, after taking off the buffer if one is set up.
        reserved (int): How many are kept for orders.
        total (int): How many are available; the same as `stocked` when there is no buffer.
    """

    stocked: int
    reserved: int
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stocked = self.stocked

        reserved = self.reserved

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stocked": stocked,
                "reserved": reserved,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stocked = d.pop("stocked")

        reserved = d.pop("reserved")

        total = d.pop("total")

        sku_inventory = cls(
            stocked=stocked,
            reserved=reserved,
            total=total,
        )

        sku_inventory.additional_properties = d
        return sku_inventory

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
