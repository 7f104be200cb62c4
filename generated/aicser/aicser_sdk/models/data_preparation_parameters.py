# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DataPreparationParameters")


@_attrs_define
class DataPreparationParameters:
    """Which data to take, and how to clean them.

    Attributes:
        data_source (str | Unset): The name of the data source.
        time_range (str | Unset): From which time; last_24_months is shown.
        cleaning_rules (list[str] | Unset): How to clean the data; remove_outliers and fill_missing are shown.
    """

    data_source: str | Unset = UNSET
    time_range: str | Unset = UNSET
    cleaning_rules: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_source = self.data_source

        time_range = self.time_range

        cleaning_rules: list[str] | Unset = UNSET
        if not isinstance(self.cleaning_rules, Unset):
            cleaning_rules = self.cleaning_rules

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if data_source is not UNSET:
            field_dict["data_source"] = data_source
        if time_range is not UNSET:
            field_dict["time_range"] = time_range
        if cleaning_rules is not UNSET:
            field_dict["cleaning_rules"] = cleaning_rules

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        data_source = d.pop("data_source", UNSET)

        time_range = d.pop("time_range", UNSET)

        cleaning_rules = cast(list[str], d.pop("cleaning_rules", UNSET))

        data_preparation_parameters = cls(
            data_source=data_source,
            time_range=time_range,
            cleaning_rules=cleaning_rules,
        )

        data_preparation_parameters.additional_properties = d
        return data_preparation_parameters

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
