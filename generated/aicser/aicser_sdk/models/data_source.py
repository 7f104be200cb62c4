# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DataSource")


@_attrs_define
class DataSource:
    """A data source in a list.

    Attributes:
        data_source_id (str): The id of the data source.
        name (str | Unset): What the data source is called.
        file_name (str | Unset): The name of the file.
        rows (int | Unset): How many rows the data have.
        columns (int | Unset): How many columns the data have.
        tags (list[str] | Unset): Words to find the data source by.
        uploaded_at (datetime.datetime | Unset): When the file was uploaded.
    """

    data_source_id: str
    name: str | Unset = UNSET
    file_name: str | Unset = UNSET
    rows: int | Unset = UNSET
    columns: int | Unset = UNSET
    tags: list[str] | Unset = UNSET
    uploaded_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_source_id = self.data_source_id

        name = self.name

        file_name = self.file_name

        rows = self.rows

        columns = self.columns

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

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
        if rows is not UNSET:
            field_dict["rows"] = rows
        if columns is not UNSET:
            field_dict["columns"] = columns
        if tags is not UNSET:
            field_dict["tags"] = tags
        if uploaded_at is not UNSET:
            field_dict["uploaded_at"] = uploaded_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        data_source_id = d.pop("data_source_id")

        name = d.pop("name", UNSET)

        file_name = d.pop("file_name", UNSET)

        rows = d.pop("rows", UNSET)

        columns = d.pop("columns", UNSET)

        tags = cast(list[str], d.pop("tags", UNSET))

        _uploaded_at = d.pop("uploaded_at", UNSET)
        uploaded_at: datetime.datetime | Unset
        if _uploaded_at is None or isinstance(_uploaded_at, Unset):
            uploaded_at = UNSET
        else:
            uploaded_at = datetime.datetime.fromisoformat(_uploaded_at)

        data_source = cls(
            data_source_id=data_source_id,
            name=name,
            file_name=file_name,
            rows=rows,
            columns=columns,
            tags=tags,
            uploaded_at=uploaded_at,
        )

        data_source.additional_properties = d
        return data_source

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
