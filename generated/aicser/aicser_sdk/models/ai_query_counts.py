# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AiQueryCounts")


@_attrs_define
class AiQueryCounts:
    """How many questions the AI was asked.

    Attributes:
        total (int | Unset): All questions.
        today (int | Unset): Those of today.
        this_week (int | Unset): Those of this week.
        this_month (int | Unset): Those of this month.
    """

    total: int | Unset = UNSET
    today: int | Unset = UNSET
    this_week: int | Unset = UNSET
    this_month: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        today = self.today

        this_week = self.this_week

        this_month = self.this_month

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if total is not UNSET:
            field_dict["total"] = total
        if today is not UNSET:
            field_dict["today"] = today
        if this_week is not UNSET:
            field_dict["this_week"] = this_week
        if this_month is not UNSET:
            field_dict["this_month"] = this_month

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        total = d.pop("total", UNSET)

        today = d.pop("today", UNSET)

        this_week = d.pop("this_week", UNSET)

        this_month = d.pop("this_month", UNSET)

        ai_query_counts = cls(
            total=total,
            today=today,
            this_week=this_week,
            this_month=this_month,
        )

        ai_query_counts.additional_properties = d
        return ai_query_counts

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
