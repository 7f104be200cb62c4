# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserStatistics")


@_attrs_define
class UserStatistics:
    """What the user did so far.

    Attributes:
        charts_created (int | Unset): How many charts the user made.
        last_login (datetime.datetime | Unset): When the user last logged in.
        total_usage_time (int | Unset): How long the user worked on the platform.
    """

    charts_created: int | Unset = UNSET
    last_login: datetime.datetime | Unset = UNSET
    total_usage_time: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        charts_created = self.charts_created

        last_login: str | Unset = UNSET
        if not isinstance(self.last_login, Unset):
            last_login = self.last_login.isoformat()

        total_usage_time = self.total_usage_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if charts_created is not UNSET:
            field_dict["charts_created"] = charts_created
        if last_login is not UNSET:
            field_dict["last_login"] = last_login
        if total_usage_time is not UNSET:
            field_dict["total_usage_time"] = total_usage_time

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        charts_created = d.pop("charts_created", UNSET)

        _last_login = d.pop("last_login", UNSET)
        last_login: datetime.datetime | Unset
        if _last_login is None or isinstance(_last_login, Unset):
            last_login = UNSET
        else:
            last_login = datetime.datetime.fromisoformat(_last_login)

        total_usage_time = d.pop("total_usage_time", UNSET)

        user_statistics = cls(
            charts_created=charts_created,
            last_login=last_login,
            total_usage_time=total_usage_time,
        )

        user_statistics.additional_properties = d
        return user_statistics

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
