# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PlatformPerformance")


@_attrs_define
class PlatformPerformance:
    """How well the platform runs.

    Attributes:
        average_response_time (float | Unset): How long an answer takes on average.
        uptime_percentage (float | Unset): For how much of the time the platform is up, in percent.
        error_rate (float | Unset): How often a call fails.
    """

    average_response_time: float | Unset = UNSET
    uptime_percentage: float | Unset = UNSET
    error_rate: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        average_response_time = self.average_response_time

        uptime_percentage = self.uptime_percentage

        error_rate = self.error_rate

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if average_response_time is not UNSET:
            field_dict["average_response_time"] = average_response_time
        if uptime_percentage is not UNSET:
            field_dict["uptime_percentage"] = uptime_percentage
        if error_rate is not UNSET:
            field_dict["error_rate"] = error_rate

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        average_response_time = d.pop("average_response_time", UNSET)

        uptime_percentage = d.pop("uptime_percentage", UNSET)

        error_rate = d.pop("error_rate", UNSET)

        platform_performance = cls(
            average_response_time=average_response_time,
            uptime_percentage=uptime_percentage,
            error_rate=error_rate,
        )

        platform_performance.additional_properties = d
        return platform_performance

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
