# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.error import Error
    from ..models.missing_columns_error import MissingColumnsError
    from ..models.record import Record
    from ..models.validation_error import ValidationError
    from ..models.warnings import Warnings


T = TypeVar("T", bound="BatchResult")


@_attrs_define
class BatchResult:
    """The record if it was written, the error if it was not.

    Attributes:
        written (bool): Whether the record was written.
        record (Record | Unset): A record before preparation: the base columns of its dataset, those with default values
            included, and the
            system columns. A column is a property of the column's name.
        warnings (Warnings | Unset): What was left undone although the write succeeded.
        error (Error | MissingColumnsError | Unset | ValidationError): Why a payload was refused; the shapes are told
            apart by the members that they require.
    """

    written: bool
    record: Record | Unset = UNSET
    warnings: Warnings | Unset = UNSET
    error: Error | MissingColumnsError | Unset | ValidationError = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.missing_columns_error import MissingColumnsError
        from ..models.validation_error import ValidationError

        written = self.written

        record: dict[str, Any] | Unset = UNSET
        if not isinstance(self.record, Unset):
            record = self.record.to_dict()

        warnings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.warnings, Unset):
            warnings = self.warnings.to_dict()

        error: dict[str, Any] | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        elif isinstance(self.error, ValidationError):
            error = self.error.to_dict()
        elif isinstance(self.error, MissingColumnsError):
            error = self.error.to_dict()
        else:
            error = self.error.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "written": written,
            }
        )
        if record is not UNSET:
            field_dict["record"] = record
        if warnings is not UNSET:
            field_dict["warnings"] = warnings
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.error import Error
        from ..models.missing_columns_error import MissingColumnsError
        from ..models.record import Record
        from ..models.validation_error import ValidationError
        from ..models.warnings import Warnings

        d = dict(src_dict)
        written = d.pop("written")

        _record = d.pop("record", UNSET)
        record: Record | Unset
        if _record is None or isinstance(_record, Unset):
            record = UNSET
        else:
            record = Record.from_dict(_record)

        _warnings = d.pop("warnings", UNSET)
        warnings: Warnings | Unset
        if _warnings is None or isinstance(_warnings, Unset):
            warnings = UNSET
        else:
            warnings = Warnings.from_dict(_warnings)

        def _parse_error(data: object) -> Error | MissingColumnsError | Unset | ValidationError:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_invalid_payload_type_0 = ValidationError.from_dict(data)

                return componentsschemas_invalid_payload_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_invalid_payload_type_1 = MissingColumnsError.from_dict(data)

                return componentsschemas_invalid_payload_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_invalid_payload_type_2 = Error.from_dict(data)

            return componentsschemas_invalid_payload_type_2

        error = _parse_error(d.pop("error", UNSET))

        batch_result = cls(
            written=written,
            record=record,
            warnings=warnings,
            error=error,
        )

        batch_result.additional_properties = d
        return batch_result

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
