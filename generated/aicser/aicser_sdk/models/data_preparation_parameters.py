# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_text, text
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
        decode_cleaning_rules = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"data_source": UNSET, "time_range": UNSET, "cleaning_rules": UNSET}

        def decode(source: dict[str, Any]) -> DataPreparationParameters:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "data_source"
                value = whole["data_source"]
                self.data_source = value if type(value) is str or value is UNSET else optional_text(value)
                at = "time_range"
                value = whole["time_range"]
                self.time_range = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cleaning_rules"
                value = whole["cleaning_rules"]
                self.cleaning_rules = (
                    UNSET if value is None or value is UNSET else decode_cleaning_rules(value)
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
