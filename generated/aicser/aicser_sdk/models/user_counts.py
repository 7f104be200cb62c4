# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserCounts")


@_attrs_define
class UserCounts:
    """How many users there are and were active.

    Attributes:
        total (int | Unset): All users.
        active_today (int | Unset): Those active today.
        active_this_week (int | Unset): Those active this week.
        active_this_month (int | Unset): Those active this month.
    """

    total: int | Unset = UNSET
    active_today: int | Unset = UNSET
    active_this_week: int | Unset = UNSET
    active_this_month: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        active_today = self.active_today

        active_this_week = self.active_this_week

        active_this_month = self.active_this_month

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if total is not UNSET:
            field_dict["total"] = total
        if active_today is not UNSET:
            field_dict["active_today"] = active_today
        if active_this_week is not UNSET:
            field_dict["active_this_week"] = active_this_week
        if active_this_month is not UNSET:
            field_dict["active_this_month"] = active_this_month

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        total = d.pop("total", UNSET)

        active_today = d.pop("active_today", UNSET)

        active_this_week = d.pop("active_this_week", UNSET)

        active_this_month = d.pop("active_this_month", UNSET)

        user_counts = cls(
            total=total,
            active_today=active_today,
            active_this_week=active_this_week,
            active_this_month=active_this_month,
        )

        user_counts.additional_properties = d
        return user_counts

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
