"""Keep data sources: what was uploaded, what its columns hold, and which one a question is about."""

from typing import Any

import attrs

from specloom.mock import Call, Declined, Reply, Store, Upload, is_file

from .files import name_of, read_file, type_of
from .kept import (
    SOURCES,
    TABLES,
    Document,
    announcing,
    as_specified,
    caller,
    done,
    event,
    only,
    success,
)
from .metrics import note
from .tables import BadFile, Table, profile, read_table, statistics, written_table

_UPLOADED = ("data_source_id", "name", "file_name", "file_size", "rows", "columns", "schema", "uploaded_at")
_TEXTS = ("data_source_name", "description", "tags")
_LISTED = ("data_source_id", "name", "file_name", "rows", "columns", "tags", "uploaded_at")


def upload(call: Call) -> Reply:
    """Take a file as a new data source."""
    file = call.body["file"]
    if not isinstance(file, Upload):
        raise Declined("the file must be sent with its name", 422)
    if any(map(is_file, only(call.body, _TEXTS).values())):
        raise Declined(f"{', '.join(_TEXTS)} must be sent as text", 422)
    name = name_of(file.filename)
    try:
        table = read_file(name, file.content)
    except BadFile as bad:
        raise Declined(str(bad), 422) from bad
    made = as_specified(attrs.evolve(call, body=_described(call, name, len(file.content), table)))
    source = made.body["data"]
    keep_table(call.store, source, table)
    call.store.remember(SOURCES, "name", source["name"], source["data_source_id"])
    note(call, caller(call), bytes_uploaded=len(file.content))
    told = only(source, _UPLOADED)
    return announcing(success(told), event(call, "data.uploaded", **told))


def _described(call: Call, file_name: str, size: int, table: Table) -> Document:
    sent = only(call.body, _TEXTS[1:])
    return {
        "name": call.body.get("data_source_name") or file_name.rpartition(".")[0] or file_name,
        "file_name": file_name,
        "file_type": type_of(file_name),
        "file_size": size,
        "rows": table.rows,
        "columns": len(table.columns),
        "schema": {column.name: column.kind for column in table.columns},
        "tags": [],
        **sent,
    }


def keep_table(store: Store, source: Document, table: Table) -> None:
    """Keep what a data source holds."""
    store.put(TABLES, source["data_source_id"], written_table(table))


def list_sources(call: Call) -> Reply:
    """Return one page of the data sources, without what they hold."""
    reply = as_specified(call)
    page = reply.body["data"]
    page["data_sources"] = [only(source, _LISTED) for source in page["data_sources"]]
    return reply


def get_schema(call: Call) -> Reply:
    """Describe the columns of a data source."""
    source = call.store.get(SOURCES, call.path["data_source_id"])
    if source is None:
        raise Declined("there is no such data_source_id", 404)
    table = table_of_source(call.store, source["data_source_id"])
    told: dict[str, Any] = source.get("profile") or {
        "schema": {column.name: profile(column) for column in table.columns},
        "statistics": statistics(table),
    }
    return success({"data_source_id": source["data_source_id"], **told})


def delete(call: Call) -> Reply:
    """Remove a data source; the charts that were made of it stay, with the figures that they have."""
    as_specified(call)
    call.store.delete(TABLES, call.path["data_source_id"])
    return done(call)


def table_of_source(store: Store, source: str) -> Table:
    """Return what a data source holds."""
    return read_table(store.get(TABLES, source) or {"columns": []})


def find_table(call: Call, wanted: str | None) -> Table:
    """Return what a data source holds: by id, by name the latest of that name, unnamed the latest of all."""
    if wanted is None:
        newest = next(call.store.documents(SOURCES, descending=True), None)
        return table_of_source(call.store, newest["data_source_id"]) if newest else Table()
    named = call.store.find(SOURCES, "name", wanted)
    found = wanted if call.store.get(SOURCES, wanted) else next(reversed(named), None)
    if found is None:
        raise Declined(f"there is no data source {wanted}", 422)
    return table_of_source(call.store, found)
