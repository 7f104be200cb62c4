"""Compare two schemas in one role."""

from itertools import zip_longest
from typing import Any

import attrs

from ..spec.references import Node
from .flattening import Flat, Peeled, at_key, flatten, peel
from .keywords import compare_keywords
from .members import compare_items, compare_properties
from .remarks import compare_remarks, compare_sources
from .unions import compare_unions, compare_wrapped, is_untyped, note_null, null_stands, wraps
from .values import effect_of_sets, texts, types_of
from .walking import Nodes, Pair, Sources, Walk
from .wording import coded, either, named_types

_BOOLEANS: dict[bool, dict[str, Any]] = {True: {}, False: {"not": {}}}
_NULL = frozenset({"null"})


def compare_schemas(walk: Walk, pair: Pair) -> None:
    """Compare what two places say of a value; a place without a schema lets it be anything."""
    if pair.before is None or pair.after is None:
        _compare_presence(walk, pair)
        return
    old, new = peel(walk.old, _plain(pair.old)), peel(walk.new, _plain(pair.new))
    _compare_names(walk, pair, old, new)
    sources = compare_remarks(walk, pair, old, new)
    _compare_null_around(walk, pair, old, new)
    before, after = (_plain(_unwrapped(one, other)) for one, other in ((old, new), (new, old)))
    core = attrs.evolve(pair, old=before, new=after, sources=sources)
    walk.go("core", core, new.name or old.name)


def _unwrapped(own: Peeled, other: Peeled) -> Nodes:
    """Leave null out of the types of a schema where the other says it around the schema."""
    value = own.nodes[0].value
    if own.nullable or not other.nullable or own.name or len(own.nodes) > 1 or not isinstance(value, dict):
        return own.nodes
    types = value.get("type")
    if not isinstance(types, list) or "null" not in types:
        return own.nodes
    return (Node(own.nodes[0].pointer, {**value, "type": [name for name in types if name != "null"]}),)


def compare_cores(walk: Walk, pair: Pair) -> None:
    """Compare two schemas without what is wrapped around them."""
    old, new = flatten(walk.old, pair.old), flatten(walk.new, pair.new)
    pair = attrs.evolve(pair, sources=_compare_all_sources(walk, pair, old, new))
    if wraps(old, new) or wraps(new, old):
        compare_wrapped(walk, pair, old, new)
        return
    if _refuses(old) or _refuses(new):
        _compare_types(walk, pair, old, new)
        return
    if null_stands(old) != null_stands(new) and not (is_untyped(old) or is_untyped(new)):
        note_null(walk, pair, null_stands(new))
    if _compare_types(walk, pair, old, new):
        _compare_listed(walk, pair, old, new)
        compare_properties(walk, pair, old, new)
        compare_items(walk, pair, old, new)
        compare_unions(walk, pair, old, new)
    compare_keywords(walk, pair, old, new)


def _compare_all_sources(walk: Walk, pair: Pair, old: Flat, new: Flat) -> Sources:
    """Compare the sources of a schema and of what its `allOf` holds; return those that hold for all of it."""
    both = [[node.value for node in flat.keywords.get("x-source", ())] for flat in (old, new)]
    (first, *more) = zip_longest(*both) if any(both) else [(None, None)]
    for before, after in more:
        compare_sources(walk, pair, before, after)
    return compare_sources(walk, pair, *first)


def _plain(nodes: Nodes) -> Nodes:
    """Write `true` and `false` as the schemas that they stand for."""
    return tuple(Node(n.pointer, _BOOLEANS[n.value]) if isinstance(n.value, bool) else n for n in nodes)


def _compare_presence(walk: Walk, pair: Pair) -> None:
    if pair.after is not None:
        walk.note_values(pair, "schema-added", "narrows", "is described now, was anything")
    elif pair.before is not None:
        walk.note_values(pair, "schema-removed", "widens", "may be anything now")


def _compare_names(walk: Walk, pair: Pair, old: Peeled, new: Peeled) -> None:
    """Say that a value has a class of another name in a client, where it has one."""
    if old.name == new.name or not (old.makes_class or new.makes_class):
        return
    if old.name and new.name:
        both = Pair(old.nodes, new.nodes, pair.role)
        text = "what was the model {} is the model {} now, as types and imports in the client"
        walk.note(both, "model-renamed", "breaking", "whole", text, coded(old.name), coded(new.name))
    elif new.name and old.makes_class and new.makes_class:
        walk.note_values(pair, "model-named", "differs", "has the model {} of its own now", coded(new.name))


def _compare_null_around(walk: Walk, pair: Pair, old: Peeled, new: Peeled) -> None:
    """Compare whether null may stand for a schema, where the schemas themselves do not settle it."""
    if old.nullable == new.nullable:
        return
    before = old.nullable or null_stands(flatten(walk.old, old.nodes))
    after = new.nullable or null_stands(flatten(walk.new, new.nodes))
    if before != after:
        note_null(walk, pair, after)


def _compare_types(walk: Walk, pair: Pair, old: Flat, new: Flat) -> bool:
    """Compare types; return whether there is any that both allow, so that there is more to compare."""
    before, after = (_types(flat) for flat in (old, new))
    effect = effect_of_sets(before, after)
    if effect is None:
        return True
    rule = {"narrows": "type-narrowed", "widens": "type-widened", "differs": "type-changed"}[effect]
    where = at_key(pair, old, new, "type")
    words = named_types(after), named_types(before)
    walk.note_values(where, rule, effect, "is {} now, was {}", *words)
    return bool(before & after)


def _types(flat: Flat) -> frozenset[str]:
    return frozenset() if _refuses(flat) else types_of(flat.one("type")) - _NULL


def _refuses(flat: Flat) -> bool:
    """Say whether no value at all is allowed."""
    return "not" in flat.keywords and flat.one("not") in ({}, True)


def _compare_listed(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare the values that `enum` or `const` lists."""
    before, after = (_listed(flat) for flat in (old, new))
    where = at_key(pair, old, new, "enum" if "enum" in {**old.keywords, **new.keywords} else "const")
    if before == after:
        return
    if before is None or after is None:
        rule, effect, text = _WHOLE_LISTS[before is None]
        walk.note_values(where, rule, effect, text, either((after or before or {}).values()))
        return
    if added := [value for text, value in after.items() if text not in before]:
        walk.note_values(where, "enum-value-added", "widens", "may be {} now", either(added))
    if removed := [value for text, value in before.items() if text not in after]:
        text = "may no longer be {}" if pair.role.side == "request" else "is never {} any more"
        walk.note_values(where, "enum-value-removed", "narrows", text, either(removed))


_WHOLE_LISTS: dict[bool, tuple[str, Any, str]] = {
    True: ("enum-added", "narrows", "is one of {} now, was anything"),
    False: ("enum-removed", "widens", "is no longer limited to {}"),
}


def _listed(flat: Flat) -> dict[str, Any] | None:
    """Return the values that all lists of a schema have; None where there is no list."""
    lists = [texts(node.value or ()) for node in flat.keywords.get("enum", ())]
    lists += [texts([node.value]) for node in flat.keywords.get("const", ())]
    if not lists:
        return None
    first, *more = lists
    return {text: value for text, value in first.items() if all(text in each for each in more)}
