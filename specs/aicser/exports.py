"""Export charts and dashboards as files that programs open."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from specloom.mock import Call, Declined, Reply

from .analytics import find_chart
from .charts import Chart, restored
from .html_pages import listed, page, svg, tabled
from .kept import CHARTS, DASHBOARDS, Document
from .pdf import PAPERS, pdf
from .pictures import data_rows, notice, picture_of
from .png import png

_WIDTH, _HEIGHT, _MOST = 1200, 800, 4096
"""Dots of an image that says nothing of its size, and the most that it may have on a side."""


def export_chart(call: Call) -> Reply:
    """Write a chart as the kind of file that was asked for, PNG by default."""
    found = find_chart(call, call.path["chart_id"])
    chart, title = _chart(found), found.get("query", "")
    theme = call.query.get("theme") or found["chart_data"].get("options", {}).get("theme", "light")
    match call.query.get("format", "png"):
        case "pdf":
            height, width = PAPERS["a4"]
            return Reply(200, pdf(title, [picture_of(chart, title, width, height, theme)]), "application/pdf")
        case "csv":
            return Reply(200, _csv(chart), "text/csv")
        case "json":
            return Reply(200, chart.data, "application/json")
        case "html":
            drawn = svg(picture_of(chart, title, *_size(call), theme))
            sections = [drawn, listed(found.get("insights", ())), tabled(data_rows(chart))]
            return Reply(200, page(title, theme, sections), "text/html")
    return Reply(200, png(picture_of(chart, title, *_size(call), theme)), "image/png")


def _chart(found: Document) -> Chart:
    content: dict[str, Any] = found["chart_data"]
    return restored(content.get("type", "bar"), content.get("data", {}))


def _size(call: Call) -> tuple[int, int]:
    width, height = call.query.get("width", _WIDTH), call.query.get("height", _HEIGHT)
    if not (1 <= width <= _MOST and 1 <= height <= _MOST):
        raise Declined(f"width and height must be from 1 to {_MOST}", 422)
    return width, height


def _csv(chart: Chart) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(data_rows(chart))
    return text.getvalue()


def export_dashboard(call: Call) -> Reply:
    """Write a dashboard as PDF, a page for itself and one for each chart, or as one page of HTML."""
    found = call.store.get(DASHBOARDS, call.path["dashboard_id"])
    if found is None:
        raise Declined("there is no such dashboard_id", 404)
    theme = found.get("settings", {}).get("theme", "light")
    width, height = PAPERS[call.query.get("page_size", "a4")]
    charts = list(_charts(call, found)) if call.query.get("include_charts", True) else []
    if call.query.get("format", "pdf") == "html":
        drawn = [svg(picture_of(_chart(chart), chart["query"], _WIDTH, _HEIGHT, theme)) for chart in charts]
        return Reply(200, page(found["name"], theme, [listed(_about(found)), *drawn]), "text/html")
    cover = notice([found["name"], *_about(found)], width, height, theme)
    pages = [picture_of(_chart(chart), chart["query"], width, height, theme) for chart in charts]
    return Reply(200, pdf(found["name"], [cover, *pages]), "application/pdf")


def _charts(call: Call, dashboard: Document) -> Iterator[Document]:
    """Yield the charts of a dashboard that there still are."""
    for tile in dashboard.get("layout", ()):
        if chart := call.store.get(CHARTS, str(tile.get("chart_id"))):
            yield {"query": "", **chart}


def _about(dashboard: Document) -> list[str]:
    """Say what a dashboard is for and which charts it has."""
    named = [f"Chart {tile['chart_id']}" for tile in dashboard.get("layout", ()) if "chart_id" in tile]
    return [*filter(None, [dashboard.get("description")]), *named]
