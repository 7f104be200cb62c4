"""Lay charts out on dashboards."""

from typing import Any

from specloom.mock import Call, Reply

from .kept import CHARTS, Document, announcing, as_specified, event, success


def create(call: Call) -> Reply:
    """Make a dashboard."""
    kept = as_specified(call).body["data"]
    about = {"dashboard_id": kept["dashboard_id"], "name": kept["name"]}
    return announcing(success(shown(call, kept)), event(call, "dashboard.created", **about))


def get(call: Call) -> Reply:
    """Return a dashboard, with what its charts show now."""
    return success(shown(call, as_specified(call).body["data"]))


def shown(call: Call, dashboard: Document) -> Document:
    """Return a dashboard with the data of the charts that there are."""
    return {**dashboard, "layout": [_tile(call, tile) for tile in dashboard.get("layout", ())]}


def _tile(call: Call, tile: dict[str, Any]) -> dict[str, Any]:
    chart = call.store.get(CHARTS, str(tile.get("chart_id")))
    return {**tile, "chart_data": chart["chart_data"]} if chart else tile
