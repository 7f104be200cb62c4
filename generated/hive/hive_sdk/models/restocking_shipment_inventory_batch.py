# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RestockingShipmentInventoryBatch")


@_attrs_define
class RestockingShipmentInventoryBatch:
    """One batch in a restocking shipment.

    Attributes:
        id (int | Unset): The id that Hive gave the batch.
        name (str | Unset): What the batch is called.
        tracking_code (str | Unset): The code by which the batch is tracked.
        expiry_date (datetime.date | Unset): The day on which the batch expires.
        arrived_quantity (int | Unset): How many of the batch arrived.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    tracking_code: str | Unset = UNSET
    expiry_date: datetime.date | Unset = UNSET
    arrived_quantity: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        tracking_code = self.tracking_code

        expiry_date: str | Unset = UNSET
        if not isinstance(self.expiry_date, Unset):
            expiry_date = self.expiry_date.isoformat()

        arrived_quantity = self.arrived_quantity

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if tracking_code is not UNSET:
            field_dict["tracking_code"] = tracking_code
        if expiry_date is not UNSET:
            field_dict["expiry_date"] = expiry_date
        if arrived_quantity is not UNSET:
            field_dict["arrived_quantity"] = arrived_quantity

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        tracking_code = d.pop("tracking_code", UNSET)

        _expiry_date = d.pop("expiry_date", UNSET)
        expiry_date: datetime.date | Unset
        if _expiry_date is None or isinstance(_expiry_date, Unset):
            expiry_date = UNSET
        else:
            expiry_date = datetime.date.fromisoformat(_expiry_date)

        arrived_quantity = d.pop("arrived_quantity", UNSET)

        restocking_shipment_inventory_batch = cls(
            id=id,
            name=name,
            tracking_code=tracking_code,
            expiry_date=expiry_date,
            arrived_quantity=arrived_quantity,
        )

        restocking_shipment_inventory_batch.additional_properties = d
        return restocking_shipment_inventory_batch

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
