"""See to it that what is sent of a resource can be shown again, whatever operation shows it."""

from collections.abc import Iterator, Mapping
from typing import Any

from .contents import FORMS, is_json
from .context import Context
from .examples import copied
from .resources import Family
from .samples import Place, are_alike, json_value, list_in, object_with, successes
from .widening import Schema, widen

_SHOWING = ("get", "create", "upsert", "update", "replace", "delete", "list")
_TAKING = ("create", "upsert", "update", "replace")


def make_storable(context: Context, family: Family, operations: Mapping[int, dict[str, Any]]) -> None:
    """Let all replies on a resource show what any of its requests sends, and what the others show."""
    shown = list(_shown(context, family, operations))
    for schema in shown[1:]:
        _unite(context, shown[0], schema)
    taken = [s for a in _TAKING if a in family.actions for s in _taken(operations[id(family.actions[a])])]
    for schema in shown:
        for other in (*taken, *shown):
            widen(context, schema, other)
    if "upsert" in family.actions and "" not in (*family.key_values(), *_sent_keys(family)):
        for schema in taken:
            _name_something(context, schema, family.key)


def _unite(context: Context, main: Schema, other: Schema) -> None:
    """Describe an object, such as a summary of it, by the schema of another that it is like."""
    whole, part = context.named_schema(main), context.named_schema(other)
    members, further = whole.get("properties", {}), part.get("properties", {})
    if "$ref" not in main or "$ref" not in other or whole is part or not are_alike(members, further):
        return
    widen(context, main, other)
    members.update({name: copied(schema) for name, schema in further.items() if name not in members})
    if required := [name for name in whole.get("required", ()) if name in part.get("required", ())]:
        whole["required"] = required
    else:
        whole.pop("required", None)
    other["$ref"] = main["$ref"]


def _sent_keys(family: Family) -> Iterator[Any]:
    """Yield what requests send as keys of objects."""
    for group in family.actions.values():
        values = (json_value(message.asked.body) for message in group.messages)
        yield from (value.get(family.key) for value in values if isinstance(value, dict))


def _name_something(context: Context, taken: Schema, key: str) -> None:
    """Let nobody name an object by nothing."""
    schema = context.named_schema(taken).get("properties", {}).get(key, {})
    if schema.get("type") == "string" and "format" not in schema:
        schema["minLength"] = 1


def _shown(context: Context, family: Family, operations: Mapping[int, dict[str, Any]]) -> Iterator[Schema]:
    """Yield the schemas under which replies show an object."""
    for action in _SHOWING:
        if group := family.actions.get(action):
            places = (_place(family, action, value) for _, value in successes(group))
            place = next((place for place in places if place is not None), ())
            for schema in _schemas(operations[id(group)]["responses"]):
                inner = _within(context, schema, place)
                yield inner.get("items", {}) if action == "list" else inner


def _place(family: Family, action: str, value: Any) -> Place | None:
    """Return where a reply holds the object, or the list of objects."""
    found = list_in(value) if action == "list" else object_with(value, family.key, family.name)
    return found[0] if found else None


def _schemas(responses: Mapping[str, Any]) -> Iterator[Schema]:
    for status, response in responses.items():
        for media_type, media in response.get("content", {}).items() if status[0] == "2" else ():
            if is_json(media_type) and media.get("schema"):
                yield media["schema"]


def _taken(operation: Mapping[str, Any]) -> Iterator[Schema]:
    for media_type, media in operation.get("requestBody", {}).get("content", {}).items():
        if is_json(media_type) or media_type in FORMS:
            yield media["schema"]


def _within(context: Context, schema: Schema, place: Place) -> Schema:
    for name in place:
        schema = context.named_schema(schema).get("properties", {}).get(name, {})
    return schema
