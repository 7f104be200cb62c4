# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_options import ChartOptions


@define(repr=False)
class ChartUpdate(Model):
    """The new options of a chart."""

    options: ChartOptions | Unset = UNSET
    """How a chart looks, behaves and can be exported."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"options": "options"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_options import ChartOptions

        decode_options = optional(one(lambda: ChartOptions))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartUpdate:
            self, at, get = new(cls), "", source.get
            try:
                at = "options"
                value = get("options", UNSET)
                self.options = value if value is UNSET else decode_options(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("options", None)
            self.additional_properties = more
            return self

        return decode
