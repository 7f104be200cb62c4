# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .user_preferences_update import UserPreferencesUpdate


@define(repr=False)
class UserUpdate(Model):
    """What is to change of a user."""

    first_name: str | Unset = UNSET
    """The first name of the user."""
    preferences: UserPreferencesUpdate | Unset = UNSET
    """What is to change of how the platform looks to the user."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"first_name": "first_name", "preferences": "preferences"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .user_preferences_update import UserPreferencesUpdate

        decode_preferences = optional(one(lambda: UserPreferencesUpdate))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserUpdate:
            self, at, get = new(cls), "", source.get
            try:
                at = "first_name"
                value = get("first_name", UNSET)
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "preferences"
                value = get("preferences", UNSET)
                self.preferences = value if value is UNSET else decode_preferences(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("first_name", None)
            more.pop("preferences", None)
            self.additional_properties = more
            return self

        return decode
