# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class DataPreparationParameters(Model):
    """Which data to take, and how to clean them."""

    data_source: str | Unset = UNSET
    """The name of the data source."""
    time_range: str | Unset = UNSET
    """From which time; last_24_months is shown."""
    cleaning_rules: list[str] | Unset = UNSET
    """How to clean the data; remove_outliers and fill_missing are shown."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "data_source": "data_source",
        "time_range": "time_range",
        "cleaning_rules": "cleaning_rules",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_cleaning_rules = optional(array(text))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> DataPreparationParameters:
            self, at, get = new(cls), "", source.get
            try:
                at = "data_source"
                value = get("data_source", UNSET)
                self.data_source = value if type(value) is str or value is UNSET else optional_text(value)
                at = "time_range"
                value = get("time_range", UNSET)
                self.time_range = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cleaning_rules"
                value = get("cleaning_rules", UNSET)
                self.cleaning_rules = value if value is UNSET else decode_cleaning_rules(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("data_source", None)
            more.pop("time_range", None)
            more.pop("cleaning_rules", None)
            self.additional_properties = more
            return self

        return decode
