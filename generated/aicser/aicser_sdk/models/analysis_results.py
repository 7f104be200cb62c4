# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .analysis_driver import AnalysisDriver


@define(repr=False)
class AnalysisResults(Model):
    """What was found."""

    primary_drivers: list[AnalysisDriver] | Unset = UNSET
    """What drives the figures that were asked about."""
    insights: list[str] | Unset = UNSET
    """What the AI reads from the data, one sentence each."""
    recommendations: list[str] | Unset = UNSET
    """What the AI advises, one sentence each."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "primary_drivers": "primary_drivers",
        "insights": "insights",
        "recommendations": "recommendations",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .analysis_driver import AnalysisDriver

        decode_primary_drivers = optional(array(one(lambda: AnalysisDriver)))
        decode_insights = optional(array(text))
        decode_recommendations = optional(array(text))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AnalysisResults:
            self, at, get = new(cls), "", source.get
            try:
                at = "primary_drivers"
                value = get("primary_drivers", UNSET)
                self.primary_drivers = value if value is UNSET else decode_primary_drivers(value)
                at = "insights"
                value = get("insights", UNSET)
                self.insights = value if value is UNSET else decode_insights(value)
                at = "recommendations"
                value = get("recommendations", UNSET)
                self.recommendations = value if value is UNSET else decode_recommendations(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("primary_drivers", None)
            more.pop("insights", None)
            more.pop("recommendations", None)
            self.additional_properties = more
            return self

        return decode
