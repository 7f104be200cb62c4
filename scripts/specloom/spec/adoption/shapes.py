"""Drop what has not the shape that OpenAPI gives it, so that nothing that reads a document stumbles."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Document
from ..errors import Finding
from ..places import GRAMMAR, SCHEMA_KINDS, Place
from ..pointers import join
from ..servers import is_address

_NEEDED = {
    "parameter": {"name": str, "in": str},
    "server": {"url": str},
    "tag": {"name": str},
    "security-scheme": {"type": str},
}
_TEXTS = ("description", "summary", "title", "operationId")


def drop_misshapen(
    document: Document, place: Place, grammar: Mapping[str, Mapping[str, str]] = GRAMMAR
) -> Iterator[Finding]:
    """Take out of an object the entries that could not be read; note each of them before it goes."""
    known = grammar.get(place.kind, {})
    for key, value in list(place.value.items()):
        kind = known.get(key) or ("" if key.startswith("x-") else known.get("*", ""))
        if kind and not _fits(kind, value):
            message = f"{key} is not written as OpenAPI has it, and is left out"
            yield document.finding("shape", message, join(place.pointer, key))
            del place.value[key]
        elif kind[:1] in {"{", "["}:
            yield from _drop_members(document, join(place.pointer, key), kind, value)
        elif not kind and key in _TEXTS and not isinstance(value, str):
            place.value[key] = "" if value is None else str(value)


def _drop_members(document: Document, pointer: str, kind: str, value: Any) -> Iterator[Finding]:
    name = kind.strip("{}[]")
    listed = list(value.items() if isinstance(value, dict) else enumerate(value))
    for key, member in reversed(listed):
        if not _fits(name, member) or not _has_what_it_needs(name, member):
            message = f"{key} is no {name} that can be read, and is left out"
            yield document.finding("shape", message, join(pointer, key))
            del value[key]


def _fits(kind: str, value: Any) -> bool:
    if kind.startswith("["):
        return isinstance(value, list)
    return isinstance(value, Mapping) or (kind in SCHEMA_KINDS and isinstance(value, bool))


def _has_what_it_needs(kind: str, value: Any) -> bool:
    if "$ref" in value if isinstance(value, Mapping) else True:
        return True
    whole = all(isinstance(value.get(key), needed) for key, needed in _NEEDED.get(kind, {}).items())
    return whole and (kind != "server" or is_address(value))
