# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.failure_details import FailureDetails


T = TypeVar("T", bound="PermissionDeniedBody")


@_attrs_define
class PermissionDeniedBody:
    """What went wrong.

    Attributes:
        code (Literal['PERMISSION_DENIED']): The kind of failure, for programs to read.
        message (str): What went wrong, for people to read.
        details (FailureDetails | Unset): More about the failure, by the name of what it is about.
        timestamp (datetime.datetime | Unset): When it went wrong.
    """

    code: Literal["PERMISSION_DENIED"]
    message: str
    details: FailureDetails | Unset = UNSET
    timestamp: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        message = self.message

        details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.details, Unset):
            details = self.details.to_dict()

        timestamp: str | Unset = UNSET
        if not isinstance(self.timestamp, Unset):
            timestamp = self.timestamp.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "message": message,
            }
        )
        if details is not UNSET:
            field_dict["details"] = details
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.failure_details import FailureDetails

        d = dict(src_dict)
        code = cast(Literal["PERMISSION_DENIED"], d.pop("code"))
        if code != "PERMISSION_DENIED":
            raise ValueError(f"code must match const 'PERMISSION_DENIED', got '{code}'")

        message = d.pop("message")

        _details = d.pop("details", UNSET)
        details: FailureDetails | Unset
        if _details is None or isinstance(_details, Unset):
            details = UNSET
        else:
            details = FailureDetails.from_dict(_details)

        _timestamp = d.pop("timestamp", UNSET)
        timestamp: datetime.datetime | Unset
        if _timestamp is None or isinstance(_timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = datetime.datetime.fromisoformat(_timestamp)

        permission_denied_body = cls(
            code=code,
            message=message,
            details=details,
            timestamp=timestamp,
        )

        permission_denied_body.additional_properties = d
        return permission_denied_body

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
