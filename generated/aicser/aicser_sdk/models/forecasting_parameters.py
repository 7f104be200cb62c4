# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ForecastingParameters:
            self, at, get = new(cls), "", source.get
            try:
                at = "model"
                value = get("model", UNSET)
                self.model = value if type(value) is str or value is UNSET else optional_text(value)
                at = "forecast_periods"
                value = get("forecast_periods", UNSET)
                self.forecast_periods = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "confidence_interval"
                value = get("confidence_interval", UNSET)
                self.confidence_interval = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("model", None)
            more.pop("forecast_periods", None)
            more.pop("confidence_interval", None)
            self.additional_properties = more
            return self

        return decode
