"""Declare the headers on rate limits on every reply of success, as the house wants it."""

import re
from collections.abc import Iterable
from typing import Any

from .context import Context
from .examples import copied

_RATE_HEADER = re.compile(r"rate-?limit", re.IGNORECASE)
_NOTE = "Other replies of the source have this header; that this one has it too is likely."


def spread_rate_headers(context: Context, responses: Iterable[dict[str, Any]]) -> None:
    """Add the headers on rate limits that one reply of success has to all others."""
    successes = list(responses)
    known: dict[str, tuple[str, dict[str, Any]]] = {}
    for response in successes:
        for name, header in response.get("headers", {}).items():
            if _RATE_HEADER.search(name):
                known.setdefault(name.lower(), (name, header))
    for response in successes if known else ():
        _add(context, response, known)


def _add(context: Context, response: dict[str, Any], known: dict[str, tuple[str, dict[str, Any]]]) -> None:
    declared = {name.lower() for name in response.get("headers", {})}
    missing = [pair for name, pair in known.items() if name not in declared]
    if not missing:
        return
    source = context.evidence.inferred(response["x-source"]["at"], _NOTE)
    added = {name: {"x-source": dict(source), "schema": copied(header["schema"])} for name, header in missing}
    rest: dict[str, Any] = {key: response.pop(key) for key in ("content", "links") if key in response}
    response["headers"] = {**response.get("headers", {}), **added}
    response |= rest
