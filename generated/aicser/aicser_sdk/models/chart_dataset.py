# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, number, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class ChartDataset(Model):
    """One series of a chart."""

    label: str | Unset = UNSET
    """The name of the series."""
    data: list[float] | Unset = UNSET
    """The values, one for each label."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"label": "label", "data": "data"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_data = array(number)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"label": UNSET, "data": UNSET}

        def decode(source: dict[str, Any]) -> ChartDataset:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "label"
                value = whole["label"]
                self.label = value if type(value) is str or value is UNSET else optional_text(value)
                at = "data"
                value = whole["data"]
                self.data = UNSET if value is None or value is UNSET else decode_data(value)
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
