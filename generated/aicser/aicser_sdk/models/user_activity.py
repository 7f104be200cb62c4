# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserActivity")


@_attrs_define
class UserActivity:
    """When the user was there.

    Attributes:
        last_login (datetime.datetime | Unset): When the user last logged in.
        login_count_this_month (int | Unset): How often the user logged in this month.
        total_session_time (int | Unset): How long the user was logged in.
    """

    last_login: datetime.datetime | Unset = UNSET
    login_count_this_month: int | Unset = UNSET
    total_session_time: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        last_login: str | Unset = UNSET
        if not isinstance(self.last_login, Unset):
            last_login = self.last_login.isoformat()

        login_count_this_month = self.login_count_this_month

        total_session_time = self.total_session_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if last_login is not UNSET:
            field_dict["last_login"] = last_login
        if login_count_this_month is not UNSET:
            field_dict["login_count_this_month"] = login_count_this_month
        if total_session_time is not UNSET:
            field_dict["total_session_time"] = total_session_time

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _last_login = d.pop("last_login", UNSET)
        last_login: datetime.datetime | Unset
        if _last_login is None or isinstance(_last_login, Unset):
            last_login = UNSET
        else:
            last_login = datetime.datetime.fromisoformat(_last_login)

        login_count_this_month = d.pop("login_count_this_month", UNSET)

        total_session_time = d.pop("total_session_time", UNSET)

        user_activity = cls(
            last_login=last_login,
            login_count_this_month=login_count_this_month,
            total_session_time=total_session_time,
        )

        user_activity.additional_properties = d
        return user_activity

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
