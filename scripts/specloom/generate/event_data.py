"""Tell what the data of server-sent events may be."""

from collections.abc import Iterator
from typing import Any

import attrs

from .media import is_json
from .schemas import Schema, Schemas, kinds_of, members_of

_FIELDS = frozenset({"data", "event"})


@attrs.frozen
class EventData:
    """What the data of the events of some names may be, or of no name of all others; not JSON if a text."""

    events: tuple[str, ...]
    schema: Schema
    is_text: bool


def data_of(item: Schema, schemas: Schemas) -> Iterator[EventData]:
    """Yield what the data of events may be, of which each event is described by the schema of an item.

    A schema that speaks neither of data nor of an event is taken for one of the data, which then are JSON.
    """
    resolved = schemas.resolved(item)
    shared = schemas.properties(resolved)
    choices = [schemas.properties(schemas.resolved(m)) for m in members_of(resolved, whole=False)] or [{}]
    if not any(_FIELDS & fields.keys() for fields in (shared, *choices)):
        yield EventData((), item, is_text=_is_text(resolved))
        return
    for choice in choices:
        fields = {**shared, **choice}
        yield _data(_names(schemas.resolved(fields.get("event", {}))), fields.get("data", {}), schemas)


def _names(schema: Schema) -> tuple[str, ...]:
    listed: list[Any] = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return tuple(name for name in listed if isinstance(name, str))


def _data(events: tuple[str, ...], schema: Schema, schemas: Schemas) -> EventData:
    resolved = schemas.resolved(schema)
    media_type = resolved.get("contentMediaType", "application/json" if "contentSchema" in resolved else "")
    if media_type and is_json(media_type):
        return EventData(events, resolved.get("contentSchema", {}), is_text=False)
    return EventData(events, schema, is_text=_is_text(resolved))


def _is_text(schema: Schema) -> bool:
    """Tell whether the data stay a text: where they are described as one, or as nothing at all."""
    listed = [schema["const"]] if "const" in schema else schema.get("enum", [])
    told = listed and all(isinstance(value, str) for value in listed)
    return bool(not schema or told or kinds_of(schema) == ("string",))
