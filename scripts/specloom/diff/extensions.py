"""Compare what our extensions say of an operation, of the whole API or of a way to log in."""

from collections.abc import Iterable, Mapping
from typing import Any

from .known_extensions import KNOWN, Extension
from .remarks import SKIPPED, compare_remark, compare_sources
from .values import canonical
from .walking import Pair, Walk
from .wording import coded, listed, shown

_BREAKING, _COMPATIBLE = "breaking", "compatible"


def compare_extensions(walk: Walk, pair: Pair, names: Iterable[str] | None = None) -> None:
    """Compare the extensions of one object; by default all that it has."""
    every = [key for key in {**pair.before, **pair.after} if key.startswith("x-")]
    for name in every if names is None else names:
        inner = pair.inner(name, path=(name,))
        _compare_own_sources(walk, inner)
        if name == "x-source" or canonical(_plain(inner.before)) == canonical(_plain(inner.after)):
            continue
        compare_extension(walk, pair, name, _plain(inner.before), _plain(inner.after))


def _compare_own_sources(walk: Walk, pair: Pair) -> None:
    """Compare where an extension, or each thing that it names, was read."""
    if not (isinstance(pair.before, Mapping) and isinstance(pair.after, Mapping)):
        return
    compare_sources(walk, pair, pair.before.get("x-source"), pair.after.get("x-source"))
    for name in pair.before:
        if name in pair.after and name != "x-source":
            _compare_own_sources(walk, pair.inner(name, path=(name,)))


def compare_extension(walk: Walk, pair: Pair, name: str, before: Any, after: Any) -> None:
    """Compare two values of one extension that differ."""
    if name in SKIPPED or name == "x-rate-limits":  # quotas are compared as what they admit
        return
    if name == "x-sources":
        walk.note(pair, "sources-changed", "evidence", "whole", "other documents are named as sources")
    elif name == "x-unknown":
        _compare_unknown(walk, pair, before, after)
    elif name in _SPECIAL:
        _SPECIAL[name](walk, pair, before, after)
    elif known := KNOWN.get(name):
        _compare_known(walk, pair, known, before, after)
    else:
        compare_remark(walk, pair, name, before, after)


def _compare_unknown(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    """Compare what no source says of the API."""
    old, new = ([*map(str, each)] if isinstance(each, list) else [] for each in (before, after))
    more, gone = ([text for text in a if text not in b] for a, b in ((new, old), (old, new)))
    words = [
        f"{listed([*map(shown, texts)])} is {what}"
        for texts, what in ((more, "new"), (gone, "gone"))
        if texts
    ]
    told = ", ".join(words) or "the order is another"
    walk.note(pair, "sources-changed", "evidence", "whole", "what is not known of the API: {}", told)


def _plain(value: Any) -> Any:
    """Return a value without where it was read."""
    if not isinstance(value, Mapping):
        return value
    return {key: _plain(inner) for key, inner in value.items() if key != "x-source"}


def _compare_known(walk: Walk, pair: Pair, known: Extension, before: Any, after: Any) -> None:
    rule = known.name.removeprefix("x-")
    if before is None or after is None:
        what, (level, text) = ("added", known.added) if before is None else ("removed", known.removed)
        walk.note(pair, f"{rule}-{what}", level, known.form, text)
    else:
        walk.note(pair, f"{rule}-changed", known.level_of(before, after), known.form, known.changed)


def _compare_batches(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    old, new = (each.get("max", 0) if isinstance(each, Mapping) else 0 for each in (before, after))
    if before is None:
        walk.note(pair, "batch-added", _COMPATIBLE, "call", "take[s|] many items in one call now")
    elif after is None:
        walk.note(pair, "batch-removed", _BREAKING, "call", "no longer take[s|] many items in one call")
    elif old != new:
        level = _BREAKING if new < old else _COMPATIBLE
        text = "take[s|] at most {} items in one call now, was {}"
        walk.note(pair, "batch-limit-changed", level, "call", text, shown(new), shown(old))
    rest = [
        {k: v for k, v in each.items() if k != "max"} for each in (before, after) if isinstance(each, Mapping)
    ]
    if len(rest) == 2 and rest[0] != rest[1]:
        level = _BREAKING if rest[0].get("items") != rest[1].get("items") else _COMPATIBLE
        walk.note(pair, "batch-changed", level, "call", "hold[s|] the items of one call elsewhere now")


def _compare_idempotence(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    method = pair.new[0].pointer.rpartition("/")[2]
    usual = method in {"get", "head", "options", "trace", "query", "put", "delete"}
    old, new = (usual if each is None else bool(each) for each in (before, after))
    if old != new:
        text = "may be repeated safely now" if new else "may no longer be repeated safely"
        walk.note(pair, "repeating-changed", _COMPATIBLE, "call", text)


def _compare_headers(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    """Compare the headers that are wanted on every request."""
    old, new = ({} if each is None else each for each in (before, after))
    for name in {**old, **new}:
        if name not in new:
            walk.note(
                pair,
                "header-unneeded",
                _COMPATIBLE,
                "whole",
                "no call needs the header {} any more",
                coded(name),
            )
        elif old.get(name) != new[name]:
            text = "every call needs the header {} now"
            walk.note(pair, "header-needed", _BREAKING, "whole", text, coded(f"{name}: {new[name]}"))


def _compare_choice_of_limits(walk: Walk, pair: Pair, before: Any, after: Any) -> None:
    """Compare which rate limits hold for an operation: all where none are named."""
    limits = [d.root.get("x-rate-limits", {}) for d in (walk.old, walk.new)]
    old, new = (
        set(all_ if each is None else each) for each, all_ in zip((before, after), limits, strict=True)
    )
    if added := sorted(new - old):
        text = "count[s|] against the rate limit {} now"
        walk.note(pair, "rate-limit-applied", _BREAKING, "call", text, ", ".join(map(coded, added)))
    if removed := sorted(old - new):
        text = "no longer count[s|] against the rate limit {}"
        walk.note(pair, "rate-limit-lifted", _COMPATIBLE, "call", text, ", ".join(map(coded, removed)))


_SPECIAL = {
    "x-batch": _compare_batches,
    "x-idempotent": _compare_idempotence,
    "x-request-headers": _compare_headers,
    "x-rate-limit": _compare_choice_of_limits,
}
