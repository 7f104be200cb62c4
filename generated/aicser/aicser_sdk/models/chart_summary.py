# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional_text, text
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"query": UNSET, "chart_type": UNSET, "created_at": UNSET}

        def decode(source: dict[str, Any]) -> ChartSummary:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "chart_id"
                value = whole["chart_id"]
                self.chart_id = value if type(value) is str else text(value)
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "chart_type"
                value = whole["chart_type"]
                self.chart_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = UNSET if value is None or value is UNSET else date_time(value)
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
