# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_number
from ..types import UNSET, Unset


@define(repr=False)
class DataSourceStatistics(Model):
    """How much data there are, and how good they are."""

    total_rows: int | Unset = UNSET
    """How many rows the data have."""
    completeness: float | Unset = UNSET
    """Which part of the values is there, as a part of 1."""
    data_quality_score: float | Unset = UNSET
    """How good the data are, as a part of 1."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "total_rows": "total_rows",
        "completeness": "completeness",
        "data_quality_score": "data_quality_score",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> DataSourceStatistics:
            self, at, get = new(cls), "", source.get
            try:
                at = "total_rows"
                value = get("total_rows", UNSET)
                self.total_rows = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "completeness"
                value = get("completeness", UNSET)
                self.completeness = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "data_quality_score"
                value = get("data_quality_score", UNSET)
                self.data_quality_score = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("total_rows", None)
            more.pop("completeness", None)
            more.pop("data_quality_score", None)
            self.additional_properties = more
            return self

        return decode
