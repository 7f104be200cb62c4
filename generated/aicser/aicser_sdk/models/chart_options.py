# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChartOptions")


@_attrs_define
class ChartOptions:
    """How a chart looks, behaves and can be exported.

    Attributes:
        theme (str | Unset): The colours of the chart; light and dark are shown.
        interactive (bool | Unset): Whether the chart reacts to its reader.
        export_formats (list[str] | Unset): The formats that the chart can be exported to; png, pdf and csv are shown.
    """

    theme: str | Unset = UNSET
    interactive: bool | Unset = UNSET
    export_formats: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        theme = self.theme

        interactive = self.interactive

        export_formats: list[str] | Unset = UNSET
        if not isinstance(self.export_formats, Unset):
            export_formats = self.export_formats

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if theme is not UNSET:
            field_dict["theme"] = theme
        if interactive is not UNSET:
            field_dict["interactive"] = interactive
        if export_formats is not UNSET:
            field_dict["export_formats"] = export_formats

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        theme = d.pop("theme", UNSET)

        interactive = d.pop("interactive", UNSET)

        export_formats = cast(list[str], d.pop("export_formats", UNSET))

        chart_options = cls(
            theme=theme,
            interactive=interactive,
            export_formats=export_formats,
        )

        chart_options.additional_properties = d
        return chart_options

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
