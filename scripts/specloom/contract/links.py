"""Follow the links of a spec, declared or implied by `x-resource`, from a reply to the next call."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..mock.resources.envelopes import parts_of, properties_of
from ..mock.resources.kinds import split_path
from ..mock.resources.subjects import json_media, place_in, shown_schema
from ..spec import SAFE_METHODS, Operation, Spec
from ..spec.pointers import join, lookup
from ..spec.references import resolve
from .calls import Call, Exchange, example_call
from .conformance import json_body

_WRITING = frozenset({"create", "upsert", "update", "replace"})
_ON_ONE = frozenset({"get", "update", "replace", "delete"})
_EXPRESSION = re.compile(r"\$(request|response)\.(path|query|header|body)[.#]?(.*)")


@attrs.frozen
class Link:
    """A way from an operation's success to another operation, with runtime expressions by parameter.

    `places` are the pointers, by operationId, of the record in the replies of operations on one resource.
    `declared` is where the document has the link, empty for one that `x-resource` implies.
    """

    source: Operation
    target: Operation
    parameters: Mapping[str, str]
    body: Any = None
    places: Mapping[str, str] = attrs.field(factory=dict)
    declared: str = ""

    @property
    def reads(self) -> bool:
        """Tell whether it leads to where the resource itself is read."""
        resource = self.target.resource
        return self.target.method in SAFE_METHODS and (resource is None or resource.action == "get")

    def id_pointer(self) -> str | None:
        """Return the pointer, inside the reply's body, of what the link hands over."""
        for expression in self.parameters.values():
            if str(expression).startswith("$response.body#"):
                return str(expression).partition("#")[2]
        return None

    def record(self, exchange: Exchange) -> Mapping[str, Any]:
        """Return the record in a reply: where its schema has it, else where the source has the id."""
        pointer = (self.id_pointer() or "").rpartition("/")[0]
        pointer = self.places.get(exchange.call.operation.id, pointer)
        try:
            found = lookup(json_body(exchange.response), pointer)
        except KeyError:
            found = json_body(exchange.response)
        return found if isinstance(found, dict) else {}

    def id(self, exchange: Exchange) -> Any:
        """Return the id in a reply, or in the request where the link takes it from there; None for none."""
        pointer, own = self.id_pointer(), self.parameters.get(split_path(self.target)[1] or "")
        try:
            if pointer is not None:
                return lookup(json_body(exchange.response), pointer)
            return _evaluate(str(own), exchange) if own is not None else None
        except (KeyError, ValueError):
            return None


def links_of(spec: Spec, operation: Operation) -> Iterator[Link]:
    """Yield the links of an operation's success response."""
    success = operation.success
    if success is None:
        return
    for name, value in success.links.items():
        found = resolve(spec.document, value, join(success.pointer, "links", name))
        body, place = found.value, found.pointer
        target = next((o for o in spec.operations if o.id == body.get("operationId")), None)
        if target is not None:
            handed = body.get("parameters", {})
            yield Link(operation, target, handed, body.get("requestBody"), declared=place)


def implied_links(spec: Spec, operation: Operation, siblings: Iterable[Operation]) -> Iterator[Link]:
    """Yield the ways from an operation that writes a record to those that act on the same one.

    `siblings` are the operations on its resource. The id is in the reply, or it is the one of the request.
    """
    resource = operation.resource
    if resource is None or resource.action not in _WRITING or operation.batch:
        return
    for other in siblings:
        acts = other.resource is not None and other.resource.action in _ON_ONE and not other.batch
        parameters = _handed_over(spec, operation, other) if acts and other.id != operation.id else None
        if parameters is not None:
            yield Link(operation, other, parameters)


def _handed_over(spec: Spec, operation: Operation, other: Operation) -> dict[str, str] | None:
    """Return the path parameters of another operation by where a call tells them, None unless all are."""
    own, place = split_path(other)[1], place_of_record(spec, operation)
    told = {parameter.name for parameter in operation.in_location("path")}
    handed = {p.name: f"$request.path.{p.name}" for p in other.in_location("path") if p.name in told}
    key = operation.resource.key if operation.resource else None
    if own is None:
        return None
    if place is not None and key:
        handed[own] = f"$response.body#{join(place, key)}"
    return handed if handed.keys() == {p.name for p in other.in_location("path")} else None


def place_of_record(spec: Spec, operation: Operation) -> str | None:
    """Return the pointer, inside an operation's success, of the one record that it is about."""
    media, resource = json_media(operation.success), operation.resource
    if media is None or resource is None or operation.batch or resource.action in {"list", "count", "view"}:
        return None
    place = place_in(spec, operation, resource, media.schema or {})
    return None if place is None else join("", *place)


def members_shown(spec: Spec, operation: Operation) -> frozenset[str] | None:
    """Return the members that an operation's success describes of the record, or records, that it shows.

    A write that answers with other things shows none. None where it may show any: the schema says so, names
    none, or it is not known where a record stands.
    """
    schema, resource = shown_schema(spec, operation), operation.resource
    if schema is None and resource and resource.action in _WRITING and not operation.batch:
        media = json_media(operation.success)
        if media and properties_of(spec.document, media.schema or {}):
            return frozenset()
    parts = tuple(parts_of(spec.document, schema))
    takes_any = any(part.get("additionalProperties", False) is not False for part in parts)
    return None if takes_any else frozenset(properties_of(spec.document, schema)) or None


def follow(link: Link, exchange: Exchange) -> Call | None:
    """Return the call that a link leads to, None when the reply does not hold what it needs."""
    call = example_call(link.target)
    try:
        handed = _evaluate(link.body, exchange) if isinstance(link.body, str) else link.body
    except (KeyError, ValueError):
        return None
    if isinstance(handed, dict) and isinstance(call.body, dict):
        call = call.having(body={**call.body, **handed})
    for name, expression in link.parameters.items():
        try:
            value = _evaluate(str(expression), exchange)
        except (KeyError, ValueError):
            return None
        location = next((p.location for p in link.target.parameters if p.name == name), "path")
        call = call.having(query={name: value}) if location == "query" else call.having(path={name: value})
    return call


def not_told(link: Link, exchange: Exchange) -> Iterator[tuple[str, str]]:
    """Yield the parameters of a link that a reply has nothing for, each with its expression."""
    for name, expression in link.parameters.items():
        if str(expression).startswith("$response."):
            try:
                _evaluate(str(expression), exchange)
            except (KeyError, ValueError):
                yield name, str(expression)


def _evaluate(expression: str, exchange: Exchange) -> Any:
    """Evaluate a runtime expression (OpenAPI 3.1, section 4.8.20.2); a constant stands for itself."""
    match = _EXPRESSION.fullmatch(expression)
    if match is None:
        return expression
    side, place, rest = match.groups()
    if place == "body":
        return lookup(json_body(exchange.response) if side == "response" else exchange.call.body, rest)
    if side == "response":
        return exchange.response.headers[rest]
    return {"path": exchange.call.path, "query": exchange.call.query, "header": exchange.call.headers}[place][
        rest
    ]
