"""Declare the vendor's rate headers on every success, where they stand on one."""

import re
from collections.abc import Iterator
from typing import Any

from .desk import Desk
from .operations import Operation

_RATE = re.compile(r"rate-?limit", re.IGNORECASE)
_NOTE = "The document declares it on other answers alone; one that counts calls counts them all."


def complete_headers(desk: Desk, operations: list[Operation]) -> None:
    """Give every success the rate headers that one has, marked as inferred."""
    found = [desk.resolve(response) for operation in operations for response in _successes(operation)]
    successes = {id(response): response for response in found}
    declared: dict[str, tuple[str, Any]] = {}
    for response in successes.values():
        for name, header in response.get("headers", {}).items():
            if _RATE.search(name):
                declared.setdefault(name.lower(), (name, header))
    for response in successes.values():
        _complete(desk, response, declared)


def _successes(operation: Operation) -> Iterator[Any]:
    if operation.section == "paths":
        responses = operation.node["responses"].items()
        yield from (response for status, response in responses if status.startswith("2"))


def _complete(desk: Desk, response: dict[str, Any], declared: dict[str, tuple[str, Any]]) -> None:
    present = {name.lower() for name in response.get("headers", {})}
    for lower, (name, header) in declared.items():
        if lower not in present:
            response.setdefault("headers", {})[name] = {"$ref": _inferred(desk, name, header)}


def _inferred(desk: Desk, name: str, header: Any) -> str:
    """Return a reference to the header as it is where nothing says that it comes."""
    shared = desk.components("headers")
    own = f"{re.sub('[^A-Za-z0-9._-]', '', name)}-Inferred"
    if own not in shared:
        resolved = desk.resolve(header)
        kept = {key: resolved[key] for key in ("description", "schema", "example") if key in resolved}
        shared[own] = kept | {"x-source": desk.inferred(resolved, _NOTE)}
    return f"#/components/headers/{own}"
