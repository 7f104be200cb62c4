"""Compare what is said about a thing besides what it is: words, examples, deprecation, where it was read."""

from collections.abc import Mapping
from typing import Any

import attrs

from .flattening import Peeled, is_remark
from .values import canonical
from .walking import Pair, Sources, Walk
from .wording import coded, shown

_EXAMPLES = frozenset({"example", "examples", "x-sample-credentials"})
_WORDS = frozenset({"title", "description", "summary", "externalDocs", "$comment"})
_KINDS = {
    "documented": "documented",
    "example": "read off an example",
    "observed": "observed",
    "inferred": "inferred",
}
SKIPPED = frozenset({"x-version"})
"""What the comparison itself decides."""


def compare_remarks(walk: Walk, pair: Pair, old: Peeled, new: Peeled) -> Sources:
    """Compare what stands beside a reference or around a schema; return the sources of what is in it."""
    for key in {**old.remarks, **new.remarks}:
        if key != "x-source":
            compare_remark(walk, pair, key, old.remark(key), new.remark(key))
    own = old.remarks.get("x-source"), new.remarks.get("x-source")
    return compare_sources(walk, pair, *(each[0] if each else None for each in own))


def compare_remark(walk: Walk, pair: Pair, key: str, before: Any, after: Any) -> bool:
    """Compare what a key that is no part of a contract says; return whether the key is one of these."""
    if key in SKIPPED or (before == after and canonical(before) == canonical(after)):
        return True
    if key in _EXAMPLES:
        walk.note(pair, "example-changed", "evidence", "fact", "[is|are] shown by another example")
    elif key in _WORDS:
        walk.note(pair, "wording-changed", "evidence", "fact", "[is|are] described in other words")
    elif key == "deprecated":
        rule, text = (
            ("deprecated", "is deprecated now") if after else ("undeprecated", "is no longer deprecated")
        )
        walk.note(pair, rule, "compatible", "about", text)
    elif key == "default":
        _compare_defaults(walk, pair, before, after)
    elif key in {"readOnly", "writeOnly"}:
        words = "for reading only" if key == "readOnly" else "for writing only"
        text = f"is {words} now" if after else f"is no longer {words}"
        walk.note(pair, "access-changed", "compatible", "about", text)
    elif key.startswith("x-"):
        walk.note(pair, "extension-changed", "evidence", "fact", "[has|have] another {}", coded(key))
    else:
        return False
    return True


def compare_own_remarks(walk: Walk, pair: Pair) -> None:
    """Compare what two schemas say besides which values there may be."""
    if not (isinstance(pair.before, Mapping) and isinstance(pair.after, Mapping)):
        return
    compare_sources(walk, pair, pair.before.get("x-source"), pair.after.get("x-source"))
    for key in {**pair.before, **pair.after}:
        if is_remark(key) and key != "x-source":
            compare_remark(walk, pair, key, pair.before.get(key), pair.after.get(key))


def compare_sources(walk: Walk, pair: Pair, before: Any, after: Any) -> Sources:
    """Compare where a fact was read and how sure it is; what says nothing has it from what it stands in."""
    old, new = (_own(own) or above for own, above in zip((before, after), pair.sources, strict=True))
    if (_own(before) or _own(after)) and old != new:
        kinds = old.get("kind"), new.get("kind")
        if kinds[0] != kinds[1]:
            words = (_KINDS.get(str(kind), "without a source") for kind in reversed(kinds))
            text = "[is|are] {} now, [was|were] {}"
            walk.note(pair, "evidence-changed", "evidence", "fact", text, *words)
        else:
            walk.note(pair, "source-changed", "evidence", "fact", "[is|are] told from another source")
    return old, new


def inherited(pair: Pair, sources: Sources) -> Pair:
    """Return a pair whose sources hold for what stands in it."""
    return attrs.evolve(pair, sources=sources)


def _own(source: Any) -> Mapping[str, Any]:
    return source if isinstance(source, Mapping) else {}


def _compare_defaults(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    if after is None:
        walk.note(
            pair, "default-changed", "compatible", "about", "has no default any more, was {}", shown(before)
        )
    elif before is None:
        walk.note(pair, "default-changed", "compatible", "about", "is {} now where left out", shown(after))
    else:
        told = shown(after), shown(before)
        walk.note(pair, "default-changed", "compatible", "about", "is {} now where left out, was {}", *told)
