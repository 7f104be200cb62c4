# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SelectedRecord")


@_attrs_define
class SelectedRecord:
    """A record after preparation, cut down to the columns that `selection` names. Without a selection it has the
    columns of a prepared record.

        Attributes:
            sys_masterid (UUID | Unset): The id that Octolis gives a record. It is unique and stays when the record changes.
            sys_all_masterids (list[UUID] | Unset): The master ids of the records, now deleted, that were merged into this
                one.
            sys_modified_at (datetime.datetime | Unset): When the record last changed in its sources.
            sys_created_at (datetime.datetime | Unset): When the row was created in Octolis.
            sys_updated_at (datetime.datetime | Unset): When the row last changed in Octolis.
    """

    sys_masterid: UUID | Unset = UNSET
    sys_all_masterids: list[UUID] | Unset = UNSET
    sys_modified_at: datetime.datetime | Unset = UNSET
    sys_created_at: datetime.datetime | Unset = UNSET
    sys_updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, bool | float | list[float | str] | None | str] = _attrs_field(
        init=False, factory=dict
    )

    def to_dict(self) -> dict[str, Any]:
        sys_masterid: str | Unset = UNSET
        if not isinstance(self.sys_masterid, Unset):
            sys_masterid = str(self.sys_masterid)

        sys_all_masterids: list[str] | Unset = UNSET
        if not isinstance(self.sys_all_masterids, Unset):
            sys_all_masterids = []
            for componentsschemas_all_master_ids_item_data in self.sys_all_masterids:
                componentsschemas_all_master_ids_item = str(componentsschemas_all_master_ids_item_data)
                sys_all_masterids.append(componentsschemas_all_master_ids_item)

        sys_modified_at: str | Unset = UNSET
        if not isinstance(self.sys_modified_at, Unset):
            sys_modified_at = self.sys_modified_at.isoformat()

        sys_created_at: str | Unset = UNSET
        if not isinstance(self.sys_created_at, Unset):
            sys_created_at = self.sys_created_at.isoformat()

        sys_updated_at: str | Unset = UNSET
        if not isinstance(self.sys_updated_at, Unset):
            sys_updated_at = self.sys_updated_at.isoformat()

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

        field_dict.update({})
        if sys_masterid is not UNSET:
            field_dict["__masterid__"] = sys_masterid
        if sys_all_masterids is not UNSET:
            field_dict["__all_masterids__"] = sys_all_masterids
        if sys_modified_at is not UNSET:
            field_dict["__modified_at__"] = sys_modified_at
        if sys_created_at is not UNSET:
            field_dict["__created_at__"] = sys_created_at
        if sys_updated_at is not UNSET:
            field_dict["__updated_at__"] = sys_updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _sys_masterid = d.pop("__masterid__", UNSET)
        sys_masterid: UUID | Unset
        if _sys_masterid is None or isinstance(_sys_masterid, Unset):
            sys_masterid = UNSET
        else:
            sys_masterid = UUID(_sys_masterid)

        _sys_all_masterids = d.pop("__all_masterids__", UNSET)
        sys_all_masterids: list[UUID] | Unset = UNSET
        if _sys_all_masterids is not UNSET:
            sys_all_masterids = []
            for componentsschemas_all_master_ids_item_data in _sys_all_masterids:
                componentsschemas_all_master_ids_item = UUID(componentsschemas_all_master_ids_item_data)

                sys_all_masterids.append(componentsschemas_all_master_ids_item)

        _sys_modified_at = d.pop("__modified_at__", UNSET)
        sys_modified_at: datetime.datetime | Unset
        if _sys_modified_at is None or isinstance(_sys_modified_at, Unset):
            sys_modified_at = UNSET
        else:
            sys_modified_at = datetime.datetime.fromisoformat(_sys_modified_at)

        _sys_created_at = d.pop("__created_at__", UNSET)
        sys_created_at: datetime.datetime | Unset
        if _sys_created_at is None or isinstance(_sys_created_at, Unset):
            sys_created_at = UNSET
        else:
            sys_created_at = datetime.datetime.fromisoformat(_sys_created_at)

        _sys_updated_at = d.pop("__updated_at__", UNSET)
        sys_updated_at: datetime.datetime | Unset
        if _sys_updated_at is None or isinstance(_sys_updated_at, Unset):
            sys_updated_at = UNSET
        else:
            sys_updated_at = datetime.datetime.fromisoformat(_sys_updated_at)

        selected_record = cls(
            sys_masterid=sys_masterid,
            sys_all_masterids=sys_all_masterids,
            sys_modified_at=sys_modified_at,
            sys_created_at=sys_created_at,
            sys_updated_at=sys_updated_at,
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

        selected_record.additional_properties = additional_properties
        return selected_record

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
