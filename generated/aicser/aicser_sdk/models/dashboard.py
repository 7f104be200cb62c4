# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dashboard_chart import DashboardChart
    from ..models.dashboard_settings import DashboardSettings


T = TypeVar("T", bound="Dashboard")


@_attrs_define
class Dashboard:
    """A dashboard.

    Attributes:
        dashboard_id (str): The id of the dashboard.
        name (str | Unset): The name of the dashboard.
        description (str | Unset): What the dashboard is about.
        layout (list[DashboardChart] | Unset): The charts, each with its place.
        settings (DashboardSettings | Unset): How a dashboard looks and behaves.
        created_at (datetime.datetime | Unset): When the dashboard was created.
        updated_at (datetime.datetime | Unset): When the dashboard was last changed.
    """

    dashboard_id: str
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    layout: list[DashboardChart] | Unset = UNSET
    settings: DashboardSettings | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dashboard_id = self.dashboard_id

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
                "dashboard_id": dashboard_id,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if description is not UNSET:
            field_dict["description"] = description
        if layout is not UNSET:
            field_dict["layout"] = layout
        if settings is not UNSET:
            field_dict["settings"] = settings
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dashboard_chart import DashboardChart
        from ..models.dashboard_settings import DashboardSettings

        d = dict(src_dict)
        dashboard_id = d.pop("dashboard_id")

        name = d.pop("name", UNSET)

        description = d.pop("description", UNSET)

        _layout = d.pop("layout", UNSET)
        layout: list[DashboardChart] | Unset = UNSET
        if _layout is not UNSET:
            layout = []
            for layout_item_data in _layout:
                layout_item = DashboardChart.from_dict(layout_item_data)

                layout.append(layout_item)

        _settings = d.pop("settings", UNSET)
        settings: DashboardSettings | Unset
        if _settings is None or isinstance(_settings, Unset):
            settings = UNSET
        else:
            settings = DashboardSettings.from_dict(_settings)

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

        dashboard = cls(
            dashboard_id=dashboard_id,
            name=name,
            description=description,
            layout=layout,
            settings=settings,
            created_at=created_at,
            updated_at=updated_at,
        )

        dashboard.additional_properties = d
        return dashboard

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
