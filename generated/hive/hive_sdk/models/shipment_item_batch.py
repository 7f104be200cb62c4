# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ShipmentItemBatch")


@_attrs_define
class ShipmentItemBatch:
    """What was taken from one batch.

    Attributes:
        name (str | Unset): What the batch is called.
        tracking_code (str | Unset): The code by which the batch is tracked.
        expiry_date (datetime.date | Unset): The day on which the batch expires.
        quantity (int | Unset): How many were taken from it.
    """

    name: str | Unset = UNSET
    tracking_code: str | Unset = UNSET
    expiry_date: datetime.date | Unset = UNSET
    quantity: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        tracking_code = self.tracking_code

        expiry_date: str | Unset = UNSET
        if not isinstance(self.expiry_date, Unset):
            expiry_date = self.expiry_date.isoformat()

        quantity = self.quantity

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if tracking_code is not UNSET:
            field_dict["tracking_code"] = tracking_code
        if expiry_date is not UNSET:
            field_dict["expiry_date"] = expiry_date
        if quantity is not UNSET:
            field_dict["quantity"] = quantity

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        tracking_code = d.pop("tracking_code", UNSET)

        _expiry_date = d.pop("expiry_date", UNSET)
        expiry_date: datetime.date | Unset
        if _expiry_date is None or isinstance(_expiry_date, Unset):
            expiry_date = UNSET
        else:
            expiry_date = datetime.date.fromisoformat(_expiry_date)

        quantity = d.pop("quantity", UNSET)

        shipment_item_batch = cls(
            name=name,
            tracking_code=tracking_code,
            expiry_date=expiry_date,
            quantity=quantity,
        )

        shipment_item_batch.additional_properties = d
        return shipment_item_batch

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
