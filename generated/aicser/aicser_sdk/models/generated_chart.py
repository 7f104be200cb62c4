# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.generated_chart_content import GeneratedChartContent


T = TypeVar("T", bound="GeneratedChart")


@_attrs_define
class GeneratedChart:
    """A chart that was just made.

    Attributes:
        chart_id (str): The id of the chart.
        chart_url (str | Unset): Where the chart is shown.
        chart_data (GeneratedChartContent | Unset): What a chart shows.
        insights (list[str] | Unset): What the AI reads from the chart, one sentence each.
        generated_at (datetime.datetime | Unset): When the chart was made.
    """

    chart_id: str
    chart_url: str | Unset = UNSET
    chart_data: GeneratedChartContent | Unset = UNSET
    insights: list[str] | Unset = UNSET
    generated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chart_id = self.chart_id

        chart_url = self.chart_url

        chart_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.chart_data, Unset):
            chart_data = self.chart_data.to_dict()

        insights: list[str] | Unset = UNSET
        if not isinstance(self.insights, Unset):
            insights = self.insights

        generated_at: str | Unset = UNSET
        if not isinstance(self.generated_at, Unset):
            generated_at = self.generated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "chart_id": chart_id,
            }
        )
        if chart_url is not UNSET:
            field_dict["chart_url"] = chart_url
        if chart_data is not UNSET:
            field_dict["chart_data"] = chart_data
        if insights is not UNSET:
            field_dict["insights"] = insights
        if generated_at is not UNSET:
            field_dict["generated_at"] = generated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.generated_chart_content import GeneratedChartContent

        d = dict(src_dict)
        chart_id = d.pop("chart_id")

        chart_url = d.pop("chart_url", UNSET)

        _chart_data = d.pop("chart_data", UNSET)
        chart_data: GeneratedChartContent | Unset
        if _chart_data is None or isinstance(_chart_data, Unset):
            chart_data = UNSET
        else:
            chart_data = GeneratedChartContent.from_dict(_chart_data)

        insights = cast(list[str], d.pop("insights", UNSET))

        _generated_at = d.pop("generated_at", UNSET)
        generated_at: datetime.datetime | Unset
        if _generated_at is None or isinstance(_generated_at, Unset):
            generated_at = UNSET
        else:
            generated_at = datetime.datetime.fromisoformat(_generated_at)

        generated_chart = cls(
            chart_id=chart_id,
            chart_url=chart_url,
            chart_data=chart_data,
            insights=insights,
            generated_at=generated_at,
        )

        generated_chart.additional_properties = d
        return generated_chart

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
