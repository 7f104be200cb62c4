# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.analysis_driver import AnalysisDriver


T = TypeVar("T", bound="AnalysisResults")


@_attrs_define
class AnalysisResults:
    """What was found.

    Attributes:
        primary_drivers (list[AnalysisDriver] | Unset): What drives the figures that were asked about.
        insights (list[str] | Unset): What the AI reads from the data, one sentence each.
        recommendations (list[str] | Unset): What the AI advises, one sentence each.
    """

    primary_drivers: list[AnalysisDriver] | Unset = UNSET
    insights: list[str] | Unset = UNSET
    recommendations: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        primary_drivers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.primary_drivers, Unset):
            primary_drivers = []
            for primary_drivers_item_data in self.primary_drivers:
                primary_drivers_item = primary_drivers_item_data.to_dict()
                primary_drivers.append(primary_drivers_item)

        insights: list[str] | Unset = UNSET
        if not isinstance(self.insights, Unset):
            insights = self.insights

        recommendations: list[str] | Unset = UNSET
        if not isinstance(self.recommendations, Unset):
            recommendations = self.recommendations

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if primary_drivers is not UNSET:
            field_dict["primary_drivers"] = primary_drivers
        if insights is not UNSET:
            field_dict["insights"] = insights
        if recommendations is not UNSET:
            field_dict["recommendations"] = recommendations

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.analysis_driver import AnalysisDriver

        d = dict(src_dict)
        _primary_drivers = d.pop("primary_drivers", UNSET)
        primary_drivers: list[AnalysisDriver] | Unset = UNSET
        if _primary_drivers is not UNSET:
            primary_drivers = []
            for primary_drivers_item_data in _primary_drivers:
                primary_drivers_item = AnalysisDriver.from_dict(primary_drivers_item_data)

                primary_drivers.append(primary_drivers_item)

        insights = cast(list[str], d.pop("insights", UNSET))

        recommendations = cast(list[str], d.pop("recommendations", UNSET))

        analysis_results = cls(
            primary_drivers=primary_drivers,
            insights=insights,
            recommendations=recommendations,
        )

        analysis_results.additional_properties = d
        return analysis_results

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
