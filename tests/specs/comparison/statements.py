"""Hold what one side says about a vendor, in a form that can be compared with the other side."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

SOURCE = "collection"
"""The name in x-sources of the collection whose facts stand in collection.json."""


@attrs.frozen
class Statement:
    """One thing said: `subject` names it within its topic, `where` is a pointer or a place in the collection.

    An uncertain statement is one that the other side need not make: an inference, or read elsewhere.
    """

    topic: str
    subject: str
    where: str
    value: Any = None
    certain: bool = True


def indexed(statements: Iterable[Statement]) -> Mapping[tuple[str, str], Statement]:
    """Return statements by what they are about."""
    return {(statement.topic, statement.subject): statement for statement in statements}


def canonical(value: Any) -> str:
    """Write a JSON value so that equal values are equal texts."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def contains(whole: Any, part: Any) -> bool:
    """Tell whether a JSON value has everything that another one has."""
    if isinstance(whole, Mapping) and isinstance(part, Mapping):
        return all(key in whole and contains(whole[key], part[key]) for key in part)
    if isinstance(whole, list) and isinstance(part, list):
        return len(whole) == len(part) and all(map(contains, whole, part))
    return canonical(whole) == canonical(part)


def call(method: str, path: str) -> str:
    """Name an operation by what is sent."""
    return f"{method.upper()} {path}"
