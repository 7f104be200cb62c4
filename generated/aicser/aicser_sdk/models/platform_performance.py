# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_number
from ..types import UNSET, Unset


@define(repr=False)
class PlatformPerformance(Model):
    """How well the platform runs."""

    average_response_time: float | Unset = UNSET
    """How long an answer takes on average."""
    uptime_percentage: float | Unset = UNSET
    """For how much of the time the platform is up, in percent."""
    error_rate: float | Unset = UNSET
    """How often a call fails."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "average_response_time": "average_response_time",
        "uptime_percentage": "uptime_percentage",
        "error_rate": "error_rate",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "average_response_time": UNSET,
            "uptime_percentage": UNSET,
            "error_rate": UNSET,
        }

        def decode(source: dict[str, Any]) -> PlatformPerformance:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "average_response_time"
                value = whole["average_response_time"]
                self.average_response_time = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "uptime_percentage"
                value = whole["uptime_percentage"]
                self.uptime_percentage = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "error_rate"
                value = whole["error_rate"]
                self.error_rate = value if type(value) is float or value is UNSET else optional_number(value)
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
