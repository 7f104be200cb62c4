# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_options import ChartOptions


@define(repr=False)
class ChartGeneration(Model):
    """The question, and how to answer it."""

    query: str
    """The question, in plain words."""
    data_source: str | Unset = UNSET
    """The name of the data source to look into."""
    chart_type: str | Unset = UNSET
    """The type of a chart, such as line."""
    options: ChartOptions | Unset = UNSET
    """How a chart looks, behaves and can be exported."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "query": "query",
        "data_source": "data_source",
        "chart_type": "chart_type",
        "options": "options",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_options import ChartOptions

        decode_options = one(lambda: ChartOptions)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"data_source": UNSET, "chart_type": UNSET, "options": UNSET}

        def decode(source: dict[str, Any]) -> ChartGeneration:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str else text(value)
                at = "data_source"
                value = whole["data_source"]
                self.data_source = value if type(value) is str or value is UNSET else optional_text(value)
                at = "chart_type"
                value = whole["chart_type"]
                self.chart_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "options"
                value = whole["options"]
                self.options = UNSET if value is None or value is UNSET else decode_options(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
