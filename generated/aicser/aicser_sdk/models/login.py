# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text, text
from ..types import WRITE_ONLY


@define(repr=False)
class Login(Model):
    """Who logs in."""

    email: str
    """The email of the user."""
    password: str
    """The password of the user."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"email": "email", "password": "password"}
    hidden_names = frozenset({"password"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"password": WRITE_ONLY}

        def decode(source: dict[str, Any]) -> Login:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str else text(value)
                at = "password"
                value = whole["password"]
                self.password = value if type(value) is str or value is WRITE_ONLY else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
