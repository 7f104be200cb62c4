"""Compare the keywords of two schemas that limit values."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..spec.pointers import split
from ..spec.pointers import walk as walk_values
from ..spec.references import Node
from .flattening import REMARKS, Flat, at_key, of_key
from .remarks import compare_remark
from .roles import Effect
from .values import (
    BOUNDS,
    LIMITS,
    bound,
    bounds_of,
    canonical,
    effect_of_bounds,
    effect_of_limit,
    is_number,
    types_of,
)
from .walking import Pair, Walk
from .wording import coded, listed, shown

_ELSEWHERE = frozenset(
    {"type", "enum", "const", "items", "prefixItems", "additionalProperties", "oneOf", "anyOf"}
)
_CONDITIONS = frozenset(
    {"not", "if", "then", "else", "contains", "dependentSchemas", "dependentRequired", "propertyNames"}
    | {"patternProperties", "unevaluatedItems", "unevaluatedProperties", "contentSchema"}
)
_NAMED_SCHEMAS = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs"})
_ENCODINGS = frozenset({"contentEncoding", "contentMediaType", "xml"})
_PYTHON_TYPES = frozenset({"date", "date-time", "uuid", "binary"})
"""Formats for which a client has a type of its own."""
_NARROWER = {("int64", "int32"), ("double", "float")}


def compare_keywords(walk: Walk, pair: Pair, old: Flat, new: Flat) -> None:
    """Compare every key of two schemas that is not compared elsewhere; one that we do not know, too."""
    bounds = _compare_bounds(walk, pair, old, new)
    for key in {**old.keywords, **new.keywords}:
        if key not in _ELSEWHERE and key != "x-source" and key not in bounds:
            _compare_keyword(walk, pair, key, old, new)


def _compare_bounds(walk: Walk, pair: Pair, old: Flat, new: Flat) -> frozenset[str]:
    """Compare how small and how large numbers may be; return the keys that say so in numbers, each once."""
    nodes = [flat.keywords.get(key, ()) for flat in (old, new) for key in BOUNDS]
    if any(len(each) > 1 or (each and not is_number(each[0].value)) for each in nodes):
        return frozenset()
    whole = all(types_of(flat.one("type")) - {"null"} == {"integer"} for flat in (old, new))
    for upper in (False, True):
        before, after = (bound({key: flat.one(key) for key in BOUNDS}, upper) for flat in (old, new))
        key, _ = after or before or ("", None)
        if effect := effect_of_bounds(upper, before, after, whole=whole):
            rule = "limit-tightened" if effect == "narrows" else "limit-loosened"
            words = _limit_words(key, before and before[1], after and after[1])
            walk.note_values(at_key(pair, old, new, key), rule, effect, *words)
        elif any(old.one(each) != new.one(each) for each in bounds_of(upper)):
            text = "[is|are] described in other words"
            walk.note(at_key(pair, old, new, key), "wording-changed", "evidence", "fact", text)
    return BOUNDS


def _compare_keyword(walk: Walk, pair: Pair, key: str, old: Flat, new: Flat) -> None:
    before, after = old.keywords.get(key, ()), new.keywords.get(key, ())
    if key in REMARKS or key.startswith("x-"):
        first, second = (_told(nodes) for nodes in (before, after))
        compare_remark(walk, pair, key, first, second)
    elif len(before) > 1 or len(after) > 1:
        _compare_several(walk, at_key(pair, old, new, key), key, before, after)
    elif key == "discriminator":
        _compare_discriminators(walk, at_key(pair, old, new, key), old.one(key), new.one(key))
    elif key in _CONDITIONS:
        _compare_conditions(walk, of_key(pair, old, new, key), at_key(pair, old, new, key), key)
    else:
        _compare_limits(walk, at_key(pair, old, new, key), key, old.one(key), new.one(key))


def _told(nodes: tuple[Node, ...]) -> Any:
    """Return what is remarked once, or a list of what the members of an `allOf` remark."""
    return nodes[0].value if len(nodes) == 1 else [node.value for node in nodes] or None


def _compare_limits(walk: Walk, pair: Pair, key: str, before: Any, after: Any) -> None:
    if key in LIMITS:
        if effect := effect_of_limit(key, before, after):
            rule = {"narrows": "limit-tightened", "widens": "limit-loosened", "differs": "limit-changed"}[
                effect
            ]
            walk.note_values(pair, rule, effect, *_limit_words(key, before, after))
    elif canonical(before) == canonical(after):
        return
    elif key == "pattern":
        effect, rule = _effect(before, after)
        walk.note_values(pair, f"pattern-{rule}", effect, *_pattern_words(before, after))
    elif key == "format":
        _compare_formats(walk, pair, before, after)
    elif key in _ENCODINGS:
        walk.note_values(pair, "encoding-changed", "differs", "is written otherwise now ({})", coded(key))
    else:
        walk.note_values(pair, "keyword-changed", "differs", "has another {} now", coded(key))


def _effect(before: Any, after: Any) -> tuple[Effect, str]:
    if before is None:
        return "narrows", "added"
    return ("widens", "removed") if after is None else ("differs", "changed")


def _limit_words(key: str, before: Any, after: Any) -> tuple[str, ...]:
    if key == "uniqueItems":
        return ("has no item twice any more" if after else "may have an item twice now",)
    if after is None:
        return (f"is no longer limited to {LIMITS[key]}", shown(before))
    was = f", was {shown(before)}" if before is not None else ""
    return (f"is limited to {LIMITS[key]} now{{}}", shown(after), was)


def _pattern_words(before: Any, after: Any) -> tuple[str, ...]:
    if after is None:
        return ("need not match {} any more", shown(before))
    return ("matches {} now{}", shown(after), f", matched {shown(before)}" if before is not None else "")


def _compare_formats(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    effect, rule = _effect(before, after)
    if (before, after) in _NARROWER:
        effect = "narrows"
    elif (after, before) in _NARROWER:
        effect = "widens"
    if not _PYTHON_TYPES.isdisjoint({str(before), str(after)}):
        effect, rule = "differs", "changed"  # the client gives, or takes, a value of another type
    if after is None:
        text, told = "is of no format any more, was of {}", [before]
    elif before is None:
        text, told = "is of the format {} now, was of none", [after]
    else:
        text, told = "is of the format {} now, was of {}", [after, before]
    walk.note_values(pair, f"format-{rule}", effect, text, *map(shown, told))


def _compare_discriminators(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    names = [each.get("propertyName") if isinstance(each, Mapping) else None for each in (before, after)]
    if canonical(before) == canonical(after):
        return
    if all(names) and names[0] != names[1]:
        told = (shown(names[1]), shown(names[0]))
        walk.note_values(
            pair, "discriminator-changed", "differs", "is told apart by {} now, was by {}", *told
        )
    elif effect := _effect_of_names(*(named := [_names(each) for each in (before, after)])):
        old, new = (set((each or {}).items()) for each in named)
        text = "is told apart by other names now ({})"
        words = listed([coded(name) for name in sorted({name for name, _ in old ^ new})])
        walk.note_values(pair, "discriminator-remapped", effect, text, words)
    else:
        walk.note(
            pair, "discriminator-mapped", "compatible", "value", "is told apart by another list of names"
        )


def _names(discriminator: Any) -> dict[str, str] | None:
    """Return which component each name stands for, if any are given."""
    mapping = discriminator.get("mapping") if isinstance(discriminator, Mapping) else None
    if not isinstance(mapping, Mapping):
        return None
    return {name: str(target).rpartition("/")[2] for name, target in mapping.items()}


def _effect_of_names(old: Mapping[str, str] | None, new: Mapping[str, str] | None) -> Effect | None:
    """Compare the names of forms; a component that no list names goes by its own."""
    if old is None or new is None:
        return None
    gone = {name for name in old if name not in new and name != old[name]}
    more = {name for name in new if name not in old and name != new[name]}
    if (gone and more) or any(old[name] != new[name] for name in old.keys() & new.keys()):
        return "differs"
    return "narrows" if gone else "widens" if more else None


def _compare_several(
    walk: Walk, pair: Pair, key: str, before: tuple[Node, ...], after: tuple[Node, ...]
) -> None:
    """Compare what the members of an `allOf` say under one key: the more of them, the less is allowed."""
    old, new = (frozenset(canonical(node.value) for node in nodes) for nodes in (before, after))
    if old == new:
        return
    effect: Effect = "narrows" if old < new else "widens" if new < old else "differs"
    walk.note_values(pair, "keyword-changed", effect, "has another {} now", coded(key))


def _compare_conditions(walk: Walk, pair: Pair, where: Pair, key: str) -> None:
    schemas = key in _NAMED_SCHEMAS
    if canonical(_limiting(pair.before, schemas)) == canonical(_limiting(pair.after, schemas)):
        if canonical(pair.before) != canonical(pair.after):
            walk.note(where, "wording-changed", "evidence", "fact", "[is|are] described in other words")
        for tokens in _references(pair.before):
            walk.go("schema", pair.inner(*tokens))
        return
    effect, rule = _effect(pair.before, pair.after)
    walk.note_values(where, f"condition-{rule}", effect, _CONDITION_WORDS[rule], coded(key))


_CONDITION_WORDS = {
    "added": "is limited by {} now",
    "removed": "is no longer limited by {}",
    "changed": "is limited otherwise by {} now",
}


def _limiting(value: Any, named: bool = False) -> Any:
    """Return a schema, or schemas by their names, without what does not limit values."""
    if isinstance(value, list):
        return [_limiting(inner) for inner in value]
    if not isinstance(value, Mapping):
        return value
    if named:
        return {name: _limiting(inner) for name, inner in value.items()}
    kept = {key: inner for key, inner in value.items() if key not in REMARKS and not key.startswith("x-")}
    return {
        key: inner if key in {"enum", "const"} else _limiting(inner, key in _NAMED_SCHEMAS)
        for key, inner in kept.items()
    }


def _references(value: Any) -> Iterator[tuple[str, ...]]:
    """Yield where a condition refers to a component."""
    for pointer, inner in walk_values(value):
        if isinstance(inner, Mapping) and isinstance(inner.get("$ref"), str):
            yield split(pointer)
