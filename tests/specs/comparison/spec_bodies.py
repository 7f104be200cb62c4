"""Read from a spec what its bodies say: their members, constraints and examples."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from tests.specs.comparison.statements import Statement

from specloom.spec import MediaType
from specloom.spec.pointers import join, lookup
from specloom.spec.references import resolve

from .fact_list import CONSTRAINTS
from .schema_members import Member
from .spec_evidence import Claims

_NAMED_TYPE = re.compile(r"\ban? (string|integer|number|boolean|object|array)\b")
_JSON_TYPES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
    list: "array",
    dict: "object",
}
_BOUNDS = frozenset({"minimum", "maximum", "min_items", "max_items"})


def body_claims(claims: Claims, side: str, media: MediaType) -> Iterator[Statement]:
    """Yield what one media type of a body says; `side` names the body: `GET /orders reply`."""
    yield unsure(Statement("media type", f"{side} {media.media_type}", media.schema_pointer))
    for member in claims.members(side, media.schema_pointer):
        subject = f"{side} {member.path}"
        if member.path:
            topic = "member" if member.named else "items"
            yield Statement(topic, subject, member.pointer, None, member.certain)
        for name in member.schema.get("required", ()):
            path = f"{member.path}.{name}".removeprefix(".")
            yield unsure(Statement("required", f"{side} {path}", member.pointer))
        yield from constraint_claims(claims, subject, member)


def constraint_claims(claims: Claims, subject: str, member: Member) -> Iterator[Statement]:
    """Yield what a schema demands of a value, and the values that it names."""
    schema, evidence = member.schema, claims.evidence(member.pointer)
    certain = member.certain and evidence.certain
    for key, keyword in CONSTRAINTS.items():
        if keyword in schema:
            assumed = key in _BOUNDS and evidence.infers(schema[keyword])
            at = join(member.pointer, keyword)
            yield Statement(key, subject, at, schema[keyword], certain and not assumed)
    yield from _other_types(subject, member, evidence.note)
    for keyword, values in _closed(schema):
        if "type" not in schema:
            kinds = sorted({_JSON_TYPES[type(value)] for value in values})
            yield unsure(Statement("type", subject, join(member.pointer, keyword), kinds))
        topic = "choice" if member.choice else "values"
        sure = certain and values != [None]
        yield Statement(topic, subject, join(member.pointer, keyword), values, sure)
    named = (value for _, values in _closed(schema) for value in values)
    for value in (*samples(schema), *named, *_only(schema, "default")):
        yield unsure(Statement("sample", subject, member.pointer, value))


def _closed(schema: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the keywords that name all values, and these values; null alone is a type."""
    if "const" in schema:
        yield "const", [schema["const"]]
    if "enum" in schema:
        yield "enum", schema["enum"]


def _other_types(subject: str, member: Member, note: str) -> Iterator[Statement]:
    """Yield the types that a note gives as another reading: without null, or what is said elsewhere."""
    kinds = member.schema.get("type")
    if isinstance(kinds, list) and "null" in note:
        yield unsure(Statement("type", subject, member.pointer, [kind for kind in kinds if kind != "null"]))
    for kind in _NAMED_TYPE.findall(note) if kinds else ():
        yield unsure(Statement("type", subject, member.pointer, kind))


def example_claims(claims: Claims, side: str, media: MediaType) -> Iterator[Statement]:
    """Yield the examples of a body, and each value in them."""
    holder = media.schema_pointer.removesuffix("/schema")
    for name, example in lookup(claims.root, holder).get("examples", {}).items():
        node = resolve(claims.spec.document, example, join(holder, "examples", name))
        value = node.value.get("value")
        yield stated(claims, "example", side, node.pointer, value)
        for path, leaf in _leaves(value):
            yield unsure(Statement("sample", f"{side} {path}", node.pointer, leaf))


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the scalars in an example by their dotted paths."""
    if isinstance(value, Mapping):
        for name, member in value.items():
            yield from _leaves(member, f"{path}.{name}".removeprefix("."))
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item, f"{path}[]")
    else:
        yield path, value


def samples(node: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the examples of a header, parameter or schema."""
    yield from _only(node, "example")
    examples = node.get("examples", ())
    named = examples.values() if isinstance(examples, Mapping) else ()
    yield from (example["value"] for example in named if "value" in example)
    yield from () if isinstance(examples, Mapping) else examples


def _only(node: Mapping[str, Any], key: str) -> Iterator[Any]:
    yield from (node[key],) if key in node else ()


def stated(claims: Claims, topic: str, subject: str, pointer: str, value: Any = None) -> Statement:
    """Make a statement that is as certain as the evidence at a pointer."""
    return Statement(topic, subject, pointer, value, claims.certain(pointer))


def unsure(statement: Statement) -> Statement:
    """Free a statement from having to stand in the list."""
    return attrs.evolve(statement, certain=False)
