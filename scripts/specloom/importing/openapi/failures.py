"""Let every operation say how it fails, by responses that operations share."""

import json
from collections.abc import Iterator
from typing import Any

import attrs

from .desk import Desk
from .names import Names
from .operations import Operation

_NAMES = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "404": "NotFound",
    "422": "Unprocessable",
    "429": "TooManyRequests",
}
_SHARED = ("401", "404", "429")
_MEANING = {
    "400": "The call cannot be understood.",
    "401": "The credentials are missing or wrong.",
    "404": "There is no such thing.",
    "429": "There were too many calls.",
}
_NOTE = "The document does not say how such a call is refused; HTTP has this status for it."
_WAIT = "Retry-After"


@attrs.define
class Failures:
    """The responses that operations share, by their status and what they say."""

    desk: Desk
    names: Names
    known: dict[tuple[str, str], str] = attrs.field(factory=dict)
    usual: dict[str, str] = attrs.field(factory=dict)

    def share(self, operation: Operation) -> None:
        """Move the failures of an operation that others may share to the components."""
        responses = operation.node["responses"]
        for status in _SHARED:
            if status in responses and "$ref" not in responses[status]:
                responses[status] = {"$ref": self._share(status, responses[status])}

    def complete(self, operation: Operation) -> None:
        """Add the failures that an operation does not tell of."""
        responses = operation.node["responses"]
        for status in _expected(operation):
            if not any(each in responses for each in (status, *_INSTEAD.get(status, ()))):
                responses[status] = {"$ref": self._usual(status)}
        ordered = sorted(responses.items(), key=lambda entry: entry[0])
        responses.clear()
        responses.update(ordered)

    def _share(self, status: str, response: dict[str, Any]) -> str:
        known = (status, json.dumps(response, sort_keys=True))
        if known not in self.known:
            self.known[known] = self._add(status, response)
        else:
            self.desk.trace.merge(response, self.desk.components("responses")[self.known[known]])
        return f"#/components/responses/{self.known[known]}"

    def _usual(self, status: str) -> str:
        if status not in self.usual:
            source = self.desk.inferred(None, _NOTE)
            self.usual[status] = self._add(status, {"description": _MEANING[status], "x-source": source})
        return f"#/components/responses/{self.usual[status]}"

    def _add(self, status: str, response: dict[str, Any]) -> str:
        name = self.names.free(_NAMES[status])
        self.desk.components("responses")[name] = response
        return name


_INSTEAD = {"400": ("422",)}


def complete_failures(desk: Desk, operations: list[Operation]) -> None:
    """Let every operation under paths say how it fails."""
    failures = Failures(desk, Names(desk.components("responses")))
    own = [operation for operation in operations if operation.section == "paths"]
    for operation in own:
        failures.share(operation)
    for operation in own:
        failures.complete(operation)
        _say_when(desk, operation)


def _expected(operation: Operation) -> Iterator[str]:
    yield from ("401", "429")
    if "{" in operation.path:
        yield "404"
    if "requestBody" in operation.node:
        yield "400"


def _say_when(desk: Desk, operation: Operation) -> None:
    """Let 429 say when to come back, unless the whole of it is inferred."""
    response = desk.resolve(operation.node["responses"]["429"])
    if response.get("x-source", {}).get("kind") == "inferred":
        return
    headers = response.setdefault("headers", {})
    if not any(name.lower() == "retry-after" or "reset" in name.lower() for name in headers):
        note = "The document does not say when to come back; HTTP has this header for it."
        headers[_WAIT] = {
            "description": "Seconds to wait.",
            "x-source": desk.inferred(response, note),
            "schema": {"type": "integer"},
        }
