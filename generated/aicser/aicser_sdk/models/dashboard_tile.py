# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.grid_position import GridPosition


T = TypeVar("T", bound="DashboardTile")


@_attrs_define
class DashboardTile:
    """A chart and its place on the dashboard.

    Attributes:
        chart_id (str | Unset): The id of the chart.
        position (GridPosition | Unset): A place on the grid of a dashboard.
    """

    chart_id: str | Unset = UNSET
    position: GridPosition | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chart_id = self.chart_id

        position: dict[str, Any] | Unset = UNSET
        if not isinstance(self.position, Unset):
            position = self.position.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if chart_id is not UNSET:
            field_dict["chart_id"] = chart_id
        if position is not UNSET:
            field_dict["position"] = position

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.grid_position import GridPosition

        d = dict(src_dict)
        chart_id = d.pop("chart_id", UNSET)

        _position = d.pop("position", UNSET)
        position: GridPosition | Unset
        if _position is None or isinstance(_position, Unset):
            position = UNSET
        else:
            position = GridPosition.from_dict(_position)

        dashboard_tile = cls(
            chart_id=chart_id,
            position=position,
        )

        dashboard_tile.additional_properties = d
        return dashboard_tile

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
