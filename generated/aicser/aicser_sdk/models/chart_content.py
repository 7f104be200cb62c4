# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, mapping, one, optional, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_data import ChartData


@define(repr=False)
class ChartContent(Model):
    """What a chart shows, and how it is drawn."""

    type_: str | Unset = UNSET
    """The type of a chart, such as line."""
    data: ChartData | Unset = UNSET
    """The labels of a chart and its series."""
    options: dict[str, Any] | Unset = UNSET
    """How the chart is drawn."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"type_": "type", "data": "data", "options": "options"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_data import ChartData

        decode_data = optional(one(lambda: ChartData))
        decode_options = optional(mapping())
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartContent:
            self, at, get = new(cls), "", source.get
            try:
                at = "type"
                value = get("type", UNSET)
                self.type_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "data"
                value = get("data", UNSET)
                self.data = value if value is UNSET else decode_data(value)
                at = "options"
                value = get("options", UNSET)
                self.options = value if value is UNSET else decode_options(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("type", None)
            more.pop("data", None)
            more.pop("options", None)
            self.additional_properties = more
            return self

        return decode
