# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_boolean, optional_number
from ..types import UNSET, Unset


@define(repr=False)
class AnalysisOptions(Model):
    """What the analysis is to hold."""

    include_insights: bool | Unset = UNSET
    """Whether the reply has insights."""
    include_recommendations: bool | Unset = UNSET
    """Whether the reply has recommendations."""
    confidence_threshold: float | Unset = UNSET
    """Findings that the AI is less sure of than this are left out."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "include_insights": "include_insights",
        "include_recommendations": "include_recommendations",
        "confidence_threshold": "confidence_threshold",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AnalysisOptions:
            self, at, get = new(cls), "", source.get
            try:
                at = "include_insights"
                value = get("include_insights", UNSET)
                self.include_insights = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "include_recommendations"
                value = get("include_recommendations", UNSET)
                self.include_recommendations = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "confidence_threshold"
                value = get("confidence_threshold", UNSET)
                self.confidence_threshold = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("include_insights", None)
            more.pop("include_recommendations", None)
            more.pop("confidence_threshold", None)
            self.additional_properties = more
            return self

        return decode
