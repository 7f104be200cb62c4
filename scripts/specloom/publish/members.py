"""Unfold what an object holds, so far as a reader wants it beside the call."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.pointers import join
from ..spec.references import Node, resolve
from .prose import Prose, line, prose
from .shapes import Shape, described, shape_of
from .sources import Badge, Sources

_ANY = "any other"
_DEPTH = 4
_ROOM = 60
"""So many levels and rows are unfolded of a body; deeper ones are told where the schema is."""


@attrs.frozen
class Row:
    """One named value: a parameter, a header, a property; `own` tells that its badge is not that above."""

    name: str
    shape: Shape
    required: bool
    description: Prose
    badge: Badge | None
    own: bool = True
    examples: tuple[str, ...] = ()
    inner: "Members | None" = None


@attrs.frozen
class Members:
    """What an object holds: its rows, the forms of which it has one, and what else may be in it.

    `badge` is there where it is another one than that of what holds the object.
    """

    rows: tuple[Row, ...]
    forms: tuple["Form", ...] = ()
    others: str | None = None
    badge: Badge | None = None

    @property
    def names(self) -> Iterator[str]:
        """Yield the name of every row, those further in too."""
        for row in self.rows:
            yield row.name
            yield from row.inner.names if row.inner else ()
        for form in self.forms:
            yield from form.members.names if form.members else ()


@attrs.frozen
class Form:
    """One of the forms that a value may have."""

    shape: Shape
    members: Members | None


@attrs.frozen
class SchemaView:
    """One component schema."""

    name: str
    shape: Shape
    description: Prose
    badge: Badge | None
    members: Members | None

    @property
    def search_text(self) -> str:
        """Return what the search box looks in."""
        return " ".join((self.name, "schema", *(self.members.names if self.members else ()))).lower()


@attrs.define
class _Reader:
    """Unfolds one body; `room` is how many rows it may still have."""

    document: Document
    sources: Sources
    depth: int
    room: int

    def members(self, node: Node, badge: Badge | None, above: tuple[str, ...]) -> Members | None:
        """Return what a schema holds, None when it holds nothing or is told elsewhere."""
        node = _item(self.document, resolve(self.document, node.value, node.pointer))
        if not isinstance(node.value, Mapping) or node.pointer in above or len(above) >= self.depth:
            return None
        properties, required = _properties(self.document, node)
        forms = _forms(node)
        if self.room < len(properties) + len(forms) and above:
            return None
        self.room -= len(properties) + len(forms)
        here, path = self.sources.badge(node.pointer) or badge, (*above, node.pointer)
        rows = tuple(self._row(name, at, name in required, here, path) for name, at in properties.items())
        shown = tuple(self._form(form, here, path) for form in forms)
        told = shown if any(form.members for form in shown) else ()
        return (
            Members(rows, told, _others(node.value), here if here != badge else None)
            if rows or told
            else None
        )

    def _row(self, name: str, node: Node, required: bool, above: Badge | None, path: tuple[str, ...]) -> Row:
        badge = self.sources.badge(node.pointer)
        return Row(
            name=name,
            shape=shape_of(self.document, node.value),
            required=required,
            description=line(described(self.document, node.value)),
            badge=badge,
            own=badge != above,
            inner=self.members(node, badge, path),
        )

    def _form(self, node: Node, badge: Badge | None, path: tuple[str, ...]) -> Form:
        return Form(shape_of(self.document, node.value), self.members(node, badge, path))


def members_of(document: Document, sources: Sources, node: Node, badge: Badge | None) -> Members | None:
    """Unfold a schema where it is used; what leads back into itself is only named."""
    return _Reader(document, sources, _DEPTH, _ROOM).members(node, badge, ())


def schema_views(document: Document, sources: Sources) -> tuple[SchemaView, ...]:
    """Describe every component schema, in document order, each of its own members only."""
    schemas = document.root.get("components", {}).get("schemas", {})
    return tuple(
        _schema_view(document, sources, name, schema)
        for name, schema in schemas.items()
        if isinstance(schema, Mapping)
    )


def _schema_view(document: Document, sources: Sources, name: str, schema: Mapping[str, Any]) -> SchemaView:
    node = Node(join("/components/schemas", name), schema)
    badge = sources.badge(node.pointer)
    members = _Reader(document, sources, 1, _ROOM).members(node, badge, ())
    return SchemaView(
        name, shape_of(document, schema), prose(str(schema.get("description", ""))), badge, members
    )


def _item(document: Document, node: Node) -> Node:
    """Go into arrays, and through what may be null."""
    seen: set[str] = set()
    while isinstance(node.value, Mapping) and node.pointer not in seen and not node.value.get("properties"):
        seen.add(node.pointer)
        forms = _forms(node)
        if isinstance(node.value.get("items"), Mapping):
            inner = Node(join(node.pointer, "items"), node.value["items"])
        elif len(forms) == 1:
            inner = forms[0]
        else:
            break
        node = resolve(document, inner.value, inner.pointer)
    return node


def _properties(document: Document, node: Node) -> tuple[dict[str, Node], frozenset[str]]:
    """Return the properties of a schema and of all that it is made of, and which of them are required."""
    found: dict[str, Node] = {}
    required: set[str] = set()
    for part in _parts(document, node, ()):
        required |= {name for name in part.value.get("required", ()) if isinstance(name, str)}
        for name, value in part.value.get("properties", {}).items():
            found.setdefault(name, Node(join(part.pointer, "properties", name), value))
        extra = part.value.get("additionalProperties")
        if isinstance(extra, Mapping) and extra:
            found.setdefault(_ANY, Node(join(part.pointer, "additionalProperties"), extra))
    return found, frozenset(required)


def _parts(document: Document, node: Node, above: tuple[str, ...]) -> Iterator[Node]:
    if not isinstance(node.value, Mapping) or node.pointer in above:
        return
    yield node
    for index, part in enumerate(node.value.get("allOf", ())):
        inner = resolve(document, part, join(node.pointer, "allOf", index))
        yield from _parts(document, inner, (*above, node.pointer))


def _forms(node: Node) -> list[Node]:
    """Return what a schema may be one of, null left out."""
    keyword = next((key for key in ("oneOf", "anyOf") if key in node.value), "")
    forms = [Node(join(node.pointer, keyword, i), each) for i, each in enumerate(node.value.get(keyword, ()))]
    return [form for form in forms if form.value != {"type": "null"}]


def _others(schema: Mapping[str, Any]) -> str | None:
    """Say which other members an object may have, None when nothing is said."""
    extra = schema.get("additionalProperties")
    if extra is None or (isinstance(extra, Mapping) and extra):
        return None
    return "No other members." if extra is False else "Other members are allowed."
