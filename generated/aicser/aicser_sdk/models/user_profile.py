# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional_text, text
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

        decode_preferences = one(lambda: UserPreferences)
        decode_statistics = one(lambda: UserStatistics)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "email": UNSET,
            "username": UNSET,
            "first_name": UNSET,
            "last_name": UNSET,
            "role": UNSET,
            "organization": UNSET,
            "preferences": UNSET,
            "statistics": UNSET,
        }

        def decode(source: dict[str, Any]) -> UserProfile:
            self, at = new(cls), ""
            whole = source if len(source) == 9 else absent | source
            try:
                at = "user_id"
                value = whole["user_id"]
                self.user_id = value if type(value) is str else text(value)
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "username"
                value = whole["username"]
                self.username = value if type(value) is str or value is UNSET else optional_text(value)
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
                at = "preferences"
                value = whole["preferences"]
                self.preferences = UNSET if value is None or value is UNSET else decode_preferences(value)
                at = "statistics"
                value = whole["statistics"]
                self.statistics = UNSET if value is None or value is UNSET else decode_statistics(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 9
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
