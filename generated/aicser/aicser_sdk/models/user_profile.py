# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .user_preferences import UserPreferences
    from .user_statistics import UserStatistics


@define(repr=False)
class UserProfile(Model):
    """A user with preferences and a summary of what they did."""

    user_id: str
    """The id of the user."""
    email: str | Unset = UNSET
    """The email of the user."""
    username: str | Unset = UNSET
    """The name of the user on the platform."""
    first_name: str | Unset = UNSET
    """The first name of the user."""
    last_name: str | Unset = UNSET
    """The last name of the user."""
    role: str | Unset = UNSET
    """What a user may do."""
    organization: str | Unset = UNSET
    """The name of the user's organisation."""
    preferences: UserPreferences | Unset = UNSET
    """How the platform looks to the user."""
    statistics: UserStatistics | Unset = UNSET
    """What the user did so far."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "user_id": "user_id",
        "email": "email",
        "username": "username",
        "first_name": "first_name",
        "last_name": "last_name",
        "role": "role",
        "organization": "organization",
        "preferences": "preferences",
        "statistics": "statistics",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .user_preferences import UserPreferences
        from .user_statistics import UserStatistics

        decode_preferences = optional(one(lambda: UserPreferences))
        decode_statistics = optional(one(lambda: UserStatistics))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserProfile:
            self, at, get = new(cls), "", source.get
            try:
                at = "user_id"
                value = source["user_id"]
                self.user_id = value if type(value) is str else text(value)
                at = "email"
                value = get("email", UNSET)
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "username"
                value = get("username", UNSET)
                self.username = value if type(value) is str or value is UNSET else optional_text(value)
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
                at = "preferences"
                value = get("preferences", UNSET)
                self.preferences = value if value is UNSET else decode_preferences(value)
                at = "statistics"
                value = get("statistics", UNSET)
                self.statistics = value if value is UNSET else decode_statistics(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
