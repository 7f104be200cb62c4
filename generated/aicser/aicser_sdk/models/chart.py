# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chart_content import ChartContent


T = TypeVar("T", bound="Chart")


@_attrs_define
class Chart:
    """A chart.

    Attributes:
        chart_id (str): The id of the chart.
        query (str | Unset): The question that the chart answers.
        chart_data (ChartContent | Unset): What a chart shows, and how it is drawn.
        insights (list[str] | Unset): What the AI reads from the chart.
        created_at (datetime.datetime | Unset): When the chart was created.
        updated_at (datetime.datetime | Unset): When the chart was last changed.
    """

    chart_id: str
    query: str | Unset = UNSET
    chart_data: ChartContent | Unset = UNSET
    insights: list[str] | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chart_id = self.chart_id

        query = self.query

        chart_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.chart_data, Unset):
            chart_data = self.chart_data.to_dict()

        insights: list[str] | Unset = UNSET
        if not isinstance(self.insights, Unset):
            insights = self.insights

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "chart_id": chart_id,
            }
        )
        if query is not UNSET:
            field_dict["query"] = query
        if chart_data is not UNSET:
            field_dict["chart_data"] = chart_data
        if insights is not UNSET:
            field_dict["insights"] = insights
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_content import ChartContent

        d = dict(src_dict)
        chart_id = d.pop("chart_id")

        query = d.pop("query", UNSET)

        _chart_data = d.pop("chart_data", UNSET)
        chart_data: ChartContent | Unset
        if _chart_data is None or isinstance(_chart_data, Unset):
            chart_data = UNSET
        else:
            chart_data = ChartContent.from_dict(_chart_data)

        insights = cast(list[str], d.pop("insights", UNSET))

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if _created_at is None or isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if _updated_at is None or isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        chart = cls(
            chart_id=chart_id,
            query=query,
            chart_data=chart_data,
            insights=insights,
            created_at=created_at,
            updated_at=updated_at,
        )

        chart.additional_properties = d
        return chart

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
