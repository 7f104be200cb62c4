"""List the facts of a source by walking what was read of it, apart from any reading of what it means."""

from collections.abc import Iterator
from typing import Any

import attrs

from ...spec.lint.structure import is_keyword
from ...spec.places import SCHEMA_KINDS
from ...spec.pointers import join, split
from ..account import SourceFact
from .grammar import Grammar, Member, fits, members

_KINDS = {
    "server": "server",
    "server-variable": "variable",
    "tag": "tag",
    "operation": "request",
    "parameter": "parameter",
    "request-body": "body",
    "media-type": "media type",
    "response": "response",
    "header": "header",
    "encoding": "setting",
    "example": "example",
    "link": "link",
    "callback": "callback",
    "property": "property",
    "security-scheme": "auth",
    "flow": "auth setting",
    "discriminator": "setting",
    "xml": "setting",
    "external-docs": "setting",
    "contact": "setting",
    "license": "setting",
}
"""The kinds of facts that objects of OpenAPI are; the others are no facts, only what stands in them is."""
_PARAMETERS = {"header": "header", "cookie": "cookie", "body": "body", "formData": "field"}
_PLAIN = {
    "root": {"openapi", "swagger"},
    "operation": {"operationId", "deprecated"},
    "parameter": {
        *("name", "in", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved"),
        *("type", "format", "items", "collectionFormat", "default", "enum", "minimum", "maximum"),
        *("exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern", "minItems"),
        *("maxItems", "uniqueItems", "multipleOf"),
    },
    "request-body": {"required"},
    "server": {"url"},
    "server-variable": {"enum", "default"},
    "tag": {"name"},
    "encoding": {"contentType", "style", "explode", "allowReserved"},
    "discriminator": {"propertyName", "mapping"},
    "xml": {"name", "namespace", "prefix", "attribute", "wrapped"},
    "external-docs": {"url"},
    "contact": {"name", "url", "email"},
    "license": {"name", "identifier", "url"},
    "security-scheme": {"type", "name", "in", "scheme", "bearerFormat", "openIdConnectUrl"},
    "link": {"operationId", "operationRef", "parameters", "requestBody"},
    "example": {"value", "dataValue"},
}
_PLAIN["header"] = _PLAIN["parameter"]
"""What belongs to an object and needs no line of its own: where the object went, it went too."""
_TEXTS = ("description", "summary")


@attrs.frozen
class Part:
    """A part of a source: what it is, where it stands, and what was read there."""

    kind: str
    at: str
    value: Any = attrs.field(repr=False)
    side: str = "request"


def facts_of(grammar: Grammar, parts: list[Part]) -> Iterator[SourceFact]:
    """Yield the facts of these parts and of all that stands in them, each once."""
    waiting, seen = parts[::-1], set[str]()
    while waiting:
        part = waiting.pop()
        if part.at in seen:
            continue
        seen.add(part.at)
        if not fits(_grammatical(part.kind), part.value):
            yield SourceFact("setting", part.at)
            continue
        yield from _own(part)
        yield from _entries(grammar, part)
        inner = [_within(part, member) for member in members(grammar, _grammatical(part.kind), part.value)]
        waiting.extend(reversed(inner))


def _within(part: Part, member: Member) -> Part:
    side = part.side
    if part.kind in ("root", "callback"):
        side = {"webhooks": "webhook"}.get(str(member.keys[0]), side) if part.kind == "root" else "callback"
    kind = "component" if part.kind in ("components", "root") and member.kind == "schema" else member.kind
    return Part(kind, join(part.at, *member.keys), member.value, side)


def _own(part: Part) -> Iterator[SourceFact]:
    kind = _KINDS.get(part.kind)
    value: dict[str, Any] = part.value if isinstance(part.value, dict) else {}
    if part.kind == "operation":
        yield SourceFact(part.side, part.at, str(value.get("operationId") or _method_and_path(part.at)))
    elif part.kind == "parameter":
        yield SourceFact(_PARAMETERS.get(str(value.get("in")), "parameter"), part.at, _name(part, value))
    elif part.kind == "component":
        yield SourceFact("schema", part.at, _name(part, {}))
    elif kind:
        yield SourceFact(kind, part.at, _name(part, value))


def _grammatical(kind: str) -> str:
    return "schema" if kind == "component" else kind


def _name(part: Part, value: dict[str, Any]) -> str:
    """Return what an object is called, in its own words or by the key that it stands under."""
    for key in ("name", "url"):
        if isinstance(value.get(key), str):
            return str(value[key])
    return split(part.at[part.at.rindex("/") :])[-1] if "/" in part.at else ""


def _method_and_path(at: str) -> str:
    *_, path, method = ("", "", *split(at.partition("#")[2]))
    return f"{method.upper()} {path}"


def _entries(grammar: Grammar, part: Part) -> Iterator[SourceFact]:
    """Yield the facts that are no objects of their own."""
    if not isinstance(part.value, dict):
        return
    kind = _grammatical(part.kind)
    known = grammar.get(kind, {})
    for key, value in part.value.items():
        at = join(part.at, key)
        if key in known:
            if known[key][0] in "[{" and not isinstance(value, list if known[key][0] == "[" else dict):
                yield SourceFact("setting", at, key)
        elif key.startswith("x-"):
            yield SourceFact("extension", at, key)
        elif "*" not in known:
            yield from _entry(kind, key, value, at)


def _entry(kind: str, key: str, value: Any, at: str) -> Iterator[SourceFact]:
    listed = _LISTED.get((kind, key))
    if listed and isinstance(value, list | dict):
        names = value if isinstance(value, dict) else range(len(value))
        yield from (SourceFact(listed, join(at, name), _shown(value[name], name)) for name in names)
    elif key in _TEXTS or (key == "title" and kind in _TITLED):
        if value not in ("", None):
            yield SourceFact("description" if isinstance(value, str) else "setting", at, key)
    elif key == "example" and kind in _EXEMPLARY:
        yield SourceFact("example", at)
    elif kind == "root" and key in ("host", "basePath"):
        yield SourceFact("server", at, str(value))
    elif not _is_plain(kind, key):
        yield SourceFact("setting", at, key)


def _is_plain(kind: str, key: str) -> bool:
    if key == "$ref":
        return True
    return is_keyword(key) or key == "nullable" if kind in SCHEMA_KINDS else key in _PLAIN.get(kind, ())


def _shown(value: Any, key: str | int) -> str:
    if isinstance(value, dict):
        return ", ".join(map(str, value))
    return value if isinstance(value, str) and isinstance(key, int) else str(key)


_TITLED = {"info", *SCHEMA_KINDS}
_EXEMPLARY = {"media-type", "parameter", "header", *SCHEMA_KINDS}
_LISTED = {
    ("root", "security"): "auth setting",
    ("operation", "security"): "auth setting",
    ("operation", "tags"): "tag",
    ("response", "examples"): "example",
    ("flow", "scopes"): "auth setting",
    ("security-scheme", "scopes"): "auth setting",
    **{(kind, "examples"): "example" for kind in SCHEMA_KINDS},
}
"""What holds several facts that are no objects of OpenAPI, by kind and key."""
