"""List the members of a body as its schema describes them."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...spec import Document
from ...spec.pointers import join
from ...spec.references import resolve

_CHOICES = ("allOf", "anyOf", "oneOf")
_DEPTH = 12  # of members in members; what lies deeper is compared by its examples alone


@attrs.frozen
class Members:
    """The members of a body by their dotted paths, `[]` for items, each with its pointer.

    `open` are the paths of objects whose other members may have any name.
    """

    pointers: Mapping[str, str]
    open: frozenset[str]

    def has(self, path: str) -> bool:
        """Tell whether a member is described, or may have any name."""
        return path in self.pointers or any(
            path[:index].rstrip(".") in self.open for index in range(len(path) + 1)
        )


def members_of(document: Document, pointer: str) -> Members:
    """Return the members of the body whose schema stands at a pointer."""
    pointers: dict[str, str] = {}
    opened: set[str] = set()
    for path, where, schema in _parts(document, pointer):
        if path:
            pointers.setdefault(path, where)
        if schema.get("additionalProperties") or _says_nothing(schema):
            opened.add(path)
    return Members(pointers, frozenset(opened))


def _says_nothing(schema: Mapping[str, Any]) -> bool:
    """Tell whether a schema lets any object through without a word on its members."""
    kinds = schema.get("type", "object")
    return "object" in kinds and not {"properties", "const", "enum", *_CHOICES} & schema.keys()


def _parts(document: Document, pointer: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield each part of a schema with the path of what it describes, and where it stands."""
    waiting = [("", pointer, 0)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        path, where, depth = waiting.pop()
        node = resolve(document, {"$ref": f"#{where}"}, where)
        if (path, node.pointer) in seen or not isinstance(node.value, Mapping) or depth > _DEPTH:
            continue
        seen.add((path, node.pointer))
        yield path, where, node.value
        waiting += _inner(path, node.pointer, node.value, depth)


def _inner(path: str, pointer: str, schema: Mapping[str, Any], depth: int) -> Iterator[tuple[str, str, int]]:
    for key in _CHOICES:
        for index in range(len(schema.get(key, ()))):
            yield path, join(pointer, key, index), depth
    if isinstance(schema.get("items"), Mapping):
        yield f"{path}[]", join(pointer, "items"), depth + 1
    for name in schema.get("properties", {}):
        yield (f"{path}.{name}" if path else name), join(pointer, "properties", name), depth + 1
