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
    from .generated_chart_content import GeneratedChartContent


@define(repr=False)
class GeneratedChart(Model):
    """A chart that was just made."""

    chart_id: str
    """The id of the chart."""
    chart_url: str | Unset = UNSET
    """Where the chart is shown."""
    chart_data: GeneratedChartContent | Unset = UNSET
    """What a chart shows."""
    insights: list[str] | Unset = UNSET
    """What the AI reads from the chart, one sentence each."""
    generated_at: datetime.datetime | Unset = UNSET
    """When the chart was made."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "chart_id": "chart_id",
        "chart_url": "chart_url",
        "chart_data": "chart_data",
        "insights": "insights",
        "generated_at": "generated_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .generated_chart_content import GeneratedChartContent

        decode_chart_data = optional(one(lambda: GeneratedChartContent))
        decode_insights = optional(array(text))
        decode_generated_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> GeneratedChart:
            self, at, get = new(cls), "", source.get
            try:
                at = "chart_id"
                value = source["chart_id"]
                self.chart_id = value if type(value) is str else text(value)
                at = "chart_url"
                value = get("chart_url", UNSET)
                self.chart_url = value if type(value) is str or value is UNSET else optional_text(value)
                at = "chart_data"
                value = get("chart_data", UNSET)
                self.chart_data = value if value is UNSET else decode_chart_data(value)
                at = "insights"
                value = get("insights", UNSET)
                self.insights = value if value is UNSET else decode_insights(value)
                at = "generated_at"
                value = get("generated_at", UNSET)
                self.generated_at = value if value is UNSET else decode_generated_at(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["chart_id"]
            more.pop("chart_url", None)
            more.pop("chart_data", None)
            more.pop("insights", None)
            more.pop("generated_at", None)
            self.additional_properties = more
            return self

        return decode
