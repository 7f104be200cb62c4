"""Compare the forms of a value that `oneOf` or `anyOf` lists."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.pointers import join
from ..spec.references import Node
from .flattening import REMARKS, Flat, at_key, is_remark, peel
from .values import canonical, types_of
from .walking import Nodes, Pair, Walk
from .wording import coded, listed, named_types

_KEYS = ("oneOf", "anyOf")
_LISTS = frozenset({"enum", "const"})
_OF_NUMBERS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_OF_TYPE: Mapping[str, frozenset[str]] = {
    "string": frozenset({"minLength", "maxLength", "pattern", "format"}),
    "integer": _OF_NUMBERS,
    "number": _OF_NUMBERS,
    "array": frozenset({"items", "prefixItems", "minItems", "maxItems", "uniqueItems"}),
    "object": frozenset({"properties", "required", "additionalProperties", "minProperties", "maxProperties"}),
}
_OF_ANY_TYPE = frozenset({"type"}).union(*_OF_TYPE.values())
_NULLS = ({"type": "null"}, {"const": None}, {"enum": [None]})


def null_stands(flat: Flat) -> bool:
    """Say whether null is one of the values."""
    listed_ = flat.one("enum") if "enum" in flat.keywords else [flat.one("const")]
    if _LISTS & flat.keywords.keys() and None not in (listed_ or ()):
        return False
    if "type" in flat.keywords:
        return "null" in types_of(flat.one("type"))
    if _LISTS & flat.keywords.keys():
        return True
    named = (flat.one(key) for key in _KEYS if key in flat.keywords)
    return any(each in _NULLS for forms in named if isinstance(forms, list) for each in forms)


def is_untyped(flat: Flat) -> bool:
    """Say whether nothing tells of the types, so that null goes without saying."""
    return flat.keywords.keys().isdisjoint({"type", *_LISTS, *_KEYS})


def wraps(union: Flat, other: Flat) -> bool:
    """Say whether one schema does nothing but list forms, and the other does not list any."""
    keys = [key for key in union.keywords if key not in REMARKS and not key.startswith("x-")]
    listing = any(key in _KEYS for key in keys)
    pure = listing and not union.properties and set(keys) <= {*_KEYS, "discriminator"}
    return pure and not any(key in other.keywords for key in _KEYS)


def compare_wrapped(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare the forms of one schema with another that has only itself, or its types, as forms."""
    before, after = null_stands(old), null_stands(new)
    if before != after:
        note_null(walk, pair, after)
    _compare_forms(walk, pair, _forms_or_types(old, pair.old), _forms_or_types(new, pair.new))


def _forms_or_types(flat: Flat, nodes: Nodes) -> list[Nodes]:
    """Return the forms of a schema: those listed, one for each type where it says nothing else, or itself."""
    if forms := list(_forms(flat)):
        return forms
    value = nodes[0].value
    types = value.get("type") if isinstance(value, Mapping) and len(nodes) == 1 else None
    if not isinstance(types, list) or any(not is_remark(key) for key in value.keys() - _OF_ANY_TYPE):
        return [nodes]
    pointer, kept = nodes[0].pointer, [name for name in types if name != "null"]
    return [(Node(pointer, _of_type(name, value)),) for name in kept]


