# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class TrendAnalysisParameters(Model):
    """How to look for a trend."""

    method: str | Unset = UNSET
    """The method; moving_average is shown."""
    window_size: int | Unset = UNSET
    """How many points the method looks at together."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"method": "method", "window_size": "window_size"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> TrendAnalysisParameters:
            self, at, get = new(cls), "", source.get
            try:
                at = "method"
                value = get("method", UNSET)
                self.method = value if type(value) is str or value is UNSET else optional_text(value)
                at = "window_size"
                value = get("window_size", UNSET)
                self.window_size = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("method", None)
            more.pop("window_size", None)
            self.additional_properties = more
            return self

        return decode
