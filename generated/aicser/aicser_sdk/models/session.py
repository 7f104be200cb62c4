# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional_integer, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .session_user import SessionUser


@define(repr=False)
class Session(Model):
    """An access token, and who it belongs to."""

    access_token: str
    """The token that other calls send."""
    refresh_token: str | Unset = UNSET
    """The token that a refresh sends."""
    token_type: str | Unset = UNSET
    """The kind of the token."""
    expires_in: int | Unset = UNSET
    """For how many seconds the access token is good."""
    user: SessionUser | Unset = UNSET
    """Who logged in."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "access_token": "access_token",
        "refresh_token": "refresh_token",
        "token_type": "token_type",
        "expires_in": "expires_in",
        "user": "user",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .session_user import SessionUser

        decode_user = one(lambda: SessionUser)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "refresh_token": UNSET,
            "token_type": UNSET,
            "expires_in": UNSET,
            "user": UNSET,
        }

        def decode(source: dict[str, Any]) -> Session:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "access_token"
                value = whole["access_token"]
                self.access_token = value if type(value) is str else text(value)
                at = "refresh_token"
                value = whole["refresh_token"]
                self.refresh_token = value if type(value) is str or value is UNSET else optional_text(value)
                at = "token_type"
                value = whole["token_type"]
                self.token_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "expires_in"
                value = whole["expires_in"]
                self.expires_in = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "user"
                value = whole["user"]
                self.user = UNSET if value is None or value is UNSET else decode_user(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 5
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
