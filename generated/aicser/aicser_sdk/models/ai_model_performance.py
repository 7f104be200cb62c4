# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AiModelPerformance")


@_attrs_define
class AiModelPerformance:
    """How well a model does.

    Attributes:
        accuracy (float | Unset): How often it is right, as a part of 1.
        response_time (float | Unset): How long it takes to answer.
        cost_per_request (float | Unset): What an answer costs.
    """

    accuracy: float | Unset = UNSET
    response_time: float | Unset = UNSET
    cost_per_request: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accuracy = self.accuracy

        response_time = self.response_time

        cost_per_request = self.cost_per_request

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if accuracy is not UNSET:
            field_dict["accuracy"] = accuracy
        if response_time is not UNSET:
            field_dict["response_time"] = response_time
        if cost_per_request is not UNSET:
            field_dict["cost_per_request"] = cost_per_request

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        accuracy = d.pop("accuracy", UNSET)

        response_time = d.pop("response_time", UNSET)

        cost_per_request = d.pop("cost_per_request", UNSET)

        ai_model_performance = cls(
            accuracy=accuracy,
            response_time=response_time,
            cost_per_request=cost_per_request,
        )

        ai_model_performance.additional_properties = d
        return ai_model_performance

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
