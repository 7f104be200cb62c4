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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserPreferences:
            self, at, get = new(cls), "", source.get
            try:
                at = "theme"
                value = get("theme", UNSET)
                self.theme = value if type(value) is str or value is UNSET else optional_text(value)
                at = "language"
                value = get("language", UNSET)
                self.language = value if type(value) is str or value is UNSET else optional_text(value)
                at = "timezone"
                value = get("timezone", UNSET)
                self.timezone = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("theme", None)
            more.pop("language", None)
            more.pop("timezone", None)
            self.additional_properties = more
            return self

        return decode
