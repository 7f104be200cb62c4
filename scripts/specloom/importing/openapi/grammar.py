"""Know what stands where in a document of OpenAPI 2.0, 3.0, 3.1 and 3.2."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...spec.places import GRAMMAR, SCHEMA_KINDS

Grammar = Mapping[str, Mapping[str, str]]

_METHODS_2 = ("get", "put", "post", "delete", "options", "head", "patch")

SWAGGER: Grammar = {
    "root": {
        "info": "info",
        "tags": "[tag]",
        "paths": "paths",
        "definitions": "{schema}",
        "parameters": "{parameter}",
        "responses": "{response}",
        "securityDefinitions": "{security-scheme}",
        "externalDocs": "external-docs",
    },
    "info": GRAMMAR["info"],
    "tag": GRAMMAR["tag"],
    "paths": {"*": "path"},
    "path": {**dict.fromkeys(_METHODS_2, "operation"), "parameters": "[parameter]"},
    "operation": {
        "parameters": "[parameter]",
        "responses": "responses",
        "externalDocs": "external-docs",
    },
    "parameter": {"schema": "schema"},
    "responses": {"*": "response"},
    "response": {"schema": "schema", "headers": "{header}"},
    **{
        kind: {key: inner for key, inner in GRAMMAR[kind].items() if key != "discriminator"}
        for kind in SCHEMA_KINDS
    },
}
"""What the keys of each object of OpenAPI 2.0 hold, written as `spec.places.GRAMMAR` is."""

SECTIONS_2 = {"schema": "definitions", "parameter": "parameters", "response": "responses"}
SECTIONS_3 = {
    kind.strip("{}"): section
    for section, kind in GRAMMAR["components"].items()
    if section not in ("mediaTypes", "pathItems")
}
"""Where a component of each kind stands; what has no place there is written out."""


@attrs.frozen
class Member:
    """One object in another: what it is, the keys that lead to it, what holds it, and what it is."""

    kind: str
    keys: tuple[str | int, ...]
    holder: Any = attrs.field(repr=False)
    value: Any = attrs.field(repr=False)


def grammar_of(root: Mapping[str, Any]) -> Grammar:
    """Return the grammar of a document's version."""
    return SWAGGER if "swagger" in root else GRAMMAR


def is_version_2(root: Mapping[str, Any]) -> bool:
    """Tell whether a document says that it is OpenAPI 2.0."""
    return bool(re.match(r"2(\.0)?(\D|$)", str(root.get("swagger", ""))))


def members(grammar: Grammar, kind: str, value: Any) -> Iterator[Member]:
    """Yield the objects that stand directly in another one, in its order."""
    known = grammar.get(kind)
    if not known or not isinstance(value, dict):
        return
    other = known.get("*")
    for key, inner in value.items():
        named = known.get(key) or (other if not key.startswith("x-") else None)
        if named:
            yield from _expanded(named, key, value, inner)


def _expanded(named: str, key: str, holder: Any, value: Any) -> Iterator[Member]:
    if named[0] == "{":
        for name, inner in value.items() if isinstance(value, dict) else ():
            yield Member(named[1:-1], (key, name), value, inner)
    elif named[0] == "[":
        for index, inner in enumerate(value if isinstance(value, list) else ()):
            yield Member(named[1:-1], (key, index), value, inner)
    else:
        yield Member(named, (key,), holder, value)


def walk(grammar: Grammar, kind: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield every object with its kind, parents first; one may be changed while it is looked at."""
    waiting = [(kind, value)]
    while waiting:
        name, current = waiting.pop()
        yield name, current
        inner = [(each.kind, each.value) for each in members(grammar, name, current)]
        waiting.extend(reversed(inner))


def fits(kind: str, value: Any) -> bool:
    """Tell whether a value can be an object of a kind."""
    return isinstance(value, dict) or (kind in SCHEMA_KINDS and isinstance(value, bool))
