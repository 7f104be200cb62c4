# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.restocking_shipment_inventory_batch import RestockingShipmentInventoryBatch


T = TypeVar("T", bound="RestockingShipmentItem")


@_attrs_define
class RestockingShipmentItem:
    """One SKU in a restocking shipment.

    Attributes:
        announced_quantity (int): How many are in the delivery.
        id (int | Unset): The id that Hive gave the line.
        sku_id (int | Unset): The id that Hive gave the SKU.
        merchant_sku_id (str | Unset): The merchant's own code of the SKU.
        arrived_quantity (int | Unset): How many arrived; there once the status is `restocked`.
        damaged_quantity (int | Unset): How many are damaged; there once the status is `restocked`.
        missing_quantity (int | Unset): How many are missing; there once the status is `restocked`.
        remarks (None | str | Unset): Anything else to know.
        total_cost_in_cents (int | None | Unset): What all of them cost, in cents.
        inventory_batches (list[RestockingShipmentInventoryBatch] | Unset): The batches that are in the delivery.
    """

    announced_quantity: int
    id: int | Unset = UNSET
    sku_id: int | Unset = UNSET
    merchant_sku_id: str | Unset = UNSET
    arrived_quantity: int | Unset = UNSET
    damaged_quantity: int | Unset = UNSET
    missing_quantity: int | Unset = UNSET
    remarks: None | str | Unset = UNSET
    total_cost_in_cents: int | None | Unset = UNSET
    inventory_batches: list[RestockingShipmentInventoryBatch] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        announced_quantity = self.announced_quantity

        id = self.id

        sku_id = self.sku_id

        merchant_sku_id = self.merchant_sku_id

        arrived_quantity = self.arrived_quantity

        damaged_quantity = self.damaged_quantity

        missing_quantity = self.missing_quantity

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

        inventory_batches: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inventory_batches, Unset):
            inventory_batches = []
            for inventory_batches_item_data in self.inventory_batches:
                inventory_batches_item = inventory_batches_item_data.to_dict()
                inventory_batches.append(inventory_batches_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "announced_quantity": announced_quantity,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if sku_id is not UNSET:
            field_dict["sku_id"] = sku_id
        if merchant_sku_id is not UNSET:
            field_dict["merchant_sku_id"] = merchant_sku_id
        if arrived_quantity is not UNSET:
            field_dict["arrived_quantity"] = arrived_quantity
        if damaged_quantity is not UNSET:
            field_dict["damaged_quantity"] = damaged_quantity
        if missing_quantity is not UNSET:
            field_dict["missing_quantity"] = missing_quantity
        if remarks is not UNSET:
            field_dict["remarks"] = remarks
        if total_cost_in_cents is not UNSET:
            field_dict["total_cost_in_cents"] = total_cost_in_cents
        if inventory_batches is not UNSET:
            field_dict["inventory_batches"] = inventory_batches

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.restocking_shipment_inventory_batch import RestockingShipmentInventoryBatch

        d = dict(src_dict)
        announced_quantity = d.pop("announced_quantity")

        id = d.pop("id", UNSET)

        sku_id = d.pop("sku_id", UNSET)

        merchant_sku_id = d.pop("merchant_sku_id", UNSET)

        arrived_quantity = d.pop("arrived_quantity", UNSET)

        damaged_quantity = d.pop("damaged_quantity", UNSET)

        missing_quantity = d.pop("missing_quantity", UNSET)

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

        _inventory_batches = d.pop("inventory_batches", UNSET)
        inventory_batches: list[RestockingShipmentInventoryBatch] | Unset = UNSET
        if _inventory_batches is not UNSET:
            inventory_batches = []
            for inventory_batches_item_data in _inventory_batches:
                inventory_batches_item = RestockingShipmentInventoryBatch.from_dict(
                    inventory_batches_item_data
                )

                inventory_batches.append(inventory_batches_item)

        restocking_shipment_item = cls(
            announced_quantity=announced_quantity,
            id=id,
            sku_id=sku_id,
            merchant_sku_id=merchant_sku_id,
            arrived_quantity=arrived_quantity,
            damaged_quantity=damaged_quantity,
            missing_quantity=missing_quantity,
            remarks=remarks,
            total_cost_in_cents=total_cost_in_cents,
            inventory_batches=inventory_batches,
        )

        restocking_shipment_item.additional_properties = d
        return restocking_shipment_item

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
