# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_preferences_update import UserPreferencesUpdate


T = TypeVar("T", bound="UserUpdate")


@_attrs_define
class UserUpdate:
    """What is to change of a user.

    Attributes:
        first_name (str | Unset): The first name of the user.
        preferences (UserPreferencesUpdate | Unset): What is to change of how the platform looks to the user.
    """

    first_name: str | Unset = UNSET
    preferences: UserPreferencesUpdate | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_name = self.first_name

        preferences: dict[str, Any] | Unset = UNSET
        if not isinstance(self.preferences, Unset):
            preferences = self.preferences.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if preferences is not UNSET:
            field_dict["preferences"] = preferences

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_preferences_update import UserPreferencesUpdate

        d = dict(src_dict)
        first_name = d.pop("first_name", UNSET)

        _preferences = d.pop("preferences", UNSET)
        preferences: UserPreferencesUpdate | Unset
        if _preferences is None or isinstance(_preferences, Unset):
            preferences = UNSET
        else:
            preferences = UserPreferencesUpdate.from_dict(_preferences)

        user_update = cls(
            first_name=first_name,
            preferences=preferences,
        )

        user_update.additional_properties = d
        return user_update

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
