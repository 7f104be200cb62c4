# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "include_insights": UNSET,
            "include_recommendations": UNSET,
            "confidence_threshold": UNSET,
        }

        def decode(source: dict[str, Any]) -> AnalysisOptions:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "include_insights"
                value = whole["include_insights"]
                self.include_insights = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "include_recommendations"
                value = whole["include_recommendations"]
                self.include_recommendations = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "confidence_threshold"
                value = whole["confidence_threshold"]
                self.confidence_threshold = (
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
