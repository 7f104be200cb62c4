# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChartSummary")


@_attrs_define
class ChartSummary:
    """A chart in a list.

    Attributes:
        chart_id (str): The id of the chart.
        query (str | Unset): The question that the chart answers.
        chart_type (str | Unset): The type of a chart, such as line.
        created_at (datetime.datetime | Unset): When the chart was created.
    """

    chart_id: str
    query: str | Unset = UNSET
    chart_type: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chart_id = self.chart_id

        query = self.query

        chart_type = self.chart_type

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "chart_id": chart_id,
            }
        )
        if query is not UNSET:
            field_dict["query"] = query
        if chart_type is not UNSET:
            field_dict["chart_type"] = chart_type
        if created_at is not UNSET:
            field_dict["created_at"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        chart_id = d.pop("chart_id")

        query = d.pop("query", UNSET)

        chart_type = d.pop("chart_type", UNSET)

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if _created_at is None or isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        chart_summary = cls(
            chart_id=chart_id,
            query=query,
            chart_type=chart_type,
            created_at=created_at,
        )

        chart_summary.additional_properties = d
        return chart_summary

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
