# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, number, optional, optional_text
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
        decode_data = optional(array(number))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartDataset:
            self, at, get = new(cls), "", source.get
            try:
                at = "label"
                value = get("label", UNSET)
                self.label = value if type(value) is str or value is UNSET else optional_text(value)
                at = "data"
                value = get("data", UNSET)
                self.data = value if value is UNSET else decode_data(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("label", None)
            more.pop("data", None)
            self.additional_properties = more
            return self

        return decode
