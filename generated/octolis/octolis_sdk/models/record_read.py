# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.prepared_record import PreparedRecord


T = TypeVar("T", bound="RecordRead")


@_attrs_define
class RecordRead:
    """One record.

    Attributes:
        record (PreparedRecord): A record after preparation: the final columns of its dataset and the system columns.
            A column is a property of the column's name.
        is_merged (bool | Unset): There, and true, when the record was merged from several.
    """

    record: PreparedRecord
    is_merged: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        record = self.record.to_dict()

        is_merged = self.is_merged

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "record": record,
            }
        )
        if is_merged is not UNSET:
            field_dict["isMerged"] = is_merged

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.prepared_record import PreparedRecord

        d = dict(src_dict)
        record = PreparedRecord.from_dict(d.pop("record"))

        is_merged = d.pop("isMerged", UNSET)

        record_read = cls(
            record=record,
            is_merged=is_merged,
        )

        record_read.additional_properties = d
        return record_read

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
