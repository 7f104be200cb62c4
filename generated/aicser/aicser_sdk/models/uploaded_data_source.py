# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.column_types import ColumnTypes


T = TypeVar("T", bound="UploadedDataSource")


@_attrs_define
class UploadedDataSource:
    """A data source that was just made.

    Attributes:
        data_source_id (str): The id of the data source.
        name (str | Unset): What the data source is called.
        file_name (str | Unset): The name of the file.
        file_size (int | Unset): The size of the file, in bytes.
        rows (int | Unset): How many rows the data have.
        columns (int | Unset): How many columns the data have.
        schema (ColumnTypes | Unset): The type of each column, by its name; datetime, string, integer and decimal are
            shown.
        uploaded_at (datetime.datetime | Unset): When the file was uploaded.
    """

    data_source_id: str
    name: str | Unset = UNSET
    file_name: str | Unset = UNSET
    file_size: int | Unset = UNSET
    rows: int | Unset = UNSET
    columns: int | Unset = UNSET
    schema: ColumnTypes | Unset = UNSET
    uploaded_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_source_id = self.data_source_id

        name = self.name

        file_name = self.file_name

        file_size = self.file_size

        rows = self.rows

        columns = self.columns

        schema: dict[str, Any] | Unset = UNSET
        if not isinstance(self.schema, Unset):
            schema = self.schema.to_dict()

        uploaded_at: str | Unset = UNSET
        if not isinstance(self.uploaded_at, Unset):
            uploaded_at = self.uploaded_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data_source_id": data_source_id,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if file_name is not UNSET:
            field_dict["file_name"] = file_name
        if file_size is not UNSET:
            field_dict["file_size"] = file_size
        if rows is not UNSET:
            field_dict["rows"] = rows
        if columns is not UNSET:
            field_dict["columns"] = columns
        if schema is not UNSET:
            field_dict["schema"] = schema
        if uploaded_at is not UNSET:
            field_dict["uploaded_at"] = uploaded_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_types import ColumnTypes

        d = dict(src_dict)
        data_source_id = d.pop("data_source_id")

        name = d.pop("name", UNSET)

        file_name = d.pop("file_name", UNSET)

        file_size = d.pop("file_size", UNSET)

        rows = d.pop("rows", UNSET)

        columns = d.pop("columns", UNSET)

        _schema = d.pop("schema", UNSET)
        schema: ColumnTypes | Unset
        if _schema is None or isinstance(_schema, Unset):
            schema = UNSET
        else:
            schema = ColumnTypes.from_dict(_schema)

        _uploaded_at = d.pop("uploaded_at", UNSET)
        uploaded_at: datetime.datetime | Unset
        if _uploaded_at is None or isinstance(_uploaded_at, Unset):
            uploaded_at = UNSET
        else:
            uploaded_at = datetime.datetime.fromisoformat(_uploaded_at)

        uploaded_data_source = cls(
            data_source_id=data_source_id,
            name=name,
            file_name=file_name,
            file_size=file_size,
            rows=rows,
            columns=columns,
            schema=schema,
            uploaded_at=uploaded_at,
        )

        uploaded_data_source.additional_properties = d
        return uploaded_data_source

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
