# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"total_rows": UNSET, "completeness": UNSET, "data_quality_score": UNSET}

        def decode(source: dict[str, Any]) -> DataSourceStatistics:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "total_rows"
                value = whole["total_rows"]
                self.total_rows = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "completeness"
                value = whole["completeness"]
                self.completeness = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "data_quality_score"
                value = whole["data_quality_score"]
                self.data_quality_score = (
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
