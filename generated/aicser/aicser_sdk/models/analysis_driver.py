# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_number, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class AnalysisDriver(Model):
    """One of the things that drive the figures."""

    factor: str | Unset = UNSET
    """What it is."""
    correlation: float | Unset = UNSET
    """How closely the figures follow it."""
    impact: str | Unset = UNSET
    """How much it matters; High and Medium are shown."""
    confidence: float | Unset = UNSET
    """How sure the AI is."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "factor": "factor",
        "correlation": "correlation",
        "impact": "impact",
        "confidence": "confidence",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"factor": UNSET, "correlation": UNSET, "impact": UNSET, "confidence": UNSET}

        def decode(source: dict[str, Any]) -> AnalysisDriver:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "factor"
                value = whole["factor"]
                self.factor = value if type(value) is str or value is UNSET else optional_text(value)
                at = "correlation"
                value = whole["correlation"]
                self.correlation = value if type(value) is float or value is UNSET else optional_number(value)
                at = "impact"
                value = whole["impact"]
                self.impact = value if type(value) is str or value is UNSET else optional_text(value)
                at = "confidence"
                value = whole["confidence"]
                self.confidence = value if type(value) is float or value is UNSET else optional_number(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
