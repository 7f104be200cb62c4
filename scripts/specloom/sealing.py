"""Carry a whole document inside of a Postman collection, and tell whether the collection is still of it.

Postman keeps the variables of a collection and drops members that it does not know, so a variable it is.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

DOCUMENT, SEAL = "openapi", "openapi_seal"
"""The variables that hold the document, as JSON, and the digest of it and of the requests."""
BASE_URL = "baseUrl"
_OF_THE_TOOL = frozenset(
    {"id", "uid", "protocolProfileBehavior", "responseTime", "cookie", "options", "status", "event"}
    | {"createdAt", "updatedAt"}
)
"""Members of requests and replies that say nothing of an API which others do not, and that tools add."""
_NOTHING: tuple[Any, ...] = (None, "", False, [], {})
_PLAIN = frozenset({"string", "text", "any", "default"})
"""What tools write as the type of a plain value."""


def sealed(collection: Mapping[str, Any], document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the collection with the document in it."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    told = "The OpenAPI document of this collection; specloom import reads it from here."
    both = [
        {"key": DOCUMENT, "value": text, "type": "string", "description": told},
        {"key": SEAL, "value": _digest(collection, text), "type": "string"},
    ]
    return {**collection, "variable": [*_list(collection.get("variable")), *both]}


def unsealed(collection: Mapping[str, Any]) -> tuple[dict[str, Any] | None, bool]:
    """Return the document in a collection, None where there is none; and whether it is still that of it.

    It is not once somebody has changed a request, a reply or the document.
    """
    values = _values(collection)
    text, seal = values.get(DOCUMENT), values.get(SEAL)
    if not isinstance(text, str) or not isinstance(seal, str):
        return None, False
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return None, False
    is_document = isinstance(document, dict) and "openapi" in document
    return (document, seal == _digest(collection, text)) if is_document else (None, False)


def variable_of(collection: Mapping[str, Any]) -> int:
    """Return which variable of a collection holds the document."""
    return next(index for index, each in enumerate(collection["variable"]) if each.get("key") == DOCUMENT)


def without_document(collection: Mapping[str, Any]) -> dict[str, Any]:
    """Return a collection without what was put into it."""
    kept = [
        each
        for each in _list(collection.get("variable"))
        if not (isinstance(each, Mapping) and each.get("key") in {DOCUMENT, SEAL})
    ]
    return {**collection, "variable": kept}


def _digest(collection: Mapping[str, Any], document: str) -> str:
    info = collection.get("info")
    told = {key: info.get(key) for key in ("name", "description")} if isinstance(info, Mapping) else {}
    parts = [told, collection.get("item"), collection.get("auth")]
    kept = [document, _values(collection).get(BASE_URL), *map(_facts, parts)]
    text = json.dumps(kept, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _facts(value: Any) -> Any:
    """Return what is told of an API, in a form that stays the same when a tool writes it anew."""
    if isinstance(value, list):
        return [_facts(each) for each in value]
    if not isinstance(value, Mapping):
        return value
    told = {key: _fact(key, value[key]) for key in sorted(value) if not _is_of_the_tool(key)}
    return {key: each for key, each in told.items() if each not in _NOTHING}


def _is_of_the_tool(key: str) -> bool:
    return key in _OF_THE_TOOL or key.startswith("_")


def _fact(key: str, value: Any) -> Any:
    match key:
        case "url":
            return _url(value)
        case "description" if isinstance(value, Mapping):
            return value.get("content")
        case "type" if value in _PLAIN:
            return None
    return _facts(value)


def _url(value: Any) -> Any:
    """Return an address by its parts, of which tools make its text."""
    if not isinstance(value, Mapping):
        return value
    host, path = (value.get(part) for part in ("host", "path"))
    named = ".".join(map(str, host)) if isinstance(host, list) else host
    rest = "/".join(map(str, path)) if isinstance(path, list) else path
    return [named, rest, _facts(value.get("query") or []), _facts(value.get("variable") or [])]


def _values(collection: Mapping[str, Any]) -> dict[Any, Any]:
    variables = [each for each in _list(collection.get("variable")) if isinstance(each, Mapping)]
    return {each.get("key"): each.get("value") for each in variables}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
