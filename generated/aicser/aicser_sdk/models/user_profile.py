# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_preferences import UserPreferences
    from ..models.user_statistics import UserStatistics


T = TypeVar("T", bound="UserProfile")


@_attrs_define
class UserProfile:
    """A user with preferences and a summary of what they did.

    Attributes:
        user_id (str): The id of the user.
        email (str | Unset): The email of the user.
        username (str | Unset): The name of the user on the platform.
        first_name (str | Unset): The first name of the user.
        last_name (str | Unset): The last name of the user.
        role (str | Unset): What a user may do.
        organization (str | Unset): The name of the user's organisation.
        preferences (UserPreferences | Unset): How the platform looks to the user.
        statistics (UserStatistics | Unset): What the user did so far.
    """

    user_id: str
    email: str | Unset = UNSET
    username: str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    role: str | Unset = UNSET
    organization: str | Unset = UNSET
    preferences: UserPreferences | Unset = UNSET
    statistics: UserStatistics | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        email = self.email

        username = self.username

        first_name = self.first_name

        last_name = self.last_name

        role = self.role

        organization = self.organization

        preferences: dict[str, Any] | Unset = UNSET
        if not isinstance(self.preferences, Unset):
            preferences = self.preferences.to_dict()

        statistics: dict[str, Any] | Unset = UNSET
        if not isinstance(self.statistics, Unset):
            statistics = self.statistics.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email
        if username is not UNSET:
            field_dict["username"] = username
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if role is not UNSET:
            field_dict["role"] = role
        if organization is not UNSET:
            field_dict["organization"] = organization
        if preferences is not UNSET:
            field_dict["preferences"] = preferences
        if statistics is not UNSET:
            field_dict["statistics"] = statistics

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_preferences import UserPreferences
        from ..models.user_statistics import UserStatistics

        d = dict(src_dict)
        user_id = d.pop("user_id")

        email = d.pop("email", UNSET)

        username = d.pop("username", UNSET)

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        role = d.pop("role", UNSET)

        organization = d.pop("organization", UNSET)

        _preferences = d.pop("preferences", UNSET)
        preferences: UserPreferences | Unset
        if _preferences is None or isinstance(_preferences, Unset):
            preferences = UNSET
        else:
            preferences = UserPreferences.from_dict(_preferences)

        _statistics = d.pop("statistics", UNSET)
        statistics: UserStatistics | Unset
        if _statistics is None or isinstance(_statistics, Unset):
            statistics = UNSET
        else:
            statistics = UserStatistics.from_dict(_statistics)

        user_profile = cls(
            user_id=user_id,
            email=email,
            username=username,
            first_name=first_name,
            last_name=last_name,
            role=role,
            organization=organization,
            preferences=preferences,
            statistics=statistics,
        )

        user_profile.additional_properties = d
        return user_profile

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
