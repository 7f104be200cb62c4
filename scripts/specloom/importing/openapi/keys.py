"""Let the examples of a resource fit together: the key in a path is that of an object which is shown."""

from collections.abc import Iterator
from typing import Any

from jsonschema_rs import Draft202012Validator, ReferencingError

from .contents import is_json
from .desk import Desk
from .operations import Operation
from .resources import Resource
from .shapes import Place, json_schema, list_with, object_with, required, success

_SHOWING = ("get", "update", "replace", "create", "list")


def show_keys(desk: Desk, resources: list[Resource]) -> None:
    """Show in each path a key that an object has, and create no object under the key of another."""
    for resource in resources:
        key = next(_keys(desk, resource), None)
        for action, operation in resource.actions.items():
            if key is not None and action not in ("create", "list"):
                _show(desk, operation, resource.variable, key)
        if "create" in resource.actions:
            _leave_key_open(desk, resource)


def _keys(desk: Desk, resource: Resource) -> Iterator[str | int]:
    """Yield the keys that answers show, those of single objects first."""
    for action in _SHOWING:
        found = success(resource.actions[action].node) if action in resource.actions else None
        schema = json_schema(desk, found[1]) if found else None
        if found is None or schema is None:
            continue
        finder = list_with if action == "list" else object_with
        place = finder(desk, schema, resource.key)
        for value in _examples(desk, found[1]) if place is not None else ():
            shown = _at(value, place or ())
            listed = shown if isinstance(shown, list) else [shown]
            keys = (each.get(resource.key) for each in listed if isinstance(each, dict))
            yield from (key for key in keys if isinstance(key, str | int) and not isinstance(key, bool))


def _examples(desk: Desk, holder: Any) -> Iterator[Any]:
    for name, media in desk.resolve(holder).get("content", {}).items():
        if is_json(name):
            yield from (desk.resolve(example).get("value") for example in media.get("examples", {}).values())


def _at(value: Any, place: Place) -> Any:
    for name in place:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _show(desk: Desk, operation: Operation, variable: str, key: str | int) -> None:
    for holder in (operation.node, operation.holder):
        for written in holder.get("parameters", ()):
            parameter = desk.resolve(written)
            if (parameter.get("in"), parameter.get("name")) == ("path", variable):
                _example(desk, parameter, key)


def _example(desk: Desk, parameter: dict[str, Any], key: str | int) -> None:
    schema = desk.resolve(parameter.get("schema", {}))
    if {"examples", "content"} & parameter.keys() or {"enum", "pattern"} & schema.keys():
        return
    kinds = schema.get("type", "string")
    if isinstance(key, int) and "integer" not in kinds and "number" not in kinds:
        key = str(key)
    if not _fits(schema, key) or parameter.get("example") == key:
        return
    if "example" not in parameter:
        parameter["example"] = key
        return
    given = {"value": parameter.pop("example")}
    source = desk.inferred(parameter, "The key of an object that an answer shows.")
    parameter["examples"] = {"shown_object": {"x-source": source, "value": key}, "given": given}
    desk.trace.carry(desk.trace.place(parameter, "example"), given, "value")


def _fits(schema: dict[str, Any], key: str | int) -> bool:
    try:
        return Draft202012Validator(schema, validate_formats=True).is_valid(key)
    except (ValueError, ReferencingError):
        return False


def _leave_key_open(desk: Desk, resource: Resource) -> None:
    """Take the key out of a body that was made up to create an object, where it may be left out."""
    body = resource.actions["create"].node.get("requestBody")
    schema = json_schema(desk, body)
    if schema is not None and resource.key not in required(desk, schema):
        for value in _examples(desk, body):
            if isinstance(value, dict):
                value.pop(resource.key, None)
