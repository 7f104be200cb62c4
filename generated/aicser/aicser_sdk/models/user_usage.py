# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserUsage")


@_attrs_define
class UserUsage:
    """What the user made and called.

    Attributes:
        charts_created (int | Unset): How many charts the user made.
        ai_queries (int | Unset): How many questions the user asked the AI.
        data_uploaded_mb (float | Unset): How many megabytes the user uploaded.
        api_calls (int | Unset): How many API calls the user made.
    """

    charts_created: int | Unset = UNSET
    ai_queries: int | Unset = UNSET
    data_uploaded_mb: float | Unset = UNSET
    api_calls: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        charts_created = self.charts_created

        ai_queries = self.ai_queries

        data_uploaded_mb = self.data_uploaded_mb

        api_calls = self.api_calls

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if charts_created is not UNSET:
            field_dict["charts_created"] = charts_created
        if ai_queries is not UNSET:
            field_dict["ai_queries"] = ai_queries
        if data_uploaded_mb is not UNSET:
            field_dict["data_uploaded_mb"] = data_uploaded_mb
        if api_calls is not UNSET:
            field_dict["api_calls"] = api_calls

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        charts_created = d.pop("charts_created", UNSET)

        ai_queries = d.pop("ai_queries", UNSET)

        data_uploaded_mb = d.pop("data_uploaded_mb", UNSET)

        api_calls = d.pop("api_calls", UNSET)

        user_usage = cls(
            charts_created=charts_created,
            ai_queries=ai_queries,
            data_uploaded_mb=data_uploaded_mb,
            api_calls=api_calls,
        )

        user_usage.additional_properties = d
        return user_usage

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
