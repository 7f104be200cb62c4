# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_option import DeliveryOption, check_delivery_option
from ..models.restocking_shipment_status import RestockingShipmentStatus, check_restocking_shipment_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.restocking_shipment_item import RestockingShipmentItem


T = TypeVar("T", bound="RestockingShipment")


@_attrs_define
class RestockingShipment:
    """A delivery of stock to a warehouse.

    Attributes:
        id (int): The id that Hive gave the restocking shipment.
        warehouse_id (int): The id that Hive gave the warehouse to which the stock goes.
        delivery_option (DeliveryOption): How the stock comes to the warehouse.
        status (RestockingShipmentStatus): How far a restocking shipment is: `shipped`, on the way, as all begin;
            `delivered`, at the warehouse and not yet looked into; `arrived`, its arrival is documented; `processing`, it is
            being unpacked; `restocked`, all of it is stored; `cancelled` by the merchant.
        restocking_shipment_items (list[RestockingShipmentItem]): What is in the delivery.
        merchant_id (int | Unset): The id that Hive gave the merchant.
        estimated_arrival_date (datetime.date | Unset): The day on which the stock should arrive.
        tracking_code (None | str | Unset): The carrier's number of the delivery.
        po_number (None | str | Unset): The number of the purchase order.
        supplier_name (None | str | Unset): Who supplies the stock.
        barcode (str | Unset): The barcode of the delivery.
    """

    id: int
    warehouse_id: int
    delivery_option: DeliveryOption
    status: RestockingShipmentStatus
    restocking_shipment_items: list[RestockingShipmentItem]
    merchant_id: int | Unset = UNSET
    estimated_arrival_date: datetime.date | Unset = UNSET
    tracking_code: None | str | Unset = UNSET
    po_number: None | str | Unset = UNSET
    supplier_name: None | str | Unset = UNSET
    barcode: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        warehouse_id = self.warehouse_id

        delivery_option: str = self.delivery_option

        status: str = self.status

        restocking_shipment_items = []
        for restocking_shipment_items_item_data in self.restocking_shipment_items:
            restocking_shipment_items_item = restocking_shipment_items_item_data.to_dict()
            restocking_shipment_items.append(restocking_shipment_items_item)

        merchant_id = self.merchant_id

        estimated_arrival_date: str | Unset = UNSET
        if not isinstance(self.estimated_arrival_date, Unset):
            estimated_arrival_date = self.estimated_arrival_date.isoformat()

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

        barcode = self.barcode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "warehouse_id": warehouse_id,
                "delivery_option": delivery_option,
                "status": status,
                "restocking_shipment_items": restocking_shipment_items,
            }
        )
        if merchant_id is not UNSET:
            field_dict["merchant_id"] = merchant_id
        if estimated_arrival_date is not UNSET:
            field_dict["estimated_arrival_date"] = estimated_arrival_date
        if tracking_code is not UNSET:
            field_dict["tracking_code"] = tracking_code
        if po_number is not UNSET:
            field_dict["po_number"] = po_number
        if supplier_name is not UNSET:
            field_dict["supplier_name"] = supplier_name
        if barcode is not UNSET:
            field_dict["barcode"] = barcode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.restocking_shipment_item import RestockingShipmentItem

        d = dict(src_dict)
        id = d.pop("id")

        warehouse_id = d.pop("warehouse_id")

        delivery_option = check_delivery_option(d.pop("delivery_option"))

        status = check_restocking_shipment_status(d.pop("status"))

        restocking_shipment_items = []
        _restocking_shipment_items = d.pop("restocking_shipment_items")
        for restocking_shipment_items_item_data in _restocking_shipment_items:
            restocking_shipment_items_item = RestockingShipmentItem.from_dict(
                restocking_shipment_items_item_data
            )

            restocking_shipment_items.append(restocking_shipment_items_item)

        merchant_id = d.pop("merchant_id", UNSET)

        _estimated_arrival_date = d.pop("estimated_arrival_date", UNSET)
        estimated_arrival_date: datetime.date | Unset
        if _estimated_arrival_date is None or isinstance(_estimated_arrival_date, Unset):
            estimated_arrival_date = UNSET
        else:
            estimated_arrival_date = datetime.date.fromisoformat(_estimated_arrival_date)

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

        barcode = d.pop("barcode", UNSET)

        restocking_shipment = cls(
            id=id,
            warehouse_id=warehouse_id,
            delivery_option=delivery_option,
            status=status,
            restocking_shipment_items=restocking_shipment_items,
            merchant_id=merchant_id,
            estimated_arrival_date=estimated_arrival_date,
            tracking_code=tracking_code,
            po_number=po_number,
            supplier_name=supplier_name,
            barcode=barcode,
        )

        restocking_shipment.additional_properties = d
        return restocking_shipment

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
