# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reply_data import ReplyData


T = TypeVar("T", bound="Reply")


@_attrs_define
class Reply:
    """The general form of a reply. What its data hold is not described.

    Attributes:
        success (bool): Whether the call succeeded.
        data (ReplyData | Unset): What was asked for. Its members depend on the call.
        message (str | Unset): What was done, for people to read.
        timestamp (datetime.datetime | Unset): When the reply was made.
    """

    success: bool
    data: ReplyData | Unset = UNSET
    message: str | Unset = UNSET
    timestamp: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        success = self.success

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        message = self.message

        timestamp: str | Unset = UNSET
        if not isinstance(self.timestamp, Unset):
            timestamp = self.timestamp.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "success": success,
            }
        )
        if data is not UNSET:
            field_dict["data"] = data
        if message is not UNSET:
            field_dict["message"] = message
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reply_data import ReplyData

        d = dict(src_dict)
        success = d.pop("success")

        _data = d.pop("data", UNSET)
        data: ReplyData | Unset
        if _data is None or isinstance(_data, Unset):
            data = UNSET
        else:
            data = ReplyData.from_dict(_data)

        message = d.pop("message", UNSET)

        _timestamp = d.pop("timestamp", UNSET)
        timestamp: datetime.datetime | Unset
        if _timestamp is None or isinstance(_timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = datetime.datetime.fromisoformat(_timestamp)

        reply = cls(
            success=success,
            data=data,
            message=message,
            timestamp=timestamp,
        )

        reply.additional_properties = d
        return reply

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
