# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record import Record
    from ..models.warnings import Warnings


T = TypeVar("T", bound="RecordWritten")


@_attrs_define
class RecordWritten:
    """What a write of one record made of it.

    Attributes:
        record (Record): A record before preparation: the base columns of its dataset, those with default values
            included, and the
            system columns. A column is a property of the column's name.
        warnings (Warnings | Unset): What was left undone although the write succeeded.
    """

    record: Record
    warnings: Warnings | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        record = self.record.to_dict()

        warnings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.warnings, Unset):
            warnings = self.warnings.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "record": record,
            }
        )
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.record import Record
        from ..models.warnings import Warnings

        d = dict(src_dict)
        record = Record.from_dict(d.pop("record"))

        _warnings = d.pop("warnings", UNSET)
        warnings: Warnings | Unset
        if _warnings is None or isinstance(_warnings, Unset):
            warnings = UNSET
        else:
            warnings = Warnings.from_dict(_warnings)

        record_written = cls(
            record=record,
            warnings=warnings,
        )

        record_written.additional_properties = d
        return record_written

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
