# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.return_reason import ReturnReason, check_return_reason
from ..models.return_reason_type import ReturnReasonType, check_return_reason_type
from ..models.return_status import ReturnStatus, check_return_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.return_item import ReturnItem
    from ..models.return_line_item import ReturnLineItem
    from ..models.return_order import ReturnOrder
    from ..models.return_photo import ReturnPhoto


T = TypeVar("T", bound="Return")


@_attrs_define
class Return:
    """A parcel that came back.

    Attributes:
        id (int): The id that Hive gave the return.
        created_at (datetime.datetime): When Hive first heard of the return.
        status (ReturnStatus): How far a return is: `on_the_way` to a warehouse; `arrived` there; `processing`;
            `action_required`, the merchant has to decide; `handling_completed`.
        carrier (None | str | Unset): The name of the carrier. Blank, for example, when the return was entered at the
            warehouse.
        received_at (datetime.datetime | None | Unset): When a warehouse received the return.
        started_processing_at (datetime.datetime | None | Unset): When the warehouse began to process the return.
        completed_handling_at (datetime.datetime | None | Unset): When the warehouse was done with the return.
        order (ReturnOrder | Unset): The order that came back.
        photos (list[ReturnPhoto] | Unset): Pictures of what was returned.
        return_items (list[ReturnItem] | Unset): What the customer announced in the Customer Portal. May be empty for
            other returns.
        return_line_items (list[ReturnLineItem] | Unset): What the warehouse handled. May be empty before that.
        return_reason (None | ReturnReason | Unset): Why the parcel came back. It may be null or empty.
        return_reason_type (None | ReturnReasonType | Unset): Who sent the parcel back; null or empty in the rare case
            of a return that is not yet processed and was not announced in the Customer Portal.
        tracking_code (None | str | Unset): The carrier's number of the parcel.
        tracking_url (None | str | Unset): Where the carrier tells how far the parcel is; made by Hive, and blank when
            the carrier is.
    """

    id: int
    created_at: datetime.datetime
    status: ReturnStatus
    carrier: None | str | Unset = UNSET
    received_at: datetime.datetime | None | Unset = UNSET
    started_processing_at: datetime.datetime | None | Unset = UNSET
    completed_handling_at: datetime.datetime | None | Unset = UNSET
    order: ReturnOrder | Unset = UNSET
    photos: list[ReturnPhoto] | Unset = UNSET
    return_items: list[ReturnItem] | Unset = UNSET
    return_line_items: list[ReturnLineItem] | Unset = UNSET
    return_reason: None | ReturnReason | Unset = UNSET
    return_reason_type: None | ReturnReasonType | Unset = UNSET
    tracking_code: None | str | Unset = UNSET
    tracking_url: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        created_at = self.created_at.isoformat()

        status: str = self.status

        carrier: None | str | Unset
        if isinstance(self.carrier, Unset):
            carrier = UNSET
        else:
            carrier = self.carrier

        received_at: None | str | Unset
        if isinstance(self.received_at, Unset):
            received_at = UNSET
        elif isinstance(self.received_at, datetime.datetime):
            received_at = self.received_at.isoformat()
        else:
            received_at = self.received_at

        started_processing_at: None | str | Unset
        if isinstance(self.started_processing_at, Unset):
            started_processing_at = UNSET
        elif isinstance(self.started_processing_at, datetime.datetime):
            started_processing_at = self.started_processing_at.isoformat()
        else:
            started_processing_at = self.started_processing_at

        completed_handling_at: None | str | Unset
        if isinstance(self.completed_handling_at, Unset):
            completed_handling_at = UNSET
        elif isinstance(self.completed_handling_at, datetime.datetime):
            completed_handling_at = self.completed_handling_at.isoformat()
        else:
            completed_handling_at = self.completed_handling_at

        order: dict[str, Any] | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order.to_dict()

        photos: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.photos, Unset):
            photos = []
            for photos_item_data in self.photos:
                photos_item = photos_item_data.to_dict()
                photos.append(photos_item)

        return_items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.return_items, Unset):
            return_items = []
            for return_items_item_data in self.return_items:
                return_items_item = return_items_item_data.to_dict()
                return_items.append(return_items_item)

        return_line_items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.return_line_items, Unset):
            return_line_items = []
            for return_line_items_item_data in self.return_line_items:
                return_line_items_item = return_line_items_item_data.to_dict()
                return_line_items.append(return_line_items_item)

        return_reason: None | str | Unset
        if isinstance(self.return_reason, Unset):
            return_reason = UNSET
        elif isinstance(self.return_reason, str):
            return_reason = self.return_reason
        else:
            return_reason = self.return_reason

        return_reason_type: None | str | Unset
        if isinstance(self.return_reason_type, Unset):
            return_reason_type = UNSET
        elif isinstance(self.return_reason_type, str):
            return_reason_type = self.return_reason_type
        else:
            return_reason_type = self.return_reason_type

        tracking_code: None | str | Unset
        if isinstance(self.tracking_code, Unset):
            tracking_code = UNSET
        else:
            tracking_code = self.tracking_code

        tracking_url: None | str | Unset
        if isinstance(self.tracking_url, Unset):
            tracking_url = UNSET
        else:
            tracking_url = self.tracking_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "status": status,
            }
        )
        if carrier is not UNSET:
            field_dict["carrier"] = carrier
        if received_at is not UNSET:
            field_dict["received_at"] = received_at
        if started_processing_at is not UNSET:
            field_dict["started_processing_at"] = started_processing_at
        if completed_handling_at is not UNSET:
            field_dict["completed_handling_at"] = completed_handling_at
        if order is not UNSET:
            field_dict["order"] = order
        if photos is not UNSET:
            field_dict["photos"] = photos
        if return_items is not UNSET:
            field_dict["return_items"] = return_items
        if return_line_items is not UNSET:
            field_dict["return_line_items"] = return_line_items
        if return_reason is not UNSET:
            field_dict["return_reason"] = return_reason
        if return_reason_type is not UNSET:
            field_dict["return_reason_type"] = return_reason_type
        if tracking_code is not UNSET:
            field_dict["tracking_code"] = tracking_code
        if tracking_url is not UNSET:
            field_dict["tracking_url"] = tracking_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.return_item import ReturnItem
        from ..models.return_line_item import ReturnLineItem
        from ..models.return_order import ReturnOrder
        from ..models.return_photo import ReturnPhoto

        d = dict(src_dict)
        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        status = check_return_status(d.pop("status"))

        def _parse_carrier(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        carrier = _parse_carrier(d.pop("carrier", UNSET))

        def _parse_received_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                received_at_type_0 = datetime.datetime.fromisoformat(data)

                return received_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        received_at = _parse_received_at(d.pop("received_at", UNSET))

        def _parse_started_processing_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_processing_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_processing_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        started_processing_at = _parse_started_processing_at(d.pop("started_processing_at", UNSET))

        def _parse_completed_handling_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_handling_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_handling_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        completed_handling_at = _parse_completed_handling_at(d.pop("completed_handling_at", UNSET))

        _order = d.pop("order", UNSET)
        order: ReturnOrder | Unset
        if _order is None or isinstance(_order, Unset):
            order = UNSET
        else:
            order = ReturnOrder.from_dict(_order)

        _photos = d.pop("photos", UNSET)
        photos: list[ReturnPhoto] | Unset = UNSET
        if _photos is not UNSET:
            photos = []
            for photos_item_data in _photos:
                photos_item = ReturnPhoto.from_dict(photos_item_data)

                photos.append(photos_item)

        _return_items = d.pop("return_items", UNSET)
        return_items: list[ReturnItem] | Unset = UNSET
        if _return_items is not UNSET:
            return_items = []
            for return_items_item_data in _return_items:
                return_items_item = ReturnItem.from_dict(return_items_item_data)

                return_items.append(return_items_item)

        _return_line_items = d.pop("return_line_items", UNSET)
        return_line_items: list[ReturnLineItem] | Unset = UNSET
        if _return_line_items is not UNSET:
            return_line_items = []
            for return_line_items_item_data in _return_line_items:
                return_line_items_item = ReturnLineItem.from_dict(return_line_items_item_data)

                return_line_items.append(return_line_items_item)

        def _parse_return_reason(data: object) -> None | ReturnReason | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                return_reason_type_0 = check_return_reason(data)

                return return_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReturnReason | Unset, data)

        return_reason = _parse_return_reason(d.pop("return_reason", UNSET))

        def _parse_return_reason_type(data: object) -> None | ReturnReasonType | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                return_reason_type_type_0 = check_return_reason_type(data)

                return return_reason_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReturnReasonType | Unset, data)

        return_reason_type = _parse_return_reason_type(d.pop("return_reason_type", UNSET))

        def _parse_tracking_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tracking_code = _parse_tracking_code(d.pop("tracking_code", UNSET))

        def _parse_tracking_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tracking_url = _parse_tracking_url(d.pop("tracking_url", UNSET))

        return_ = cls(
            id=id,
            created_at=created_at,
            status=status,
            carrier=carrier,
            received_at=received_at,
            started_processing_at=started_processing_at,
            completed_handling_at=completed_handling_at,
            order=order,
            photos=photos,
            return_items=return_items,
            return_line_items=return_line_items,
            return_reason=return_reason,
            return_reason_type=return_reason_type,
            tracking_code=tracking_code,
            tracking_url=tracking_url,
        )

        return_.additional_properties = d
        return return_

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
