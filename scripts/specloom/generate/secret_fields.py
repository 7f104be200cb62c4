"""Find the fields of bodies that a log must not show."""

from collections.abc import Iterator, Mapping
from typing import Any


def secret_fields(root: Mapping[str, Any]) -> list[str]:
    """Return the names of the fields that the component schemas declare as secret, in order."""
    return sorted(set(_secret(root.get("components", {}).get("schemas", {}))))


def _secret(node: Any) -> Iterator[str]:
    """Yield the properties beneath that are only ever written, or that are passwords."""
    todo = [node]
    while todo:
        current = todo.pop()
        if isinstance(current, Mapping):
            properties = current.get("properties")
            if isinstance(properties, Mapping):
                yield from (str(name) for name, schema in properties.items() if _is_secret(schema))
            todo.extend(
                value for key, value in current.items() if key not in {"example", "examples", "default"}
            )
        elif isinstance(current, list):
            todo.extend(current)


def _is_secret(schema: Any) -> bool:
    return isinstance(schema, Mapping) and (
        schema.get("writeOnly") is True or schema.get("format") == "password"
    )
