# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.chart_options import ChartOptions


T = TypeVar("T", bound="ChartGeneration")


@_attrs_define
class ChartGeneration:
    """The question, and how to answer it.

    Attributes:
        query (str): The question, in plain words.
        data_source (str | Unset): The name of the data source to look into.
        chart_type (str | Unset): The type of a chart, such as line.
        options (ChartOptions | Unset): How a chart looks, behaves and can be exported.
    """

    query: str
    data_source: str | Unset = UNSET
    chart_type: str | Unset = UNSET
    options: ChartOptions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query = self.query

        data_source = self.data_source

        chart_type = self.chart_type

        options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "query": query,
            }
        )
        if data_source is not UNSET:
            field_dict["data_source"] = data_source
        if chart_type is not UNSET:
            field_dict["chart_type"] = chart_type
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.chart_options import ChartOptions

        d = dict(src_dict)
        query = d.pop("query")

        data_source = d.pop("data_source", UNSET)

        chart_type = d.pop("chart_type", UNSET)

        _options = d.pop("options", UNSET)
        options: ChartOptions | Unset
        if _options is None or isinstance(_options, Unset):
            options = UNSET
        else:
            options = ChartOptions.from_dict(_options)

        chart_generation = cls(
            query=query,
            data_source=data_source,
            chart_type=chart_type,
            options=options,
        )

        chart_generation.additional_properties = d
        return chart_generation

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
