# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dashboard_settings import DashboardSettings
    from ..models.dashboard_tile import DashboardTile


T = TypeVar("T", bound="DashboardCreation")


@_attrs_define
class DashboardCreation:
    """The new dashboard.

    Attributes:
        name (str): The name of the dashboard.
        description (str | Unset): What the dashboard is about.
        layout (list[DashboardTile] | Unset): The charts, each with its place.
        settings (DashboardSettings | Unset): How a dashboard looks and behaves.
    """

    name: str
    description: str | Unset = UNSET
    layout: list[DashboardTile] | Unset = UNSET
    settings: DashboardSettings | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        description = self.description

        layout: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.layout, Unset):
            layout = []
            for layout_item_data in self.layout:
                layout_item = layout_item_data.to_dict()
                layout.append(layout_item)

        settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if layout is not UNSET:
            field_dict["layout"] = layout
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dashboard_settings import DashboardSettings
        from ..models.dashboard_tile import DashboardTile

        d = dict(src_dict)
        name = d.pop("name")

        description = d.pop("description", UNSET)

        _layout = d.pop("layout", UNSET)
        layout: list[DashboardTile] | Unset = UNSET
        if _layout is not UNSET:
            layout = []
            for layout_item_data in _layout:
                layout_item = DashboardTile.from_dict(layout_item_data)

                layout.append(layout_item)

        _settings = d.pop("settings", UNSET)
        settings: DashboardSettings | Unset
        if _settings is None or isinstance(_settings, Unset):
            settings = UNSET
        else:
            settings = DashboardSettings.from_dict(_settings)

        dashboard_creation = cls(
            name=name,
            description=description,
            layout=layout,
            settings=settings,
        )

        dashboard_creation.additional_properties = d
        return dashboard_creation

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
