# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AnalysisDriver:
            self, at, get = new(cls), "", source.get
            try:
                at = "factor"
                value = get("factor", UNSET)
                self.factor = value if type(value) is str or value is UNSET else optional_text(value)
                at = "correlation"
                value = get("correlation", UNSET)
                self.correlation = value if type(value) is float or value is UNSET else optional_number(value)
                at = "impact"
                value = get("impact", UNSET)
                self.impact = value if type(value) is str or value is UNSET else optional_text(value)
                at = "confidence"
                value = get("confidence", UNSET)
                self.confidence = value if type(value) is float or value is UNSET else optional_number(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("factor", None)
            more.pop("correlation", None)
            more.pop("impact", None)
            more.pop("confidence", None)
            self.additional_properties = more
            return self

        return decode
