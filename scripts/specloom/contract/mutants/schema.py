"""Seed defects in what replies hold: members that the schema promises are missing, others, or too many."""

from collections.abc import Callable, Iterator
from typing import Any

from .bodies import Edit, Told, member_defects, successes
from .mutant import SCHEMA, Defect, Kind, Subject

_FAR = 10**15


def _without(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: inner for key, inner in value.items() if key != name}


def _renamed(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {f"{key}_v2" if key == name else key: inner for key, inner in value.items()}


def _with_sibling(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {**value, f"{name}_note": "new"}


def _replacing(kind: type | tuple[type, ...], new: Callable[[Any], Any]) -> Edit:
    """Return an edit of members whose value is of a type."""

    def edit(value: dict[str, Any], name: str) -> dict[str, Any]:
        old = value[name]
        fits = isinstance(old, kind) and (kind is bool or not isinstance(old, bool))
        return {**value, name: new(old)} if fits else value

    return edit


def _nulled(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {**value, name: None}


def _any(told: Told) -> bool:
    return bool(told)


def _only(*keywords: str) -> Callable[[Told], bool]:
    """Tell of a value that it breaks something, and nothing but these keywords."""
    return lambda told: bool(told) and told.keys() <= {*keywords, "anyOf", "oneOf"}


def _format(*names: str) -> Callable[[Told], bool]:
    return lambda told: told.keys() == {"format"} and any(f'"{name}"' in told["format"] for name in names)


def _kind(name: str, says: str, edit: Edit, breaks: Callable[[Told], bool], *, last: bool = False) -> Kind:
    def makes(subject: Subject) -> Iterator[Defect]:
        yield from member_defects(subject, successes(subject), edit, breaks, says, last=last)

    return Kind(name, SCHEMA, f"a member of a reply {says}", makes)


_TYPE = _only("type", "enum", "const")

KINDS = (
    _kind("member_missing", "is missing though it is required", _without, _only("required")),
    _kind(
        "member_missing_in_last_item",
        "is missing in the last item of a list though it is required",
        _without,
        _only("required"),
        last=True,
    ),
    _kind("member_renamed", "has another name", _renamed, _any),
    _kind("member_null", "is null, which the schema does not take", _nulled, _TYPE),
    _kind("member_null_in_last_item", "is null in the last item of a list", _nulled, _TYPE, last=True),
    _kind("member_extra", "comes with another that no schema describes", _with_sibling, _any),
    _kind("text_becomes_number", "is a number, not a text", _replacing(str, lambda _: 7), _TYPE),
    _kind("text_becomes_boolean", "is a boolean, not a text", _replacing(str, lambda _: True), _TYPE),
    _kind("text_becomes_list", "is a list of the text", _replacing(str, lambda old: [old]), _TYPE),
    _kind("number_becomes_text", "is a text, not a number", _replacing((int, float), str), _TYPE),
    _kind("integer_becomes_fraction", "is no whole number", _replacing(int, lambda n: n + 0.5), _TYPE),
    _kind(
        "boolean_becomes_text",
        "is yes or no, not a boolean",
        _replacing(bool, lambda b: "yes" if b else "no"),
        _TYPE,
    ),
    _kind("boolean_becomes_number", "is 0 or 1, not a boolean", _replacing(bool, int), _TYPE),
    _kind(
        "list_becomes_object",
        "is an object, not a list",
        _replacing(list, lambda items: {str(i): item for i, item in enumerate(items)}),
        _TYPE,
    ),
    _kind(
        "list_becomes_item",
        "is its first item, not a list",
        _replacing(list, lambda items: items[0] if items else None),
        _TYPE,
    ),
    _kind("list_holds_others", "holds items of another type", _replacing(list, lambda _: [[[]]]), _any),
    _kind("object_becomes_text", "is a text, not an object", _replacing(dict, lambda _: "{}"), _TYPE),
    _kind("object_becomes_list", "is a list of the object", _replacing(dict, lambda old: [old]), _TYPE),
    _kind("object_becomes_empty", "has lost all its members", _replacing(dict, lambda _: {}), _any),
    _kind(
        "enum_value_undocumented",
        "has a value that the enum does not name",
        _replacing(str, lambda old: f"{old}_new"),
        _only("enum"),
    ),
    _kind(
        "const_broken",
        "has another value than the one that it may have",
        _replacing((str, int, bool), lambda old: not old if isinstance(old, bool) else f"other {old}"),
        _only("const", "type"),
    ),
    _kind(
        "date_time_broken",
        "is no date-time of RFC 3339",
        _replacing(str, lambda _: "1 Jan 2026, 10:00"),
        _format("date-time", "date"),
    ),
    _kind("uuid_broken", "is no UUID", _replacing(str, lambda old: f"{old[:-1]}?"), _format("uuid")),
    _kind("email_broken", "is no address", _replacing(str, lambda _: "nobody at home"), _format("email")),
    _kind(
        "uri_broken",
        "is no URI",
        _replacing(str, lambda _: "not a uri: <>"),
        _format("uri", "uri-reference", "url"),
    ),
    _kind(
        "number_above_maximum",
        "is above its maximum",
        _replacing((int, float), lambda n: n + _FAR),
        _only("maximum", "exclusiveMaximum"),
    ),
    _kind(
        "number_below_minimum",
        "is below its minimum",
        _replacing((int, float), lambda n: n - _FAR),
        _only("minimum", "exclusiveMinimum"),
    ),
    _kind("text_too_short", "is too short", _replacing(str, lambda _: ""), _only("minLength", "pattern")),
    _kind(
        "text_too_long",
        "is too long",
        _replacing(str, lambda old: old + "x" * 20_000),
        _only("maxLength", "pattern"),
    ),
    _kind(
        "pattern_broken",
        "does not match its pattern",
        _replacing(str, lambda old: f"\u00a7{old}\u00a7"),
        _only("pattern"),
    ),
)
