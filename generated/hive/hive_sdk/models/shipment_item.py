# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.shipment_item_batch import ShipmentItemBatch


T = TypeVar("T", bound="ShipmentItem")


@_attrs_define
class ShipmentItem:
    """One line of a shipment.

    Attributes:
        id (int): The id that Hive gave the line.
        quantity (int): How many of it are in the parcel.
        merchant_item_id (None | str | Unset): The merchant's own id of the line in the order; null for what was added
            later.
        batches (list[ShipmentItemBatch] | Unset): From which batches they were taken.
        serial_numbers (list[Any] | Unset): The serial numbers of what was sent.
    """

    id: int
    quantity: int
    merchant_item_id: None | str | Unset = UNSET
    batches: list[ShipmentItemBatch] | Unset = UNSET
    serial_numbers: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        quantity = self.quantity

        merchant_item_id: None | str | Unset
        if isinstance(self.merchant_item_id, Unset):
            merchant_item_id = UNSET
        else:
            merchant_item_id = self.merchant_item_id

        batches: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.batches, Unset):
            batches = []
            for batches_item_data in self.batches:
                batches_item = batches_item_data.to_dict()
                batches.append(batches_item)

        serial_numbers: list[Any] | Unset = UNSET
        if not isinstance(self.serial_numbers, Unset):
            serial_numbers = self.serial_numbers

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "quantity": quantity,
            }
        )
        if merchant_item_id is not UNSET:
            field_dict["merchant_item_id"] = merchant_item_id
        if batches is not UNSET:
            field_dict["batches"] = batches
        if serial_numbers is not UNSET:
            field_dict["serial_numbers"] = serial_numbers

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.shipment_item_batch import ShipmentItemBatch

        d = dict(src_dict)
        id = d.pop("id")

        quantity = d.pop("quantity")

        def _parse_merchant_item_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        merchant_item_id = _parse_merchant_item_id(d.pop("merchant_item_id", UNSET))

        _batches = d.pop("batches", UNSET)
        batches: list[ShipmentItemBatch] | Unset = UNSET
        if _batches is not UNSET:
            batches = []
            for batches_item_data in _batches:
                batches_item = ShipmentItemBatch.from_dict(batches_item_data)

                batches.append(batches_item)

        serial_numbers = cast(list[Any], d.pop("serial_numbers", UNSET))

        shipment_item = cls(
            id=id,
            quantity=quantity,
            merchant_item_id=merchant_item_id,
            batches=batches,
            serial_numbers=serial_numbers,
        )

        shipment_item.additional_properties = d
        return shipment_item

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
