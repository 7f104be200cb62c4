# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PreparedRecord")


@_attrs_define
class PreparedRecord:
    """A record after preparation: the final columns of its dataset and the system columns.
    A column is a property of the column's name.

        Attributes:
            sys_masterid (UUID): The id that Octolis gives a record. It is unique and stays when the record changes.
            sys_modified_at (datetime.datetime): When the record last changed in its sources.
            sys_created_at (datetime.datetime): When the row was created in Octolis.
            sys_updated_at (datetime.datetime): When the row last changed in Octolis.
            sys_all_masterids (list[UUID] | Unset): The master ids of the records, now deleted, that were merged into this
                one.
    """

    sys_masterid: UUID
    sys_modified_at: datetime.datetime
    sys_created_at: datetime.datetime
    sys_updated_at: datetime.datetime
    sys_all_masterids: list[UUID] | Unset = UNSET
    additional_properties: dict[str, bool | float | list[float | str] | None | str] = _attrs_field(
        init=False, factory=dict
    )

    def to_dict(self) -> dict[str, Any]:
        sys_masterid = str(self.sys_masterid)

        sys_modified_at = self.sys_modified_at.isoformat()

        sys_created_at = self.sys_created_at.isoformat()

        sys_updated_at = self.sys_updated_at.isoformat()

        sys_all_masterids: list[str] | Unset = UNSET
        if not isinstance(self.sys_all_masterids, Unset):
            sys_all_masterids = []
            for componentsschemas_all_master_ids_item_data in self.sys_all_masterids:
                componentsschemas_all_master_ids_item = str(componentsschemas_all_master_ids_item_data)
                sys_all_masterids.append(componentsschemas_all_master_ids_item)

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            if isinstance(prop, list):
                field_dict[prop_name] = []
                for componentsschemas_stored_value_type_3_item_data in prop:
                    componentsschemas_stored_value_type_3_item: float | str
                    componentsschemas_stored_value_type_3_item = (
                        componentsschemas_stored_value_type_3_item_data
                    )
                    field_dict[prop_name].append(componentsschemas_stored_value_type_3_item)

            else:
                field_dict[prop_name] = prop

        field_dict.update(
            {
                "__masterid__": sys_masterid,
                "__modified_at__": sys_modified_at,
                "__created_at__": sys_created_at,
                "__updated_at__": sys_updated_at,
            }
        )
        if sys_all_masterids is not UNSET:
            field_dict["__all_masterids__"] = sys_all_masterids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sys_masterid = UUID(d.pop("__masterid__"))

        sys_modified_at = datetime.datetime.fromisoformat(d.pop("__modified_at__"))

        sys_created_at = datetime.datetime.fromisoformat(d.pop("__created_at__"))

        sys_updated_at = datetime.datetime.fromisoformat(d.pop("__updated_at__"))

        _sys_all_masterids = d.pop("__all_masterids__", UNSET)
        sys_all_masterids: list[UUID] | Unset = UNSET
        if _sys_all_masterids is not UNSET:
            sys_all_masterids = []
            for componentsschemas_all_master_ids_item_data in _sys_all_masterids:
                componentsschemas_all_master_ids_item = UUID(componentsschemas_all_master_ids_item_data)

                sys_all_masterids.append(componentsschemas_all_master_ids_item)

        prepared_record = cls(
            sys_masterid=sys_masterid,
            sys_modified_at=sys_modified_at,
            sys_created_at=sys_created_at,
            sys_updated_at=sys_updated_at,
            sys_all_masterids=sys_all_masterids,
        )

        additional_properties = {}
        for prop_name, prop_dict in d.items():

            def _parse_additional_property(data: object) -> bool | float | list[float | str] | None | str:
                if data is None:
                    return data
                try:
                    if not isinstance(data, list):
                        raise TypeError()
                    componentsschemas_stored_value_type_3 = []
                    _componentsschemas_stored_value_type_3 = data
                    for (
                        componentsschemas_stored_value_type_3_item_data
                    ) in _componentsschemas_stored_value_type_3:

                        def _parse_componentsschemas_stored_value_type_3_item(data: object) -> float | str:
                            return cast(float | str, data)

                        componentsschemas_stored_value_type_3_item = (
                            _parse_componentsschemas_stored_value_type_3_item(
                                componentsschemas_stored_value_type_3_item_data
                            )
                        )

                        componentsschemas_stored_value_type_3.append(
                            componentsschemas_stored_value_type_3_item
                        )

                    return componentsschemas_stored_value_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(bool | float | list[float | str] | None | str, data)

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        prepared_record.additional_properties = additional_properties
        return prepared_record

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> bool | float | list[float | str] | None | str:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: bool | float | list[float | str] | None | str) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
