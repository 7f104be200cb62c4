# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chart_data import ChartData
    from ..models.chart_display_options import ChartDisplayOptions


T = TypeVar("T", bound="ChartContent")


@_attrs_define
class ChartContent:
    """What a chart shows, and how it is drawn.

    Attributes:
        type_ (str | Unset): The type of a chart, such as line.
        data (ChartData | Unset): The labels of a chart and its series.
        options (ChartDisplayOptions | Unset): How the chart is drawn.
    """

    type_: str | Unset = UNSET
    data: ChartData | Unset = UNSET
    options: ChartDisplayOptions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if data is not UNSET:
            field_dict["data"] = data
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_data import ChartData
        from ..models.chart_display_options import ChartDisplayOptions

        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        _data = d.pop("data", UNSET)
        data: ChartData | Unset
        if _data is None or isinstance(_data, Unset):
            data = UNSET
        else:
            data = ChartData.from_dict(_data)

        _options = d.pop("options", UNSET)
        options: ChartDisplayOptions | Unset
        if _options is None or isinstance(_options, Unset):
            options = UNSET
        else:
            options = ChartDisplayOptions.from_dict(_options)

        chart_content = cls(
            type_=type_,
            data=data,
            options=options,
        )

        chart_content.additional_properties = d
        return chart_content

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
