# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.column_profile import ColumnProfile


T = TypeVar("T", bound="ColumnProfiles")


@_attrs_define
class ColumnProfiles:
    """Each column, by its name."""

    additional_properties: dict[str, ColumnProfile] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_profile import ColumnProfile

        d = dict(src_dict)
        column_profiles = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = ColumnProfile.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        column_profiles.additional_properties = additional_properties
        return column_profiles

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> ColumnProfile:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: ColumnProfile) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
