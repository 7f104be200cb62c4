# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional, optional_integer, optional_text, text
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

        decode_user = optional(one(lambda: SessionUser))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Session:
            self, at, get = new(cls), "", source.get
            try:
                at = "access_token"
                value = source["access_token"]
                self.access_token = value if type(value) is str else text(value)
                at = "refresh_token"
                value = get("refresh_token", UNSET)
                self.refresh_token = value if type(value) is str or value is UNSET else optional_text(value)
                at = "token_type"
                value = get("token_type", UNSET)
                self.token_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "expires_in"
                value = get("expires_in", UNSET)
                self.expires_in = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "user"
                value = get("user", UNSET)
                self.user = value if value is UNSET else decode_user(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["access_token"]
            more.pop("refresh_token", None)
            more.pop("token_type", None)
            more.pop("expires_in", None)
            more.pop("user", None)
            self.additional_properties = more
            return self

        return decode
