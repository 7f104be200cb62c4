# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class SessionUser(Model):
    """Who logged in."""

    id: str | Unset = UNSET
    """The id of the user; `user_id` in other replies."""
    email: str | Unset = UNSET
    """The email of the user."""
    username: str | Unset = UNSET
    """The name of the user on the platform."""
    role: str | Unset = UNSET
    """What a user may do."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"id": "id", "email": "email", "username": "username", "role": "role"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"id": UNSET, "email": UNSET, "username": UNSET, "role": UNSET}

        def decode(source: dict[str, Any]) -> SessionUser:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "username"
                value = whole["username"]
                self.username = value if type(value) is str or value is UNSET else optional_text(value)
                at = "role"
                value = whole["role"]
                self.role = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
