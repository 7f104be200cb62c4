# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SessionUser:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "email"
                value = get("email", UNSET)
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "username"
                value = get("username", UNSET)
                self.username = value if type(value) is str or value is UNSET else optional_text(value)
                at = "role"
                value = get("role", UNSET)
                self.role = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("id", None)
            more.pop("email", None)
            more.pop("username", None)
            more.pop("role", None)
            self.additional_properties = more
            return self

        return decode
