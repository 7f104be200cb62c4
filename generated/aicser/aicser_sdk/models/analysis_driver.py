# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AnalysisDriver")


@_attrs_define
class AnalysisDriver:
    """One of the things that drive the figures.

    Attributes:
        factor (str | Unset): What it is.
        correlation (float | Unset): How closely the figures follow it.
        impact (str | Unset): How much it matters; High and Medium are shown.
        confidence (float | Unset): How sure the AI is.
    """

    factor: str | Unset = UNSET
    correlation: float | Unset = UNSET
    impact: str | Unset = UNSET
    confidence: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        factor = self.factor

        correlation = self.correlation

        impact = self.impact

        confidence = self.confidence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if factor is not UNSET:
            field_dict["factor"] = factor
        if correlation is not UNSET:
            field_dict["correlation"] = correlation
        if impact is not UNSET:
            field_dict["impact"] = impact
        if confidence is not UNSET:
            field_dict["confidence"] = confidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        factor = d.pop("factor", UNSET)

        correlation = d.pop("correlation", UNSET)

        impact = d.pop("impact", UNSET)

        confidence = d.pop("confidence", UNSET)

        analysis_driver = cls(
            factor=factor,
            correlation=correlation,
            impact=impact,
            confidence=confidence,
        )

        analysis_driver.additional_properties = d
        return analysis_driver

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
