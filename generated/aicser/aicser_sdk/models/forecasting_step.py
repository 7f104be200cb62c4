# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, one, optional_integer
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .forecasting_parameters import ForecastingParameters


@define(repr=False)
class ForecastingStep(Model):
    """Foretells how the figures go on."""

    type_: Literal["forecasting"]
    """The type of the step."""
    step: int | Unset = UNSET
    """The place of the step in the workflow, counted from 1."""
    parameters: ForecastingParameters | Unset = UNSET
    """How to foretell, and how far."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"type_": "type", "step": "step", "parameters": "parameters"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .forecasting_parameters import ForecastingParameters

        decode_type_ = constant("forecasting")
        decode_parameters = one(lambda: ForecastingParameters)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"step": UNSET, "parameters": UNSET}

        def decode(source: dict[str, Any]) -> ForecastingStep:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "type"
                self.type_ = decode_type_(whole["type"])
                at = "step"
                value = whole["step"]
                self.step = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "parameters"
                value = whole["parameters"]
                self.parameters = UNSET if value is None or value is UNSET else decode_parameters(value)
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
