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
class UserPreferences(Model):
    """How the platform looks to the user."""

    theme: str | Unset = UNSET
    """The colours; light and dark are shown."""
    language: str | Unset = UNSET
    """The language, as a code such as en."""
    timezone: str | Unset = UNSET
    """The time zone; UTC is shown."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"theme": "theme", "language": "language", "timezone": "timezone"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"theme": UNSET, "language": UNSET, "timezone": UNSET}

        def decode(source: dict[str, Any]) -> UserPreferences:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "theme"
                value = whole["theme"]
                self.theme = value if type(value) is str or value is UNSET else optional_text(value)
                at = "language"
                value = whole["language"]
                self.language = value if type(value) is str or value is UNSET else optional_text(value)
                at = "timezone"
                value = whole["timezone"]
                self.timezone = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
