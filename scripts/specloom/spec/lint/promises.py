"""Check that what the extensions name exists: policies, parameters, media types, members, statuses."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..errors import Finding
from ..places import Place
from ..pointers import join
from .members import body_schemas, member, success_media, success_schemas
from .parameters import parameters
from .survey import Survey, mapping, sequence

Told = tuple[str, str]
"""A problem, and the pointer of what is wrong."""


def extension_promises(survey: Survey) -> Iterator[Finding]:
    """Require what an operation's extensions name to exist in the document."""
    for operation in survey.operations:
        for name, check in _CHECKS.items():
            if survey.has_valid(operation, name):
                for message, pointer in check(survey, operation, join(operation.pointer, name)):
                    yield survey.finding(name, message, pointer)


def promised_headers(survey: Survey) -> Iterator[Finding]:
    """Require the response headers that root extensions name to be declared on a response."""
    declared = {
        name.lower() for p in survey.by_kind.get("response", ()) for name in mapping(p.value, "headers")
    }
    for extension, name, pointer in _named_headers(survey.document.root):
        if name.lower() not in declared:
            message = f"no response declares the header {name}; add it to their headers or correct the name"
            yield survey.finding(extension, message, pointer)


def _named_headers(root: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for index, name in enumerate(sequence(mapping(root, "x-client"), "request_id")):
        yield "x-client", str(name), join("/x-client/request_id", index)
    for name in mapping(root, "x-rate-limit-headers"):
        if name != "x-source":
            yield "x-rate-limit-headers", name, join("/x-rate-limit-headers", name)


def _rate_limit(survey: Survey, operation: Place, pointer: str) -> Iterator[Told]:
    known = mapping(survey.document.root, "x-rate-limits")
    for index, name in enumerate(sequence(operation.value, "x-rate-limit")):
        if name not in known:
            yield (
                f"there is no policy {name}; write one of x-rate-limits: {', '.join(known)}",
                join(pointer, index),
            )


def _pagination(survey: Survey, operation: Place, pointer: str) -> Iterator[Told]:
    value = mapping(operation.value, "x-pagination")
    names = _query_names(survey, operation)
    for key in ("request", "size"):
        if key in value and value[key] not in names:
            yield (
                f"the operation has no query parameter {value[key]}; add it or correct the name",
                join(pointer, key),
            )
    schemas = tuple(success_schemas(survey, operation))
    for key in _TOLD_IN_THE_REPLY:
        if key in value and not any(member(survey, schema, value[key]) for schema in schemas):
            yield (
                f"the reply has no member {value[key]}; write its dotted path in the reply",
                join(pointer, key),
            )


def _resource(survey: Survey, operation: Place, pointer: str) -> Iterator[Told]:
    value = mapping(operation.value, "x-resource")
    names = _query_names(survey, operation)
    sort = mapping(value, "sort")
    asked = {("filters", name): name for name in mapping(value, "filters")}
    asked |= {("sort", key): sort[key] for key in ("by", "order") if key in sort}
    for place, name in asked.items():
        if name not in names:
            message = f"the operation has no query parameter {name}; add it or correct the name"
            yield message, join(pointer, *place)
    for key, actions in _MEANINGFUL.items():
        if key in value and value["action"] not in actions:
            message = f"{key} means nothing for {value['action']}, only for {', '.join(actions)}; remove it"
            yield message, join(pointer, key)


def _batch(survey: Survey, operation: Place, pointer: str) -> Iterator[Told]:
    value = mapping(operation.value, "x-batch")
    items = str(value.get("items"))
    found = [member(survey, schema, items) for schema in body_schemas(survey, operation)]
    arrays = [mapping(array.value) for array in found if array]
    if not arrays:
        yield (
            f"the request has no member {items}; write the dotted path of its items, or /",
            join(pointer, "items"),
        )
    for array in arrays:
        if array.get("maxItems") != value["max"]:
            limit = array.get("maxItems")
            yield (
                f"max must equal the maxItems of the items, {limit}; make them the same",
                join(pointer, "max"),
            )
    yield from _batch_reply(survey, operation, pointer, value)


def _batch_reply(survey: Survey, operation: Place, pointer: str, value: Mapping[str, Any]) -> Iterator[Told]:
    results = value.get("results", "/")
    wanted = {key: f"{results}.*.{value[key]}" for key in ("record", "error") if key in value}
    if "results" in value:
        wanted["results"] = results
    schemas = tuple(success_schemas(survey, operation))
    for key, path in wanted.items():
        if not any(member(survey, schema, path) for schema in schemas):
            yield f"the reply has no such member, {path}; write a path that it has", join(pointer, key)


def _format(survey: Survey, operation: Place, pointer: str) -> Iterator[Told]:
    value = mapping(operation.value, "x-format")
    if value.get("parameter") not in _query_names(survey, operation):
        message = f"the operation has no query parameter {value.get('parameter')}; add it or correct the name"
        yield message, join(pointer, "parameter")
    offered = {place.name for place in success_media(survey, operation)}
    for key, media in mapping(value, "media").items():
        if media not in offered:
            yield (
                f"no 2xx response offers {media}; add it to content or correct it",
                join(pointer, "media", key),
            )


def _retry(_survey: Survey, operation: Place, pointer: str) -> Iterator[Told]:
    declared = mapping(operation.value, "responses")
    for index, status in enumerate(sequence(mapping(operation.value, "x-retry"), "statuses")):
        if str(status) not in declared:
            yield (
                f"the operation declares no response {status}; add it or remove it here",
                join(pointer, "statuses", index),
            )


def _query_names(survey: Survey, operation: Place) -> set[str]:
    found = parameters(survey, operation)
    return {str(p.value.get("name")) for p in found if p.value.get("in") == "query"}


_TOLD_IN_THE_REPLY = ("items", "pages", "total", "next", "previous", "more", "page", "limit", "count")
_ON_MANY = ("list", "count")
_WRITING = ("create", "upsert", "replace", "update")
_MEANINGFUL: Mapping[str, tuple[str, ...]] = {
    "filters": _ON_MANY,
    "sort": ("list",),
    "match": ("upsert",),
    "resets": ("upsert",),
    "unique": _WRITING,
    "sets": (*_WRITING, "delete"),
    "stamps": (*_WRITING, "delete"),
    "unless": (*_ON_MANY, "get", "view", "upsert", "replace", "update", "delete"),
}
"""The members of x-resource that not every action heeds, and those that do."""
_CHECKS: Mapping[str, Callable[[Survey, Place, str], Iterator[Told]]] = {
    "x-rate-limit": _rate_limit,
    "x-pagination": _pagination,
    "x-resource": _resource,
    "x-batch": _batch,
    "x-format": _format,
    "x-retry": _retry,
}
