# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChartCounts")


@_attrs_define
class ChartCounts:
    """How many charts there are and were made.

    Attributes:
        total (int | Unset): All charts.
        created_today (int | Unset): Those made today.
        created_this_week (int | Unset): Those made this week.
        created_this_month (int | Unset): Those made this month.
    """

    total: int | Unset = UNSET
    created_today: int | Unset = UNSET
    created_this_week: int | Unset = UNSET
    created_this_month: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        created_today = self.created_today

        created_this_week = self.created_this_week

        created_this_month = self.created_this_month

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if total is not UNSET:
            field_dict["total"] = total
        if created_today is not UNSET:
            field_dict["created_today"] = created_today
        if created_this_week is not UNSET:
            field_dict["created_this_week"] = created_this_week
        if created_this_month is not UNSET:
            field_dict["created_this_month"] = created_this_month

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        total = d.pop("total", UNSET)

        created_today = d.pop("created_today", UNSET)

        created_this_week = d.pop("created_this_week", UNSET)

        created_this_month = d.pop("created_this_month", UNSET)

        chart_counts = cls(
            total=total,
            created_today=created_today,
            created_this_week=created_this_week,
            created_this_month=created_this_month,
        )

        chart_counts.additional_properties = d
        return chart_counts

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
