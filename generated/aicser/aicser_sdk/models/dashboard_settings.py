# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DashboardSettings")


@_attrs_define
class DashboardSettings:
    """How a dashboard looks and behaves.

    Attributes:
        auto_refresh (bool | Unset): Whether the charts are brought up to date by themselves.
        refresh_interval (int | Unset): How many seconds lie between two refreshes.
        theme (str | Unset): The colours; light is shown.
    """

    auto_refresh: bool | Unset = UNSET
    refresh_interval: int | Unset = UNSET
    theme: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        auto_refresh = self.auto_refresh

        refresh_interval = self.refresh_interval

        theme = self.theme

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if auto_refresh is not UNSET:
            field_dict["auto_refresh"] = auto_refresh
        if refresh_interval is not UNSET:
            field_dict["refresh_interval"] = refresh_interval
        if theme is not UNSET:
            field_dict["theme"] = theme

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        auto_refresh = d.pop("auto_refresh", UNSET)

        refresh_interval = d.pop("refresh_interval", UNSET)

        theme = d.pop("theme", UNSET)

        dashboard_settings = cls(
            auto_refresh=auto_refresh,
            refresh_interval=refresh_interval,
            theme=theme,
        )

        dashboard_settings.additional_properties = d
        return dashboard_settings

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
