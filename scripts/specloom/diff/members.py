"""Compare what objects and arrays hold."""

from typing import Any

import attrs

from ..spec.references import Node
from .flattening import Flat, at_key, of_key, peel
from .roles import UNUSED, Effect
from .walking import Nodes, Pair, Walk

_NOTHING = Node("", None)


def compare_properties(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare the members of objects: which there are, which are required, and what each may be."""
    for name in {**old.properties, **new.properties}:
        before, after = (flat.properties.get(name, (_NOTHING,)) for flat in (old, new))
        inner = attrs.evolve(pair, old=before, new=after, path=(*pair.path, name))
        required = name in old.required, name in new.required
        _compare_property(walk, inner, *required)
    for name in {**old.required, **new.required}:
        if name not in old.properties and name not in new.properties:
            where = attrs.evolve(at_key(pair, old, new, "required"), path=(*pair.path, name))
            _compare_requiredness(walk, where, name in old.required, name in new.required)
    _compare_others(walk, pair, old, new)


def compare_items(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare the items of arrays, those that have a place of their own first."""
    before, after = (flat.one("prefixItems") or [] for flat in (old, new))
    for index in range(min(len(before), len(after))):
        both = of_key(pair, old, new, "prefixItems")
        walk.go("schema", both.inner(index, path=(f"[{index}]",)))
    if len(before) != len(after):
        text = "has {} items with a place of their own now, was {}"
        where = at_key(pair, old, new, "prefixItems")
        walk.note_values(where, "positions-changed", "differs", text, str(len(after)), str(len(before)))
    if "items" in old.keywords or "items" in new.keywords:
        walk.go("schema", of_key(pair, old, new, "items", "[]"))


def _compare_property(walk: Walk, pair: Pair, needed: bool, needs: bool) -> None:
    before, after = _is_held(walk.old, pair.old, pair), _is_held(walk.new, pair.new, pair)
    if False in {before, after} and True not in {before, after}:
        pair = attrs.evolve(pair, role=UNUSED)
    if pair.after is None or (before and after is False):
        walk.note(pair, _rule(pair, "property-removed"), _breaking(pair), "gone", "")
    elif pair.before is None or (after and before is False):
        _note_added(walk, pair, needs)
    else:
        _compare_requiredness(walk, pair, needed, needs)
        walk.go("schema", pair)


def _is_held(document: Any, nodes: Nodes, pair: Pair) -> bool | None:
    """Say whether requests, or replies, hold a property at all; None where there is none."""
    key = {"request": "readOnly", "reply": "writeOnly"}.get(pair.role.side)
    if nodes[0].value is None or key is None:
        return None
    found = peel(document, nodes)
    return found.nodes[0].value is not False and found.remark(key) is not True


def _note_added(walk: Walk, pair: Pair, needs: bool) -> None:
    if needs and pair.role.side == "request":
        walk.note(pair, "request-property-needed", "breaking", "needed", "")
    else:
        walk.note(pair, _rule(pair, "property-added"), "compatible", "new", "")


def _rule(pair: Pair, name: str) -> str:
    return "unused-changed" if pair.role.side == "unused" else f"{pair.role.side}-{name}"


def _breaking(pair: Pair) -> str:
    return "compatible" if pair.role.side == "unused" else "breaking"


def _compare_requiredness(walk: Walk, pair: Pair, needed: bool, needs: bool) -> None:
    if needs and not needed:
        text = "is always there now" if pair.role.side == "reply" else "is required now"
        walk.note_values(pair, "property-required", "narrows", text)
    elif needed and not needs:
        walk.note_values(pair, "property-optional", "widens", "may be missing now")


def _compare_others(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare what members without a name of their own may be: anything, nothing, or what a schema says."""
    key = "additionalProperties"
    before, after = (_others(flat) for flat in (old, new))
    where = at_key(pair, old, new, key)
    if isinstance(before, dict) and isinstance(after, dict):
        walk.go("schema", of_key(pair, old, new, key, "*"))
    elif before is not after:
        effect: Effect = "narrows" if before is True or after is False else "widens"
        if before is False and pair.role.side == "reply":
            effect = "narrows"  # replies are open: a client takes members that it does not know
        rule = "others-allowed" if before is False or after is True else "others-refused"
        walk.note_values(where, rule, effect, _OTHERS[_kind(after)])


_OTHERS = {
    "bool True": "may have any other members now",
    "bool False": "has no other members any more",
    "dict": "may have other members of one kind only now",
}


def _others(flat: Flat) -> Any:
    found = flat.one("additionalProperties") if "additionalProperties" in flat.keywords else True
    return True if found is None or found == {} else found


def _kind(value: Any) -> str:
    return "dict" if isinstance(value, dict) else f"bool {value}"
