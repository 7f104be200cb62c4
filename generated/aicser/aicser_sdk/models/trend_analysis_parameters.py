# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"method": UNSET, "window_size": UNSET}

        def decode(source: dict[str, Any]) -> TrendAnalysisParameters:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "method"
                value = whole["method"]
                self.method = value if type(value) is str or value is UNSET else optional_text(value)
                at = "window_size"
                value = whole["window_size"]
                self.window_size = value if type(value) is int or value is UNSET else optional_integer(value)
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
