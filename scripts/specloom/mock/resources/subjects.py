"""Find the stored objects that an operation is about in what its description takes and shows."""

from collections.abc import Iterator
from typing import Any

from ...spec import MediaType, Operation, Resource, Spec
from ...spec import Response as Declared
from ...spec.references import resolve
from ..messages import is_json, media_type_of
from .envelopes import get_at, place_of, place_of_kind, place_of_object, schema_at

_WRITING = frozenset({"create", "upsert", "update", "replace"})


def json_media(response: Declared | None) -> MediaType | None:
    """Return what a response says in JSON."""
    content = response.content if response else ()
    return next((media for media in content if is_json(media_type_of(media.media_type))), None)


def place_in(spec: Spec, operation: Operation, resource: Resource, schema: Any) -> tuple[str, ...] | None:
    """Return where a reply holds what the operation is about: an object, a list or a number, or None."""
    document = spec.document
    if operation.batch:
        return place_of(operation.batch.results) if operation.batch.results else None
    if resource.action == "count":
        return place_of_kind(document, schema, "integer")
    if resource.action != "list":
        return place_of_object(document, schema, resource.key or "id", resource.name)
    return (
        place_of(operation.pagination.items)
        if operation.pagination
        else place_of_kind(document, schema, "array")
    )


def shown_schema(spec: Spec, operation: Operation) -> Any:
    """Return the schema under which an operation's reply shows an object; None where it shows none."""
    resource, media = operation.resource, json_media(operation.success)
    if resource is None or media is None or operation.batch or resource.action in ("view", "count", "delete"):
        return None
    place = place_in(spec, operation, resource, media.schema or {})
    if place is None:
        return None
    schema = schema_at(spec.document, media.schema or {}, place)
    return items_schema(spec, schema) if resource.action == "list" else schema


def taken_schema(spec: Spec, operation: Operation) -> Any:
    """Return the schema of what an operation takes of one object; None where it takes nothing."""
    content = operation.body.content if operation.body else ()
    schema = content[0].schema if content else None
    resource = operation.resource
    if schema is None or resource is None or resource.action not in _WRITING:
        return None
    return (
        items_schema(spec, schema_at(spec.document, schema, place_of(operation.batch.items)))
        if operation.batch
        else schema
    )


def shown_beside(media: MediaType | None, place: tuple[str, ...] | None) -> dict[str, Any]:
    """Return the plain values that every example of a reply shows beside the object at a place in it."""
    bodies = [body for body in media.examples.values() if isinstance(body, dict)] if media and place else []
    told = bodies[0].items() if bodies else ()
    return {
        name: value
        for name, value in told
        if not isinstance(value, dict | list) and all(body.get(name) == value for body in bodies)
    }


def shown_objects(spec: Spec, operation: Operation) -> Iterator[dict[str, Any]]:
    """Yield the objects that the examples of an operation's reply show."""
    resource, media = operation.resource, json_media(operation.success)
    if resource is None or media is None or operation.batch or resource.action in ("view", "count", "delete"):
        return
    place = place_in(spec, operation, resource, media.schema or {})
    for body in media.examples.values() if place is not None else ():
        held = get_at(body, place or ())
        yield from (
            value for value in (held if isinstance(held, list) else [held]) if isinstance(value, dict)
        )


def sortable(spec: Spec, operation: Operation) -> Iterator[str]:
    """Yield the properties by which a list may be asked to be sorted: those that the parameter lists."""
    by = operation.resource.sort.by if operation.resource else None
    for parameter in operation.in_location("query"):
        if by and parameter.name == by:
            names = resolve(spec.document, parameter.schema, "").value.get("enum", ())
            yield from dict.fromkeys(str(name).lstrip("+-") for name in names)


def items_schema(spec: Spec, schema: Any) -> Any:
    """Return the schema of the items of a list."""
    return resolve(spec.document, schema, "").value.get("items", {})
