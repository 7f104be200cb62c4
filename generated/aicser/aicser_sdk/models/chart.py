# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date_time, one, optional, optional_text, text
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

        decode_chart_data = optional(one(lambda: ChartContent))
        decode_insights = optional(array(text))
        decode_created_at = optional(date_time)
        decode_updated_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Chart:
            self, at, get = new(cls), "", source.get
            try:
                at = "chart_id"
                value = source["chart_id"]
                self.chart_id = value if type(value) is str else text(value)
                at = "query"
                value = get("query", UNSET)
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "chart_data"
                value = get("chart_data", UNSET)
                self.chart_data = value if value is UNSET else decode_chart_data(value)
                at = "insights"
                value = get("insights", UNSET)
                self.insights = value if value is UNSET else decode_insights(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if value is UNSET else decode_created_at(value)
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = value if value is UNSET else decode_updated_at(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["chart_id"]
            more.pop("query", None)
            more.pop("chart_data", None)
            more.pop("insights", None)
            more.pop("created_at", None)
            more.pop("updated_at", None)
            self.additional_properties = more
            return self

        return decode
