# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.column_profiles import ColumnProfiles
    from ..models.data_source_statistics import DataSourceStatistics


T = TypeVar("T", bound="DataSourceSchema")


@_attrs_define
class DataSourceSchema:
    """The columns of a data source.

    Attributes:
        data_source_id (str): The id of the data source.
        schema (ColumnProfiles | Unset): Each column, by its name.
        statistics (DataSourceStatistics | Unset): How much data there are, and how good they are.
    """

    data_source_id: str
    schema: ColumnProfiles | Unset = UNSET
    statistics: DataSourceStatistics | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_source_id = self.data_source_id

        schema: dict[str, Any] | Unset = UNSET
        if not isinstance(self.schema, Unset):
            schema = self.schema.to_dict()

        statistics: dict[str, Any] | Unset = UNSET
        if not isinstance(self.statistics, Unset):
            statistics = self.statistics.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data_source_id": data_source_id,
            }
        )
        if schema is not UNSET:
            field_dict["schema"] = schema
        if statistics is not UNSET:
            field_dict["statistics"] = statistics

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.column_profiles import ColumnProfiles
        from ..models.data_source_statistics import DataSourceStatistics

        d = dict(src_dict)
        data_source_id = d.pop("data_source_id")

        _schema = d.pop("schema", UNSET)
        schema: ColumnProfiles | Unset
        if _schema is None or isinstance(_schema, Unset):
            schema = UNSET
        else:
            schema = ColumnProfiles.from_dict(_schema)

        _statistics = d.pop("statistics", UNSET)
        statistics: DataSourceStatistics | Unset
        if _statistics is None or isinstance(_statistics, Unset):
            statistics = UNSET
        else:
            statistics = DataSourceStatistics.from_dict(_statistics)

        data_source_schema = cls(
            data_source_id=data_source_id,
            schema=schema,
            statistics=statistics,
        )

        data_source_schema.additional_properties = d
        return data_source_schema

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
