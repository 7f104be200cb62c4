# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Warnings")


@_attrs_define
class Warnings:
    """What was left undone although the write succeeded.

    Attributes:
        protected_columns (list[str] | Unset): Columns that take no writes through this API; what was sent for them is
            ignored.
    """

    protected_columns: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        protected_columns: list[str] | Unset = UNSET
        if not isinstance(self.protected_columns, Unset):
            protected_columns = self.protected_columns

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if protected_columns is not UNSET:
            field_dict["protected_columns"] = protected_columns

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        protected_columns = cast(list[str], d.pop("protected_columns", UNSET))

        warnings = cls(
            protected_columns=protected_columns,
        )

        warnings.additional_properties = d
        return warnings

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
