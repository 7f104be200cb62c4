# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.analysis_results import AnalysisResults


T = TypeVar("T", bound="Analysis")


@_attrs_define
class Analysis:
    """The answer to a question.

    Attributes:
        analysis_id (str): The id of the analysis.
        query (str | Unset): The question.
        analysis_type (str | Unset): The kind of an analysis; in a request `auto` leaves the choice to the AI.
        results (AnalysisResults | Unset): What was found.
        generated_at (datetime.datetime | Unset): When the analysis was made.
    """

    analysis_id: str
    query: str | Unset = UNSET
    analysis_type: str | Unset = UNSET
    results: AnalysisResults | Unset = UNSET
    generated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        analysis_id = self.analysis_id

        query = self.query

        analysis_type = self.analysis_type

        results: dict[str, Any] | Unset = UNSET
        if not isinstance(self.results, Unset):
            results = self.results.to_dict()

        generated_at: str | Unset = UNSET
        if not isinstance(self.generated_at, Unset):
            generated_at = self.generated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "analysis_id": analysis_id,
            }
        )
        if query is not UNSET:
            field_dict["query"] = query
        if analysis_type is not UNSET:
            field_dict["analysis_type"] = analysis_type
        if results is not UNSET:
            field_dict["results"] = results
        if generated_at is not UNSET:
            field_dict["generated_at"] = generated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.analysis_results import AnalysisResults

        d = dict(src_dict)
        analysis_id = d.pop("analysis_id")

        query = d.pop("query", UNSET)

        analysis_type = d.pop("analysis_type", UNSET)

        _results = d.pop("results", UNSET)
        results: AnalysisResults | Unset
        if _results is None or isinstance(_results, Unset):
            results = UNSET
        else:
            results = AnalysisResults.from_dict(_results)

        _generated_at = d.pop("generated_at", UNSET)
        generated_at: datetime.datetime | Unset
        if _generated_at is None or isinstance(_generated_at, Unset):
            generated_at = UNSET
        else:
            generated_at = datetime.datetime.fromisoformat(_generated_at)

        analysis = cls(
            analysis_id=analysis_id,
            query=query,
            analysis_type=analysis_type,
            results=results,
            generated_at=generated_at,
        )

        analysis.additional_properties = d
        return analysis

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
