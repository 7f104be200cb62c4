# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional_text
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

        decode_preferences = one(lambda: UserPreferencesUpdate)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"first_name": UNSET, "preferences": UNSET}

        def decode(source: dict[str, Any]) -> UserUpdate:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "first_name"
                value = whole["first_name"]
                self.first_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "preferences"
                value = whole["preferences"]
                self.preferences = UNSET if value is None or value is UNSET else decode_preferences(value)
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
