# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_number, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class ForecastingParameters(Model):
    """How to foretell, and how far."""

    model: str | Unset = UNSET
    """The statistical model; arima is shown."""
    forecast_periods: int | Unset = UNSET
    """How many periods to foretell."""
    confidence_interval: float | Unset = UNSET
    """How likely the true value is to lie within the interval that is given."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "model": "model",
        "forecast_periods": "forecast_periods",
        "confidence_interval": "confidence_interval",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"model": UNSET, "forecast_periods": UNSET, "confidence_interval": UNSET}

        def decode(source: dict[str, Any]) -> ForecastingParameters:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "model"
                value = whole["model"]
                self.model = value if type(value) is str or value is UNSET else optional_text(value)
                at = "forecast_periods"
                value = whole["forecast_periods"]
                self.forecast_periods = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "confidence_interval"
                value = whole["confidence_interval"]
                self.confidence_interval = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
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
