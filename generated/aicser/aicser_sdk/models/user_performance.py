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
class UserPerformance(Model):
    """How the user's queries went."""

    average_query_time: float | Unset = UNSET
    """How long a query takes on average."""
    success_rate: float | Unset = UNSET
    """Which part of the queries succeeds, as a part of 1."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"average_query_time": "average_query_time", "success_rate": "success_rate"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"average_query_time": UNSET, "success_rate": UNSET}

        def decode(source: dict[str, Any]) -> UserPerformance:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "average_query_time"
                value = whole["average_query_time"]
                self.average_query_time = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "success_rate"
                value = whole["success_rate"]
                self.success_rate = (
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
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
