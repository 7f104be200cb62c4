"""Answer questions with analyses, and run workflows: by plain statistics, the same each time."""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean, linear_regression, pstdev
from typing import Any

from specloom.mock import Call, Reply

from .charts import Chart, chart_of
from .insights import drivers_of, insights_of
from .kept import Document, caller, done, moment, success
from .metrics import note
from .sources import find_table
from .tables import Table

_MOST_PERIODS = 1000
"""Periods that a forecast or a moving average spans at most."""


def analyse(call: Call) -> Reply:
    """Tell what goes along with what a question is about; only drivers that are sure enough are told."""
    sent, options = call.body, call.body.get("options", {})
    table = find_table(call, sent.get("data_source"))
    drivers = drivers_of(sent["query"], table)
    sure = [driver for driver in drivers if driver["confidence"] >= options.get("confidence_threshold", 0)]
    results: Document = {"primary_drivers": sure}
    if options.get("include_insights", True):
        results["insights"] = _insights(sent["query"], table, drivers)
    if options.get("include_recommendations", True):
        results["recommendations"] = [f"Look into {driver['factor']} first" for driver in sure[:1]]
    note(call, caller(call), ai_queries=1)
    wanted = sent.get("analysis_type", "auto")
    return success(
        {
            "analysis_id": f"analysis_{call.random.getrandbits(48):012x}",
            "query": sent["query"],
            "analysis_type": "correlation_analysis" if wanted == "auto" else wanted,
            "results": results,
            "generated_at": moment(call.now),
        }
    )


def _insights(query: str, table: Table, drivers: Sequence[Mapping[str, Any]]) -> list[str]:
    found = [f"{d['factor']} has a correlation of {d['correlation']:g}" for d in drivers[:3]]
    return found + insights_of(chart_of(query, table))


def run_workflow(call: Call) -> Reply:
    """Run the steps of a workflow, each on what the one before left.

    The vendor prints no reply: what each step came to is told in a form of ours.
    """
    chart, told = Chart("line"), []
    for place, step in enumerate(call.body["steps"], 1):
        parameters = step.get("parameters", {})
        if step["type"] == "data_preparation":
            table = find_table(call, parameters.get("data_source"))
            chart = chart_of(call.body.get("workflow_name", ""), table)
        work = _STEPS.get(step["type"])
        result = work(chart, parameters) if work else {}
        told.append({"step": step.get("step", place), "type": step["type"], "result": result})
    note(call, caller(call), ai_queries=1)
    return done(call, {"workflow_name": call.body.get("workflow_name", ""), "steps": told})


def _prepared(chart: Chart, parameters: Mapping[str, Any]) -> Document:
    """Tell what is left without outliers, those beyond three standard deviations, if that is asked for."""
    figures = _figures(chart)
    if "remove_outliers" in parameters.get("cleaning_rules", ()) and len(figures) > 1:
        mean, spread = fmean(figures), pstdev(figures)
        figures = [figure for figure in figures if abs(figure - mean) <= 3 * spread]
    return {"values": len(figures)}


def _trend(chart: Chart, parameters: Mapping[str, Any]) -> Document:
    figures = _figures(chart)
    size = min(max(parameters.get("window_size", 3), 1), _MOST_PERIODS)
    means = [round(fmean(figures[at : at + size]), 6) for at in range(len(figures) - size + 1)]
    return {"window_size": size, "moving_average": means}


def _forecast(chart: Chart, parameters: Mapping[str, Any]) -> Document:
    """Go on as a straight line would, whatever model is named."""
    figures = _figures(chart)
    count = min(max(parameters.get("forecast_periods", 1), 0), _MOST_PERIODS)
    if len(figures) < 2:
        return {"forecast": figures[-1:] * count}
    slope, start = linear_regression(range(len(figures)), figures)
    return {"forecast": [round(start + slope * (len(figures) + step), 6) for step in range(count)]}


def _figures(chart: Chart) -> list[float]:
    return list(chart.series[0].data) if chart.series else []


_STEPS: Mapping[str, Callable[[Chart, Mapping[str, Any]], Document]] = {
    "data_preparation": _prepared,
    "trend_analysis": _trend,
    "forecasting": _forecast,
}
