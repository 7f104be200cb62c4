# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text, text
from ..types import UNSET, WRITE_ONLY, Unset


@define(repr=False)
class UserCreation(Model):
    """The new user."""

    email: str
    """The email of the user."""
    username: str
    """The name of the user on the platform."""
    password: str
    """The password of the user."""
    first_name: str | Unset = UNSET
    """The first name of the user."""
    last_name: str | Unset = UNSET
    """The last name of the user."""
    role: str | Unset = UNSET
    """What a user may do."""
    organization: str | Unset = UNSET
    """The name of the user's organisation."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "email": "email",
        "username": "username",
        "password": "password",
        "first_name": "first_name",
        "last_name": "last_name",
        "role": "role",
        "organization": "organization",
    }
    hidden_names = frozenset({"password"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "password": WRITE_ONLY,
            "first_name": UNSET,
            "last_name": UNSET,
            "role": UNSET,
            "organization": UNSET,
        }

        def decode(source: dict[str, Any]) -> UserCreation:
            self, at = new(cls), ""
            whole = source if len(source) == 7 else absent | source
            try:
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str else text(value)
                at = "username"
                value = whole["username"]
                self.username = value if type(value) is str else text(value)
                at = "password"
                value = whole["password"]
                self.password = value if type(value) is str or value is WRITE_ONLY else optional_text(value)
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = whole["last_name"]
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "role"
                value = whole["role"]
                self.role = value if type(value) is str or value is UNSET else optional_text(value)
                at = "organization"
                value = whole["organization"]
                self.organization = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 7
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
