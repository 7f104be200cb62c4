"""Keep of the schemas what a draft refers to."""

from collections.abc import Iterator, Mapping
from typing import Any

_PREFIX = "#/components/schemas/"


def used_schemas(schemas: Mapping[str, dict[str, Any]], *users: Any) -> dict[str, dict[str, Any]]:
    """Return the schemas that these parts of a draft refer to, and those that they refer to."""
    used, waiting = set[str](), list[Any](users)
    while waiting:
        for name in _references(waiting.pop()):
            if name in schemas and name not in used:
                used.add(name)
                waiting.append(schemas[name])
    return {name: schema for name, schema in schemas.items() if name in used}


def _references(part: Any) -> Iterator[str]:
    waiting = [part]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str) and reference.startswith(_PREFIX):
                yield reference.removeprefix(_PREFIX)
            waiting += [inner for key, inner in value.items() if key not in ("examples", "example")]
        elif isinstance(value, list):
            waiting += value
