# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AnalysisOptions")


@_attrs_define
class AnalysisOptions:
    """What the analysis is to hold.

    Attributes:
        include_insights (bool | Unset): Whether the reply has insights.
        include_recommendations (bool | Unset): Whether the reply has recommendations.
        confidence_threshold (float | Unset): Findings that the AI is less sure of than this are left out.
    """

    include_insights: bool | Unset = UNSET
    include_recommendations: bool | Unset = UNSET
    confidence_threshold: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        include_insights = self.include_insights

        include_recommendations = self.include_recommendations

        confidence_threshold = self.confidence_threshold

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if include_insights is not UNSET:
            field_dict["include_insights"] = include_insights
        if include_recommendations is not UNSET:
            field_dict["include_recommendations"] = include_recommendations
        if confidence_threshold is not UNSET:
            field_dict["confidence_threshold"] = confidence_threshold

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        include_insights = d.pop("include_insights", UNSET)

        include_recommendations = d.pop("include_recommendations", UNSET)

        confidence_threshold = d.pop("confidence_threshold", UNSET)

        analysis_options = cls(
            include_insights=include_insights,
            include_recommendations=include_recommendations,
            confidence_threshold=confidence_threshold,
        )

        analysis_options.additional_properties = d
        return analysis_options

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
