# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ColumnProfile")


@_attrs_define
class ColumnProfile:
    """What a column holds.

    Attributes:
        type_ (str | Unset): The type of its values.
        nullable (bool | Unset): Whether values may be missing.
        unique_values (int | Unset): How many different values it has.
        sample_values (list[bool | float | None | str] | Unset): Some of its values.
    """

    type_: str | Unset = UNSET
    nullable: bool | Unset = UNSET
    unique_values: int | Unset = UNSET
    sample_values: list[bool | float | None | str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        nullable = self.nullable

        unique_values = self.unique_values

        sample_values: list[bool | float | None | str] | Unset = UNSET
        if not isinstance(self.sample_values, Unset):
            sample_values = []
            for sample_values_item_data in self.sample_values:
                sample_values_item: bool | float | None | str
                sample_values_item = sample_values_item_data
                sample_values.append(sample_values_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if nullable is not UNSET:
            field_dict["nullable"] = nullable
        if unique_values is not UNSET:
            field_dict["unique_values"] = unique_values
        if sample_values is not UNSET:
            field_dict["sample_values"] = sample_values

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        nullable = d.pop("nullable", UNSET)

        unique_values = d.pop("unique_values", UNSET)

        _sample_values = d.pop("sample_values", UNSET)
        sample_values: list[bool | float | None | str] | Unset = UNSET
        if _sample_values is not UNSET:
            sample_values = []
            for sample_values_item_data in _sample_values:

                def _parse_sample_values_item(data: object) -> bool | float | None | str:
                    if data is None:
                        return data
                    return cast(bool | float | None | str, data)

                sample_values_item = _parse_sample_values_item(sample_values_item_data)

                sample_values.append(sample_values_item)

        column_profile = cls(
            type_=type_,
            nullable=nullable,
            unique_values=unique_values,
            sample_values=sample_values,
        )

        column_profile.additional_properties = d
        return column_profile

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
