# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserCreation")


@_attrs_define
class UserCreation:
    """The new user.

    Attributes:
        email (str): The email of the user.
        username (str): The name of the user on the platform.
        password (str): The password of the user.
        first_name (str | Unset): The first name of the user.
        last_name (str | Unset): The last name of the user.
        role (str | Unset): What a user may do.
        organization (str | Unset): The name of the user's organisation.
    """

    email: str
    username: str
    password: str
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    role: str | Unset = UNSET
    organization: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        username = self.username

        password = self.password

        first_name = self.first_name

        last_name = self.last_name

        role = self.role

        organization = self.organization

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "username": username,
                "password": password,
            }
        )
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if role is not UNSET:
            field_dict["role"] = role
        if organization is not UNSET:
            field_dict["organization"] = organization

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        username = d.pop("username")

        password = d.pop("password")

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        role = d.pop("role", UNSET)

        organization = d.pop("organization", UNSET)

        user_creation = cls(
            email=email,
            username=username,
            password=password,
            first_name=first_name,
            last_name=last_name,
            role=role,
            organization=organization,
        )

        return user_creation
