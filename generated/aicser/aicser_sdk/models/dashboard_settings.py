# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_boolean, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class DashboardSettings(Model):
    """How a dashboard looks and behaves."""

    auto_refresh: bool | Unset = UNSET
    """Whether the charts are brought up to date by themselves."""
    refresh_interval: int | Unset = UNSET
    """How many seconds lie between two refreshes."""
    theme: str | Unset = UNSET
    """The colours; light is shown."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"auto_refresh": "auto_refresh", "refresh_interval": "refresh_interval", "theme": "theme"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"auto_refresh": UNSET, "refresh_interval": UNSET, "theme": UNSET}

        def decode(source: dict[str, Any]) -> DashboardSettings:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "auto_refresh"
                value = whole["auto_refresh"]
                self.auto_refresh = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "refresh_interval"
                value = whole["refresh_interval"]
                self.refresh_interval = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "theme"
                value = whole["theme"]
                self.theme = value if type(value) is str or value is UNSET else optional_text(value)
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
