# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, text
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

        decode_primary_drivers = array(one(lambda: AnalysisDriver))
        decode_insights = array(text)
        decode_recommendations = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"primary_drivers": UNSET, "insights": UNSET, "recommendations": UNSET}

        def decode(source: dict[str, Any]) -> AnalysisResults:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "primary_drivers"
                value = whole["primary_drivers"]
                self.primary_drivers = (
                    UNSET if value is None or value is UNSET else decode_primary_drivers(value)
                )
                at = "insights"
                value = whole["insights"]
                self.insights = UNSET if value is None or value is UNSET else decode_insights(value)
                at = "recommendations"
                value = whole["recommendations"]
                self.recommendations = (
                    UNSET if value is None or value is UNSET else decode_recommendations(value)
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
