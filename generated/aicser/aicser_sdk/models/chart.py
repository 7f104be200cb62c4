# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, one, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_content import ChartContent


@define(repr=False)
class Chart(Model):
    """A chart."""

    chart_id: str
    """The id of the chart."""
    query: str | Unset = UNSET
    """The question that the chart answers."""
    chart_data: ChartContent | Unset = UNSET
    """What a chart shows, and how it is drawn."""
    insights: list[str] | Unset = UNSET
    """What the AI reads from the chart."""
    created_at: datetime.datetime | Unset = UNSET
    """When the chart was created."""
    updated_at: datetime.datetime | Unset = UNSET
    """When the chart was last changed."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "chart_id": "chart_id",
        "query": "query",
        "chart_data": "chart_data",
        "insights": "insights",
        "created_at": "created_at",
        "updated_at": "updated_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_content import ChartContent

        decode_chart_data = one(lambda: ChartContent)
        decode_insights = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "query": UNSET,
            "chart_data": UNSET,
            "insights": UNSET,
            "created_at": UNSET,
            "updated_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> Chart:
            self, at = new(cls), ""
            whole = source if len(source) == 6 else absent | source
            try:
                at = "chart_id"
                value = whole["chart_id"]
                self.chart_id = value if type(value) is str else text(value)
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "chart_data"
                value = whole["chart_data"]
                self.chart_data = UNSET if value is None or value is UNSET else decode_chart_data(value)
                at = "insights"
                value = whole["insights"]
                self.insights = UNSET if value is None or value is UNSET else decode_insights(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = UNSET if value is None or value is UNSET else date_time(value)
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = UNSET if value is None or value is UNSET else date_time(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 6
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
