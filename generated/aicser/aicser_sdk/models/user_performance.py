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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserPerformance:
            self, at, get = new(cls), "", source.get
            try:
                at = "average_query_time"
                value = get("average_query_time", UNSET)
                self.average_query_time = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "success_rate"
                value = get("success_rate", UNSET)
                self.success_rate = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("average_query_time", None)
            more.pop("success_rate", None)
            self.additional_properties = more
            return self

        return decode
