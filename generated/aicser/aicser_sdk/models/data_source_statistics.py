# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DataSourceStatistics")


@_attrs_define
class DataSourceStatistics:
    """How much data there are, and how good they are.

    Attributes:
        total_rows (int | Unset): How many rows the data have.
        completeness (float | Unset): Which part of the values is there, as a part of 1.
        data_quality_score (float | Unset): How good the data are, as a part of 1.
    """

    total_rows: int | Unset = UNSET
    completeness: float | Unset = UNSET
    data_quality_score: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total_rows = self.total_rows

        completeness = self.completeness

        data_quality_score = self.data_quality_score

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if total_rows is not UNSET:
            field_dict["total_rows"] = total_rows
        if completeness is not UNSET:
            field_dict["completeness"] = completeness
        if data_quality_score is not UNSET:
            field_dict["data_quality_score"] = data_quality_score

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        total_rows = d.pop("total_rows", UNSET)

        completeness = d.pop("completeness", UNSET)

        data_quality_score = d.pop("data_quality_score", UNSET)

        data_source_statistics = cls(
            total_rows=total_rows,
            completeness=completeness,
            data_quality_score=data_quality_score,
        )

        data_source_statistics.additional_properties = d
        return data_source_statistics

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
