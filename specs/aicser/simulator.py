"""Do what Aicser does and no extension says: each module beside this one has the rules of one part of it."""

from collections.abc import Mapping
from typing import Any

from specloom.mock import Handler, Store, seed_records

from . import analyses, analytics, dashboards, exports, metrics, people, searching, sources
from .errors import report
from .files import read_file
from .kept import CHARTS, DASHBOARDS, ORGANIZATIONS, SOURCES, USAGE, USERS

error = report
accounts = people.accounts
handlers: Mapping[str, Handler] = {
    "analytics_generate_chart": analytics.generate,
    "analytics_get_chart": analytics.get,
    "analytics_update_chart": analytics.update,
    "analytics_delete_chart": analytics.delete,
    "analytics_list_charts": analytics.list_charts,
    "ai_intelligent_analysis": analyses.analyse,
    "ai_run_workflow": analyses.run_workflow,
    "data_upload": sources.upload,
    "data_list_sources": sources.list_sources,
    "data_get_source_schema": sources.get_schema,
    "data_delete_source": sources.delete,
    "users_create": people.create,
    "users_list": people.list_users,
    "users_get": people.get,
    "users_update": people.update,
    "organizations_create": people.create_organization,
    "dashboards_create": dashboards.create,
    "dashboards_get": dashboards.get,
    "search_global_search": searching.search,
    "export_chart": exports.export_chart,
    "export_dashboard": exports.export_dashboard,
    "metrics_get_platform": metrics.get_platform,
    "metrics_get_user": metrics.get_user,
}
_PLAIN = {
    "charts": (CHARTS, "chart_id"),
    "dashboards": (DASHBOARDS, "dashboard_id"),
    "organizations": (ORGANIZATIONS, "organization_id"),
    "users": (USERS, "user_id"),
    "usage": (USAGE, "user_id"),
    "data_sources": (SOURCES, "data_source_id"),
}


def seed(store: Store, document: Mapping[str, Any]) -> None:
    """Write the objects of a seed document; the `password` of a user and the `csv` of a data source apart."""
    if unknown := sorted(document.keys() - _PLAIN.keys()):
        raise ValueError(f"{unknown[0]!r} is none of {', '.join(_PLAIN)}")
    for name, objects in document.items():
        collection, key = _PLAIN[name]
        for value in seed_records(name, objects, key):
            kept = {member: told for member, told in value.items() if member not in ("password", "csv")}
            store.put(collection, value[key], kept)
            if "name" in value:
                store.remember(collection, "name", value["name"], value[key])
            if "password" in value:
                people.keep_password(store, value[key], value["email"], value["password"])
            if "csv" in value:
                sources.keep_table(store, kept, read_file("seed.csv", value["csv"].encode()))
