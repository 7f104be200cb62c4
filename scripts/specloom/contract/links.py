"""Follow the OpenAPI links of a spec from a reply to the next call."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..spec import SAFE_METHODS, Operation, Spec
from ..spec.pointers import join, lookup
from ..spec.references import resolve
from .calls import Call, Exchange, example_call
from .conformance import json_body

_EXPRESSION = re.compile(r"\$(request|response)\.(path|query|header|body)[.#]?(.*)")


@attrs.frozen
class Link:
    """A way from an operation's success to another operation, with runtime expressions by parameter."""

    source: Operation
    target: Operation
    parameters: Mapping[str, str]
    body: Any = None

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
        """Return the object in a reply that stands where the source has the one holding the id."""
        pointer = (self.id_pointer() or "").rpartition("/")[0]
        try:
            found = lookup(json_body(exchange.response), pointer)
        except KeyError:
            found = json_body(exchange.response)
        return found if isinstance(found, dict) else {}

    def id(self, exchange: Exchange) -> Any:
        """Return the id in a reply, None when it has none."""
        pointer = self.id_pointer()
        try:
            return lookup(json_body(exchange.response), pointer) if pointer is not None else None
        except KeyError:
            return None


def links_of(spec: Spec, operation: Operation) -> Iterator[Link]:
    """Yield the links of an operation's success response."""
    success = operation.success
    if success is None:
        return
    for name, value in success.links.items():
        body = resolve(spec.document, value, join(success.pointer, "links", name)).value
        target = next((o for o in spec.operations if o.id == body.get("operationId")), None)
        if target is not None:
            yield Link(operation, target, body.get("parameters", {}), body.get("requestBody"))


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
