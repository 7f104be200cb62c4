# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, mapping, one, optional_text
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

        decode_position = one(lambda: GridPosition)
        decode_chart_data = mapping()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"chart_id": UNSET, "position": UNSET, "chart_data": UNSET}

        def decode(source: dict[str, Any]) -> DashboardChart:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "chart_id"
                value = whole["chart_id"]
                self.chart_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "position"
                value = whole["position"]
                self.position = UNSET if value is None or value is UNSET else decode_position(value)
                at = "chart_data"
                value = whole["chart_data"]
                self.chart_data = UNSET if value is None or value is UNSET else decode_chart_data(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
