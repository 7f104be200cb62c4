# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_option import DeliveryOption, check_delivery_option
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.restocking_shipment_item_write import RestockingShipmentItemWrite


T = TypeVar("T", bound="RestockingShipmentWrite")


@_attrs_define
class RestockingShipmentWrite:
    """A restocking shipment as it is to be.

    Attributes:
        warehouse_id (int): The id that Hive gave the warehouse to which the stock goes.
        estimated_arrival_date (datetime.date): The day on which the stock should arrive.
        delivery_option (DeliveryOption): How the stock comes to the warehouse.
        tracking_code (None | str | Unset): The carrier's number of the delivery.
        po_number (None | str | Unset): The number of the purchase order.
        supplier_name (None | str | Unset): Who supplies the stock.
        restocking_shipment_items (list[RestockingShipmentItemWrite] | Unset): What is in the delivery.
    """

    warehouse_id: int
    estimated_arrival_date: datetime.date
    delivery_option: DeliveryOption
    tracking_code: None | str | Unset = UNSET
    po_number: None | str | Unset = UNSET
    supplier_name: None | str | Unset = UNSET
    restocking_shipment_items: list[RestockingShipmentItemWrite] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        warehouse_id = self.warehouse_id

        estimated_arrival_date = self.estimated_arrival_date.isoformat()

        delivery_option: str = self.delivery_option

        tracking_code: None | str | Unset
        if isinstance(self.tracking_code, Unset):
            tracking_code = UNSET
        else:
            tracking_code = self.tracking_code

        po_number: None | str | Unset
        if isinstance(self.po_number, Unset):
            po_number = UNSET
        else:
            po_number = self.po_number

        supplier_name: None | str | Unset
        if isinstance(self.supplier_name, Unset):
            supplier_name = UNSET
        else:
            supplier_name = self.supplier_name

        restocking_shipment_items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.restocking_shipment_items, Unset):
            restocking_shipment_items = []
            for restocking_shipment_items_item_data in self.restocking_shipment_items:
                restocking_shipment_items_item = restocking_shipment_items_item_data.to_dict()
                restocking_shipment_items.append(restocking_shipment_items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "warehouse_id": warehouse_id,
                "estimated_arrival_date": estimated_arrival_date,
                "delivery_option": delivery_option,
            }
        )
        if tracking_code is not UNSET:
            field_dict["tracking_code"] = tracking_code
        if po_number is not UNSET:
            field_dict["po_number"] = po_number
        if supplier_name is not UNSET:
            field_dict["supplier_name"] = supplier_name
        if restocking_shipment_items is not UNSET:
            field_dict["restocking_shipment_items"] = restocking_shipment_items

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.restocking_shipment_item_write import RestockingShipmentItemWrite

        d = dict(src_dict)
        warehouse_id = d.pop("warehouse_id")

        estimated_arrival_date = datetime.date.fromisoformat(d.pop("estimated_arrival_date"))

        delivery_option = check_delivery_option(d.pop("delivery_option"))

        def _parse_tracking_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tracking_code = _parse_tracking_code(d.pop("tracking_code", UNSET))

        def _parse_po_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        po_number = _parse_po_number(d.pop("po_number", UNSET))

        def _parse_supplier_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        supplier_name = _parse_supplier_name(d.pop("supplier_name", UNSET))

        _restocking_shipment_items = d.pop("restocking_shipment_items", UNSET)
        restocking_shipment_items: list[RestockingShipmentItemWrite] | Unset = UNSET
        if _restocking_shipment_items is not UNSET:
            restocking_shipment_items = []
            for restocking_shipment_items_item_data in _restocking_shipment_items:
                restocking_shipment_items_item = RestockingShipmentItemWrite.from_dict(
                    restocking_shipment_items_item_data
                )

                restocking_shipment_items.append(restocking_shipment_items_item)

        restocking_shipment_write = cls(
            warehouse_id=warehouse_id,
            estimated_arrival_date=estimated_arrival_date,
            delivery_option=delivery_option,
            tracking_code=tracking_code,
            po_number=po_number,
            supplier_name=supplier_name,
            restocking_shipment_items=restocking_shipment_items,
        )

        restocking_shipment_write.additional_properties = d
        return restocking_shipment_write

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
