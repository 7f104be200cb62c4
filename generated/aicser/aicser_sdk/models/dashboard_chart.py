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
    from .grid_position import GridPosition


@define(repr=False)
class DashboardChart(Model):
    """A chart on the dashboard, its place and its data."""

    chart_id: str | Unset = UNSET
    """The id of the chart."""
    position: GridPosition | Unset = UNSET
    """A place on the grid of a dashboard."""
    chart_data: dict[str, Any] | Unset = UNSET
    """What is shown of the chart."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"chart_id": "chart_id", "position": "position", "chart_data": "chart_data"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .grid_position import GridPosition

        decode_position = optional(one(lambda: GridPosition))
        decode_chart_data = optional(mapping())
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> DashboardChart:
            self, at, get = new(cls), "", source.get
            try:
                at = "chart_id"
                value = get("chart_id", UNSET)
                self.chart_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "position"
                value = get("position", UNSET)
                self.position = value if value is UNSET else decode_position(value)
                at = "chart_data"
                value = get("chart_data", UNSET)
                self.chart_data = value if value is UNSET else decode_chart_data(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("chart_id", None)
            more.pop("position", None)
            more.pop("chart_data", None)
            self.additional_properties = more
            return self

        return decode
