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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserCreation:
            self, at, get = new(cls), "", source.get
            try:
                at = "email"
                value = source["email"]
                self.email = value if type(value) is str else text(value)
                at = "username"
                value = source["username"]
                self.username = value if type(value) is str else text(value)
                at = "password"
                value = get("password", WRITE_ONLY)
                self.password = value if type(value) is str or value is WRITE_ONLY else optional_text(value)
                at = "first_name"
                value = get("first_name", UNSET)
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "last_name"
                value = get("last_name", UNSET)
                self.last_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "role"
                value = get("role", UNSET)
                self.role = value if type(value) is str or value is UNSET else optional_text(value)
                at = "organization"
                value = get("organization", UNSET)
                self.organization = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["email"]
            del more["username"]
            more.pop("password", None)
            more.pop("first_name", None)
            more.pop("last_name", None)
            more.pop("role", None)
            more.pop("organization", None)
            self.additional_properties = more
            return self

        return decode
