# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.analysis_options import AnalysisOptions


T = TypeVar("T", bound="AnalysisRequest")


@_attrs_define
class AnalysisRequest:
    """The question, and how to answer it.

    Attributes:
        query (str): The question, in plain words.
        data_source (str | Unset): The name of the data source to look into.
        analysis_type (str | Unset): The kind of an analysis; in a request `auto` leaves the choice to the AI.
        options (AnalysisOptions | Unset): What the analysis is to hold.
    """

    query: str
    data_source: str | Unset = UNSET
    analysis_type: str | Unset = UNSET
    options: AnalysisOptions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query = self.query

        data_source = self.data_source

        analysis_type = self.analysis_type

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
        if analysis_type is not UNSET:
            field_dict["analysis_type"] = analysis_type
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.analysis_options import AnalysisOptions

        d = dict(src_dict)
        query = d.pop("query")

        data_source = d.pop("data_source", UNSET)

        analysis_type = d.pop("analysis_type", UNSET)

        _options = d.pop("options", UNSET)
        options: AnalysisOptions | Unset
        if _options is None or isinstance(_options, Unset):
            options = UNSET
        else:
            options = AnalysisOptions.from_dict(_options)

        analysis_request = cls(
            query=query,
            data_source=data_source,
            analysis_type=analysis_type,
            options=options,
        )

        analysis_request.additional_properties = d
        return analysis_request

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
