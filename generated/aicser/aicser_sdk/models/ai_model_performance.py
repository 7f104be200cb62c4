# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AiModelPerformance:
            self, at, get = new(cls), "", source.get
            try:
                at = "accuracy"
                value = get("accuracy", UNSET)
                self.accuracy = value if type(value) is float or value is UNSET else optional_number(value)
                at = "response_time"
                value = get("response_time", UNSET)
                self.response_time = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "cost_per_request"
                value = get("cost_per_request", UNSET)
                self.cost_per_request = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("accuracy", None)
            more.pop("response_time", None)
            more.pop("cost_per_request", None)
            self.additional_properties = more
            return self

        return decode
