# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_status import DeliveryStatus, check_delivery_status
from ..models.shipment_status import ShipmentStatus, check_shipment_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.shipment_item import ShipmentItem


T = TypeVar("T", bound="Shipment")


@_attrs_define
class Shipment:
    """A parcel that Hive packs for an order.

    Attributes:
        id (int): The id that Hive gave the shipment.
        created_at (datetime.datetime): The time at which the shipment came to be.
        items (list[ShipmentItem]): What is in the parcel.
        shipped_at (datetime.datetime | None | Unset): When the parcel left.
        delivered_at (datetime.datetime | None | Unset): When the parcel was delivered.
        delivery_status (DeliveryStatus | None | Unset): How far the carrier is with the parcel.
        merchant_order_id (str | Unset): The merchant's own id of the order.
        order_id (int | Unset): The id that Hive gave the order.
        shipment_provider (None | str | Unset): The name of the carrier.
        status (ShipmentStatus | Unset): How far Hive is with a shipment, in this order. `waiting_for_picking` is the
            first; `on_hold` waits for a date or for a problem to be solved, such as a wrong address or too little stock;
            with `picking_assigned` somebody has taken it on; `in_picking` and `picked`, `in_packing` and `packed`,
            `in_shipping` and `shipped` are the beginning and the end of a step. A shipment is `shipped` when it has its
            label and is out of the packing station, whether the carrier has it or not. One that is `cancelled` will not be
            fulfilled.
    """

    id: int
    created_at: datetime.datetime
    items: list[ShipmentItem]
    shipped_at: datetime.datetime | None | Unset = UNSET
    delivered_at: datetime.datetime | None | Unset = UNSET
    delivery_status: DeliveryStatus | None | Unset = UNSET
    merchant_order_id: str | Unset = UNSET
    order_id: int | Unset = UNSET
    shipment_provider: None | str | Unset = UNSET
    status: ShipmentStatus | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        created_at = self.created_at.isoformat()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        shipped_at: None | str | Unset
        if isinstance(self.shipped_at, Unset):
            shipped_at = UNSET
        elif isinstance(self.shipped_at, datetime.datetime):
            shipped_at = self.shipped_at.isoformat()
        else:
            shipped_at = self.shipped_at

        delivered_at: None | str | Unset
        if isinstance(self.delivered_at, Unset):
            delivered_at = UNSET
        elif isinstance(self.delivered_at, datetime.datetime):
            delivered_at = self.delivered_at.isoformat()
        else:
            delivered_at = self.delivered_at

        delivery_status: None | str | Unset
        if isinstance(self.delivery_status, Unset):
            delivery_status = UNSET
        elif isinstance(self.delivery_status, str):
            delivery_status = self.delivery_status
        else:
            delivery_status = self.delivery_status

        merchant_order_id = self.merchant_order_id

        order_id = self.order_id

        shipment_provider: None | str | Unset
        if isinstance(self.shipment_provider, Unset):
            shipment_provider = UNSET
        else:
            shipment_provider = self.shipment_provider

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "items": items,
            }
        )
        if shipped_at is not UNSET:
            field_dict["shipped_at"] = shipped_at
        if delivered_at is not UNSET:
            field_dict["delivered_at"] = delivered_at
        if delivery_status is not UNSET:
            field_dict["delivery_status"] = delivery_status
        if merchant_order_id is not UNSET:
            field_dict["merchant_order_id"] = merchant_order_id
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if shipment_provider is not UNSET:
            field_dict["shipment_provider"] = shipment_provider
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.shipment_item import ShipmentItem

        d = dict(src_dict)
        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ShipmentItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_shipped_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                shipped_at_type_0 = datetime.datetime.fromisoformat(data)

                return shipped_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        shipped_at = _parse_shipped_at(d.pop("shipped_at", UNSET))

        def _parse_delivered_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivered_at_type_0 = datetime.datetime.fromisoformat(data)

                return delivered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        delivered_at = _parse_delivered_at(d.pop("delivered_at", UNSET))

        def _parse_delivery_status(data: object) -> DeliveryStatus | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivery_status_type_0 = check_delivery_status(data)

                return delivery_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeliveryStatus | None | Unset, data)

        delivery_status = _parse_delivery_status(d.pop("delivery_status", UNSET))

        merchant_order_id = d.pop("merchant_order_id", UNSET)

        order_id = d.pop("order_id", UNSET)

        def _parse_shipment_provider(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        shipment_provider = _parse_shipment_provider(d.pop("shipment_provider", UNSET))

        _status = d.pop("status", UNSET)
        status: ShipmentStatus | Unset
        if _status is None or isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_shipment_status(_status)

        shipment = cls(
            id=id,
            created_at=created_at,
            items=items,
            shipped_at=shipped_at,
            delivered_at=delivered_at,
            delivery_status=delivery_status,
            merchant_order_id=merchant_order_id,
            order_id=order_id,
            shipment_provider=shipment_provider,
            status=status,
        )

        shipment.additional_properties = d
        return shipment

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
