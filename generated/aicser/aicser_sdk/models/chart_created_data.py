# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChartCreatedData")


@_attrs_define
class ChartCreatedData:
    """The chart that was made.

    Attributes:
        chart_id (str | Unset): The id of the chart.
        query (str | Unset): The question that the chart answers.
        user_id (str | Unset): The id of the user who made it.
        organization_id (str | Unset): The id of the organisation that it belongs to.
    """

    chart_id: str | Unset = UNSET
    query: str | Unset = UNSET
    user_id: str | Unset = UNSET
    organization_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chart_id = self.chart_id

        query = self.query

        user_id = self.user_id

        organization_id = self.organization_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if chart_id is not UNSET:
            field_dict["chart_id"] = chart_id
        if query is not UNSET:
            field_dict["query"] = query
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if organization_id is not UNSET:
            field_dict["organization_id"] = organization_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        chart_id = d.pop("chart_id", UNSET)

        query = d.pop("query", UNSET)

        user_id = d.pop("user_id", UNSET)

        organization_id = d.pop("organization_id", UNSET)

        chart_created_data = cls(
            chart_id=chart_id,
            query=query,
            user_id=user_id,
            organization_id=organization_id,
        )

        chart_created_data.additional_properties = d
        return chart_created_data

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
