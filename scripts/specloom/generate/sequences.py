"""Tell which bodies are sequences, and how each of their items is read."""

from collections.abc import Iterable, Mapping
from itertools import chain

from ..spec import MediaType
from .event_data import EventData, data_of
from .literals import construct, mapping_of
from .media import essence
from .returned import Returned, returned_type
from .schemas import Schema, Schemas, union

_LINES = frozenset(
    {"application/jsonl", "application/ndjson", "application/x-jsonlines", "application/x-ndjson"}
)


def framing_of(media_type: str) -> str | None:
    """Return what the runtime calls a sequence of this media type; None where it is no sequence."""
    name = essence(media_type)
    if name in _LINES:
        return "ItemLines"
    if name == "application/json-seq" or name.endswith("+json-seq"):
        return "ItemRecords"
    return "ItemEvents" if name == "text/event-stream" else None


def is_sequence(media: MediaType) -> bool:
    """Tell whether a body is made of items that are described."""
    return framing_of(media.media_type) is not None and item_schema_of(media) is not None


def item_schema_of(media: MediaType) -> Schema | None:
    """Return the schema of an item; the schema of a whole sequence is that of an array (OpenAPI 3.2)."""
    if media.item_schema is not None:
        return media.item_schema
    schema = media.schema or {}
    items = schema.get("items")
    return items if schema.get("type") == "array" and isinstance(items, Mapping) else None


def returned_sequence(media: MediaType, schemas: Schemas) -> Returned:
    """Return the type of a stream of items, and the source of what reads them."""
    framing, schema = framing_of(media.media_type), item_schema_of(media) or {}
    if framing == "ItemEvents":
        return _events(list(data_of(schema, schemas)), schemas)
    item = returned_type(schema, schemas)
    return Returned(f"Stream[{item.annotation}]", construct(str(framing), *_given(item.decoder)))


def _events(found: list[EventData], schemas: Schemas) -> Returned:
    names = dict.fromkeys(chain.from_iterable(data.events for data in found))
    named = {name: _decoder([data for data in found if name in data.events], schemas) for name in names}
    others = [data for data in found if not data.events]
    types = [_type(data, schemas) for data in found] + ([] if others else [schemas.builtin("str")])
    source = construct(
        "ItemEvents",
        *_given(_decoder(others, schemas)),
        named=mapping_of((name, decoder or "None") for name, decoder in named.items()) if named else None,
    )
    return Returned(f"Stream[ServerSentEvent[{union(types)}]]", source)


def _type(data: EventData, schemas: Schemas) -> str:
    return schemas.builtin("str") if data.is_text else returned_type(data.schema, schemas).annotation


def _decoder(found: Iterable[EventData], schemas: Schemas) -> str | None:
    """Return the source of what makes a value of an event's data; None where it stays a text."""
    listed = list(found)
    values = [returned_type(data.schema, schemas) for data in listed if not data.is_text]
    if not values:
        return None
    decoders = dict.fromkeys(value.decoder for value in values)
    or_text = "True" if len(values) < len(listed) else None
    return construct("parsed", *(decoder for decoder in decoders if decoder), or_text=or_text)


def _given(source: str | None) -> tuple[str, ...]:
    return () if source is None else (source,)
