# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> PlatformPerformance:
            self, at, get = new(cls), "", source.get
            try:
                at = "average_response_time"
                value = get("average_response_time", UNSET)
                self.average_response_time = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "uptime_percentage"
                value = get("uptime_percentage", UNSET)
                self.uptime_percentage = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "error_rate"
                value = get("error_rate", UNSET)
                self.error_rate = value if type(value) is float or value is UNSET else optional_number(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("average_response_time", None)
            more.pop("uptime_percentage", None)
            more.pop("error_rate", None)
            self.additional_properties = more
            return self

        return decode
