# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_number
from ..types import UNSET, Unset


@define(repr=False)
class AiModelPerformance(Model):
    """How well a model does."""

    accuracy: float | Unset = UNSET
    """How often it is right, as a part of 1."""
    response_time: float | Unset = UNSET
    """How long it takes to answer."""
    cost_per_request: float | Unset = UNSET
    """What an answer costs."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "accuracy": "accuracy",
        "response_time": "response_time",
        "cost_per_request": "cost_per_request",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"accuracy": UNSET, "response_time": UNSET, "cost_per_request": UNSET}

        def decode(source: dict[str, Any]) -> AiModelPerformance:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "accuracy"
                value = whole["accuracy"]
                self.accuracy = value if type(value) is float or value is UNSET else optional_number(value)
                at = "response_time"
                value = whole["response_time"]
                self.response_time = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "cost_per_request"
                value = whole["cost_per_request"]
                self.cost_per_request = (
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
