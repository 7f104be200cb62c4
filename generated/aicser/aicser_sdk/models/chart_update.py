# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chart_options import ChartOptions


T = TypeVar("T", bound="ChartUpdate")


@_attrs_define
class ChartUpdate:
    """The new options of a chart.

    Attributes:
        options (ChartOptions | Unset): How a chart looks, behaves and can be exported.
    """

    options: ChartOptions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_options import ChartOptions

        d = dict(src_dict)
        _options = d.pop("options", UNSET)
        options: ChartOptions | Unset
        if _options is None or isinstance(_options, Unset):
            options = UNSET
        else:
            options = ChartOptions.from_dict(_options)

        chart_update = cls(
            options=options,
        )

        chart_update.additional_properties = d
        return chart_update

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
