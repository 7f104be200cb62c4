# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> DashboardSettings:
            self, at, get = new(cls), "", source.get
            try:
                at = "auto_refresh"
                value = get("auto_refresh", UNSET)
                self.auto_refresh = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "refresh_interval"
                value = get("refresh_interval", UNSET)
                self.refresh_interval = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "theme"
                value = get("theme", UNSET)
                self.theme = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("auto_refresh", None)
            more.pop("refresh_interval", None)
            more.pop("theme", None)
            self.additional_properties = more
            return self

        return decode
