# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dashboard_chart_data import DashboardChartData
    from ..models.grid_position import GridPosition


T = TypeVar("T", bound="DashboardChart")


@_attrs_define
class DashboardChart:
    """A chart on the dashboard, its place and its data.

    Attributes:
        chart_id (str | Unset): The id of the chart.
        position (GridPosition | Unset): A place on the grid of a dashboard.
        chart_data (DashboardChartData | Unset): What is shown of the chart.
    """

    chart_id: str | Unset = UNSET
    position: GridPosition | Unset = UNSET
    chart_data: DashboardChartData | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chart_id = self.chart_id

        position: dict[str, Any] | Unset = UNSET
        if not isinstance(self.position, Unset):
            position = self.position.to_dict()

        chart_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.chart_data, Unset):
            chart_data = self.chart_data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if chart_id is not UNSET:
            field_dict["chart_id"] = chart_id
        if position is not UNSET:
            field_dict["position"] = position
        if chart_data is not UNSET:
            field_dict["chart_data"] = chart_data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dashboard_chart_data import DashboardChartData
        from ..models.grid_position import GridPosition

        d = dict(src_dict)
        chart_id = d.pop("chart_id", UNSET)

        _position = d.pop("position", UNSET)
        position: GridPosition | Unset
        if _position is None or isinstance(_position, Unset):
            position = UNSET
        else:
            position = GridPosition.from_dict(_position)

        _chart_data = d.pop("chart_data", UNSET)
        chart_data: DashboardChartData | Unset
        if _chart_data is None or isinstance(_chart_data, Unset):
            chart_data = UNSET
        else:
            chart_data = DashboardChartData.from_dict(_chart_data)

        dashboard_chart = cls(
            chart_id=chart_id,
            position=position,
            chart_data=chart_data,
        )

        dashboard_chart.additional_properties = d
        return dashboard_chart

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
