# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class ChartSummary(Model):
    """A chart in a list."""

    chart_id: str
    """The id of the chart."""
    query: str | Unset = UNSET
    """The question that the chart answers."""
    chart_type: str | Unset = UNSET
    """The type of a chart, such as line."""
    created_at: datetime.datetime | Unset = UNSET
    """When the chart was created."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "chart_id": "chart_id",
        "query": "query",
        "chart_type": "chart_type",
        "created_at": "created_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_created_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartSummary:
            self, at, get = new(cls), "", source.get
            try:
                at = "chart_id"
                value = source["chart_id"]
                self.chart_id = value if type(value) is str else text(value)
                at = "query"
                value = get("query", UNSET)
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "chart_type"
                value = get("chart_type", UNSET)
                self.chart_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if value is UNSET else decode_created_at(value)
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
            more.pop("chart_type", None)
            more.pop("created_at", None)
            self.additional_properties = more
            return self

        return decode