def _of_type(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a schema says of the values of one type."""
    said = {key: value for key, value in schema.items() if key in _OF_TYPE.get(name, ())}
    return {"type": name, **said}


def note_null(walk: Walk, pair: Pair, allowed: bool) -> None:
    """Note that null is among the values now, or no longer."""
    if allowed:
        walk.note_values(pair, "null-allowed", "widens", "may be null now")
    else:
        walk.note_values(pair, "null-refused", "narrows", "is never null any more")


def compare_unions(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare the forms that both list."""
    before, after = list(_forms(old)), list(_forms(new))
    where = at_key(pair, old, new, "oneOf" if "oneOf" in {**old.keywords, **new.keywords} else "anyOf")
    if before and after:
        _compare_kind(walk, where, old, new)
        _compare_forms(walk, where, before, after)
    elif after:
        words = listed([_words(walk.new, nodes) for nodes in after], "or")
        walk.note_values(where, "forms-added", "narrows", "is one of these forms now: {}", words)
    elif before:
        walk.note_values(where, "forms-removed", "widens", "is no longer limited to certain forms")


def _compare_kind(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    exclusive = "oneOf" in old.keywords, "oneOf" in new.keywords
    if exclusive == (True, False):
        walk.note_values(pair, "forms-combined", "widens", "may have several of its forms at once now")
    elif exclusive == (False, True):
        walk.note_values(pair, "forms-separated", "narrows", "has only one of its forms at once now")


def _compare_forms(walk: Walk, pair: Pair, before: list[Nodes], after: list[Nodes]) -> None:
    matched = dict(_matched(walk, before, after))
    for index, nodes in enumerate(before):
        if index in matched:
            walk.go("schema", attrs.evolve(pair, old=nodes, new=after[matched[index]]))
        else:
            gone = attrs.evolve(pair, old=nodes, new=(Node("", None),))
            walk.note_values(gone, "form-removed", "narrows", "is never {} any more", _words(walk.old, nodes))
    for index, nodes in enumerate(after):
        if index not in matched.values():
            more = attrs.evolve(pair, old=(Node("", None),), new=nodes)
            walk.note_values(more, "form-added", "widens", "may also be {} now", _words(walk.new, nodes))


def _matched(walk: Walk, before: list[Nodes], after: list[Nodes]) -> Iterator[tuple[int, int]]:
    """Pair the forms that are the same: by name or content, by what marks them, and last by their type."""
    left, right = dict(enumerate(before)), dict(enumerate(after))
    old_marks = {index: _marks(walk.old, nodes) for index, nodes in left.items()}
    new_marks = {index: _marks(walk.new, nodes) for index, nodes in right.items()}
    for kind in range(4):
        free: dict[Hashable, list[int]] = {}
        for index in right:
            free.setdefault(new_marks[index][kind], []).append(index)
        for index in list(left):
            found = free.get(old_marks[index][kind]) if old_marks[index][kind] is not None else None
            if found:
                yield index, found[0]
                right.pop(found.pop(0))
                left.pop(index)


def _marks(document: Document, nodes: Nodes) -> tuple[Hashable, ...]:
    """Return what tells a form from others: its name, content, constant members or title, and type."""
    found = peel(document, nodes)
    value = found.nodes[0].value
    if not isinstance(value, Mapping):
        return None, canonical(value), None, None
    properties = value.get("properties", {})
    constants = {
        name: inner["const"]
        for name, inner in (properties.items() if isinstance(properties, Mapping) else ())
        if isinstance(inner, Mapping) and "const" in inner
    }
    mark = canonical(constants) if constants else value.get("title")
    kind = canonical(value.get("type")) if "type" in value and found.name is None else None
    return found.name, canonical(value), mark, kind


def _forms(flat: Flat) -> Iterator[Nodes]:
    for key in _KEYS:
        for node in flat.keywords.get(key, ()):
            for index, form in enumerate(node.value if isinstance(node.value, list) else ()):
                if form not in _NULLS:
                    yield (Node(join(node.pointer, index), form),)


def _words(document: Document, nodes: Nodes) -> str:
    found = peel(document, nodes)
    if found.name:
        return coded(found.name)
    value = found.nodes[0].value
    if not isinstance(value, Mapping):
        return "another one"
    if "type" not in value and (members := list(value.get("properties") or value.get("required") or ())):
        return f"one with {listed([coded(name) for name in members[:3]])}"
    title = value.get("title")
    return coded(title) if isinstance(title, str) else named_types(types_of(value.get("type")) - {"null"})
