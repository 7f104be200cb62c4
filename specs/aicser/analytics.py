"""Make charts of questions, keep them, and tell of each what the call asks for."""

from typing import Any

from specloom.mock import Call, Declined, Reply

from .charts import chart_of
from .insights import insights_of
from .kept import (
    CHARTS,
    Document,
    announcing,
    as_specified,
    caller,
    done,
    event,
    moment,
    only,
    success,
)
from .metrics import note
from .people import organization_of
from .sources import find_table

_GENERATED = ("chart_id", "query", "chart_url", "chart_data", "insights", "generated_at")
_READ = ("chart_id", "query", "chart_data", "insights", "created_at", "updated_at")
_LISTED = ("chart_id", "query", "chart_type", "created_at")
_ADDRESS = "https://your-aicser-instance.com/chart/"


def generate(call: Call) -> Reply:
    """Make a chart of a question and of what a data source holds, and keep it."""
    sent = call.body
    chart = chart_of(sent["query"], find_table(call, sent.get("data_source")), sent.get("chart_type", "auto"))
    now = moment(call.now)
    made = as_specified(
        call,
        chart_type=chart.type,
        chart_data={"type": chart.type, "data": chart.data, "options": sent.get("options", {})},
        insights=insights_of(chart),
        created_at=now,
        updated_at=now,
        generated_at=now,
    )
    kept = made.body["data"]
    user = caller(call)
    note(call, user, charts_created=1, ai_queries=1)
    told = {**only(kept, _GENERATED), "chart_url": _ADDRESS + kept["chart_id"].removeprefix("chart_")}
    told["chart_data"] = only(told["chart_data"], ("type", "data"))
    about = {"chart_id": kept["chart_id"], "query": sent["query"], "user_id": user, **organization_of(call)}
    return announcing(success(told), event(call, "chart.created", **about))


def get(call: Call) -> Reply:
    """Return a chart."""
    return success(only(as_specified(call).body["data"], _READ))


def list_charts(call: Call) -> Reply:
    """Return one page of the charts, without what they show."""
    reply = as_specified(call)
    page = reply.body["data"]
    page["charts"] = [only(chart, _LISTED) for chart in page["charts"]]
    return reply


def update(call: Call) -> Reply:
    """Change the options of a chart; those that are not told keep their values."""
    chart = find_chart(call, call.path["chart_id"])
    content: dict[str, Any] = chart["chart_data"]
    content["options"] = content.get("options", {}) | call.body.get("options", {})
    call.store.put(
        CHARTS, chart["chart_id"], {**chart, "chart_data": content, "updated_at": moment(call.now)}
    )
    told = only(find_chart(call, chart["chart_id"]), _READ)
    return announcing(success(told), event(call, "chart.updated", chart_id=chart["chart_id"]))


def delete(call: Call) -> Reply:
    """Remove a chart; dashboards keep its place, empty."""
    as_specified(call)
    return announcing(done(call), event(call, "chart.deleted", chart_id=call.path["chart_id"]))


def find_chart(call: Call, name: str) -> Document:
    """Return a chart; refuse a name that there is not."""
    found = call.store.get(CHARTS, name)
    if found is None:
        raise Declined("there is no such chart_id", 404)
    return found
