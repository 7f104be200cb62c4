# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserPerformance")


@_attrs_define
class UserPerformance:
    """How the user's queries went.

    Attributes:
        average_query_time (float | Unset): How long a query takes on average.
        success_rate (float | Unset): Which part of the queries succeeds, as a part of 1.
    """

    average_query_time: float | Unset = UNSET
    success_rate: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        average_query_time = self.average_query_time

        success_rate = self.success_rate

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if average_query_time is not UNSET:
            field_dict["average_query_time"] = average_query_time
        if success_rate is not UNSET:
            field_dict["success_rate"] = success_rate

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        average_query_time = d.pop("average_query_time", UNSET)

        success_rate = d.pop("success_rate", UNSET)

        user_performance = cls(
            average_query_time=average_query_time,
            success_rate=success_rate,
        )

        user_performance.additional_properties = d
        return user_performance

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
