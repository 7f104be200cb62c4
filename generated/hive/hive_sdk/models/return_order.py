# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReturnOrder")


@_attrs_define
class ReturnOrder:
    """The order that came back.

    Attributes:
        id (int | Unset): The id that Hive gave the order.
        merchant_order_id (str | Unset): The merchant's own id of the order.
    """

    id: int | Unset = UNSET
    merchant_order_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        merchant_order_id = self.merchant_order_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if merchant_order_id is not UNSET:
            field_dict["merchant_order_id"] = merchant_order_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        merchant_order_id = d.pop("merchant_order_id", UNSET)

        return_order = cls(
            id=id,
            merchant_order_id=merchant_order_id,
        )

        return_order.additional_properties = d
        return return_order

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
