# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, one, optional, optional_integer
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .trend_analysis_parameters import TrendAnalysisParameters


@define(repr=False)
class TrendAnalysisStep(Model):
    """Looks for a trend."""

    type_: Literal["trend_analysis"]
    """The type of the step."""
    step: int | Unset = UNSET
    """The place of the step in the workflow, counted from 1."""
    parameters: TrendAnalysisParameters | Unset = UNSET
    """How to look for a trend."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"type_": "type", "step": "step", "parameters": "parameters"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .trend_analysis_parameters import TrendAnalysisParameters

        decode_type_ = constant("trend_analysis")
        decode_parameters = optional(one(lambda: TrendAnalysisParameters))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> TrendAnalysisStep:
            self, at, get = new(cls), "", source.get
            try:
                at = "type"
                self.type_ = decode_type_(source["type"])
                at = "step"
                value = get("step", UNSET)
                self.step = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "parameters"
                value = get("parameters", UNSET)
                self.parameters = value if value is UNSET else decode_parameters(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["type"]
            more.pop("step", None)
            more.pop("parameters", None)
            self.additional_properties = more
            return self

        return decode
