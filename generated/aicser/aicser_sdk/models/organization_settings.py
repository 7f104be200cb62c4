# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OrganizationSettings")


@_attrs_define
class OrganizationSettings:
    """What the organisation allows its users.

    Attributes:
        max_users (int | Unset): How many users it may have.
        data_retention_days (int | Unset): For how many days data are kept.
        ai_model_access (list[str] | Unset): The AI models that its users may use.
    """

    max_users: int | Unset = UNSET
    data_retention_days: int | Unset = UNSET
    ai_model_access: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        max_users = self.max_users

        data_retention_days = self.data_retention_days

        ai_model_access: list[str] | Unset = UNSET
        if not isinstance(self.ai_model_access, Unset):
            ai_model_access = self.ai_model_access

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if max_users is not UNSET:
            field_dict["max_users"] = max_users
        if data_retention_days is not UNSET:
            field_dict["data_retention_days"] = data_retention_days
        if ai_model_access is not UNSET:
            field_dict["ai_model_access"] = ai_model_access

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        max_users = d.pop("max_users", UNSET)

        data_retention_days = d.pop("data_retention_days", UNSET)

        ai_model_access = cast(list[str], d.pop("ai_model_access", UNSET))

        organization_settings = cls(
            max_users=max_users,
            data_retention_days=data_retention_days,
            ai_model_access=ai_model_access,
        )

        organization_settings.additional_properties = d
        return organization_settings

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
