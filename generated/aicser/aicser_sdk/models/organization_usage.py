# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OrganizationUsage")


@_attrs_define
class OrganizationUsage:
    """What the organisation uses.

    Attributes:
        current_users (int | Unset): How many users it has.
        data_storage_gb (float | Unset): How many gigabytes its data take.
        api_calls_month (int | Unset): How many API calls it made in a month.
    """

    current_users: int | Unset = UNSET
    data_storage_gb: float | Unset = UNSET
    api_calls_month: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        current_users = self.current_users

        data_storage_gb = self.data_storage_gb

        api_calls_month = self.api_calls_month

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if current_users is not UNSET:
            field_dict["current_users"] = current_users
        if data_storage_gb is not UNSET:
            field_dict["data_storage_gb"] = data_storage_gb
        if api_calls_month is not UNSET:
            field_dict["api_calls_month"] = api_calls_month

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        current_users = d.pop("current_users", UNSET)

        data_storage_gb = d.pop("data_storage_gb", UNSET)

        api_calls_month = d.pop("api_calls_month", UNSET)

        organization_usage = cls(
            current_users=current_users,
            data_storage_gb=data_storage_gb,
            api_calls_month=api_calls_month,
        )

        organization_usage.additional_properties = d
        return organization_usage

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
