"""Get wrong what an operation does to what is stored: its action, filters, order, and what it sets."""

from collections.abc import Iterator

from ..effects import readers
from ..mutant import FILTER, STATE, Defect, Kind, Subject
from .choosing import Shows, anyhow
from .saying import Change, Told, saying

_ACTIONS = {"create": "upsert", "upsert": "create", "update": "replace", "replace": "update"}
_OPS = {"eq": "lt", "lt": "gt", "gt": "lt", "lte": "gte", "gte": "lte", "contains": "eq"}


def _other_action(told: Told) -> Iterator[tuple[str, Told]]:
    action = _ACTIONS.get(told.get("action", ""))
    if action:
        yield f"it is a {action}", {**told, "action": action}


def _other_filter(told: Told) -> Iterator[tuple[str, Told]]:
    for name, value in told.get("filters", {}).items():
        op = _OPS[value.get("op", "eq")]
        yield f"{name} asks for {op}", {**told, "filters": {**told["filters"], name: {**value, "op": op}}}


def _other_filtered(told: Told) -> Iterator[tuple[str, Told]]:
    for name, value in told.get("filters", {}).items():
        if told.get("key") and value.get("property") != told["key"]:
            other = {**value, "property": told["key"]}
            yield f"{name} is about {told['key']}", {**told, "filters": {**told["filters"], name: other}}


def _other_order(told: Told) -> Iterator[tuple[str, Told]]:
    default = told.get("sort", {}).get("default")
    if default:
        other = default.removeprefix("-") if default.startswith("-") else f"-{default}"
        yield f"the order is {other}", {**told, "sort": {**told["sort"], "default": other}}


def _other_sets(told: Told) -> Iterator[tuple[str, Told]]:
    for name, value in told.get("sets", {}).items():
        other = not value if isinstance(value, bool) else "wrong-value"
        yield f"{name} becomes {other}", {**told, "sets": {**told["sets"], name: other}}


def _resets(told: Told) -> Iterator[tuple[str, Told]]:
    if told.get("action") == "upsert" and "resets" not in told:
        yield "what is left out becomes null", {**told, "resets": {}}


def _keeps(told: Told) -> Iterator[tuple[str, Told]]:
    if "resets" in told:
        yield "what is left out is kept", {name: value for name, value in told.items() if name != "resets"}


def _is_read(subject: Subject, _defect: Defect) -> bool:
    """Tell whether anything shows what became of a record: an operation reads it, alone or in a list."""
    return bool(readers(subject, "get", "list"))


def _kind(name: str, family: str, change: Change, says: str, shows: Shows = anyhow) -> Kind:
    return saying(name, family, "x-resource", change, says, shows)


KINDS: tuple[Kind, ...] = (
    _kind("action wrong", STATE, _other_action, "the operation does something else", _is_read),
    _kind("filter comparison wrong", FILTER, _other_filter, "a filter compares otherwise"),
    _kind("filter property wrong", FILTER, _other_filtered, "a filter is about something else"),
    _kind("order wrong", FILTER, _other_order, "the order is the other way round"),
    _kind("set value wrong", STATE, _other_sets, "the operation sets another value", _is_read),
    _kind("reset imagined", STATE, _resets, "what is left out is kept", _is_read),
    _kind("reset forgotten", STATE, _keeps, "what is left out is erased", _is_read),
)
