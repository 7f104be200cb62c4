"""Turn findings into changes: each once, however many calls it touches, in words about these calls."""

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ..spec import Document
from .changes import LEVELS, Change, Place
from .reach import Reach, reach
from .roles import Role
from .walking import Finding, Path, Scope, Walk
from .wording import coded, listed

_NUMBER = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_NAMED = 3
_SCHEMAS = frozenset({"schema", "core", "remarks"})
_MARGINAL = frozenset({"unused-changed", "access-changed"})
"""Rules that have nothing to add where another one tells of the same place."""


@attrs.define(eq=False)
class Told:
    """One finding, and where the walk came upon it."""

    finding: Finding
    at: list[tuple[Scope, Path]] = attrs.field(factory=list)
    roles: dict[Role, None] = attrs.field(factory=dict)


def changes(walk: Walk) -> tuple[Change, ...]:
    """Return all that a walk found, the worst first, then in the order of the documents."""
    scopes = list(walk.scopes.values())
    known = reach(scopes)
    told = list(_relevant(_gathered(scopes)))
    made = [_change(walk, known, each) for each in told if each.finding.form != "fact"]
    made += _facts(walk, known, [each for each in told if each.finding.form == "fact"])
    return tuple(sorted(made, key=_order))


def _order(change: Change) -> tuple[object, ...]:
    place = change.new or change.old
    return LEVELS.index(change.level), place.line if place else 0, change.rule, change.message


def _gathered(scopes: Iterable[Scope]) -> Iterable[Told]:
    found: dict[Finding, Told] = {}
    for scope in scopes:
        for finding, path, role in scope.found:
            told = found.setdefault(finding, Told(finding))
            told.at.append((scope, path))
            told.roles[role] = None
    return found.values()


def _relevant(told: Iterable[Told]) -> Iterator[Told]:
    told = list(told)
    places = {(t.finding.old, t.finding.new) for t in told if t.finding.rule not in _MARGINAL}
    for each in told:
        if each.finding.rule not in _MARGINAL or (each.finding.old, each.finding.new) not in places:
            yield each


def _change(walk: Walk, known: Reach, told: Told) -> Change:
    finding = told.finding
    mask = 0
    for scope, _ in told.at:
        mask |= known.mask(scope)
    calls = known.names(mask)
    member = _member(known, told, calls)
    return Change(
        level=finding.level,
        rule=finding.rule,
        subject=calls[0] if len(calls) == 1 else member or "API",
        message=_sentence(told, calls, member),
        old=_place(walk.old, finding.old),
        new=_place(walk.new, finding.new),
        calls=calls,
    )


def _member(known: Reach, told: Told, calls: Sequence[str]) -> str:
    """Name what is changed: by the whole way from the call where there is only one, else by its component."""
    scope, path = told.at[0]
    if len(calls) == 1 and len(told.at) == 1:
        return _written(known.path(scope, path))
    return min(_labels(told), key=len, default="")


def _labels(told: Told) -> Iterator[str]:
    for scope, path in told.at:
        own = (scope.base, *path) if scope.kind in _SCHEMAS else path or (scope.base,)
        yield _written(tuple(token for token in own if token))


def _written(path: Path) -> str:
    """Write a way as in `items[].tags`."""
    text = ""
    for token in path:
        text += token if token.startswith("[") or not text else f".{token}"
    return text


def _place(document: Document, pointer: str | None) -> Place | None:
    if pointer is None:
        return None
    return Place(str(document.path), document.line(pointer) or 1, pointer)


def _sentence(told: Told, calls: Sequence[str], member: str) -> str:
    finding, role = told.finding, next(iter(told.roles))
    many = len(calls) != 1
    text = _in_number(finding.text, many=many).format(*finding.told)
    named = coded(member) if member else ""
    if finding.form == "whole":
        return text
    if finding.form == "call" and not calls:
        return f"the API {_in_number(finding.text, many=False).format(*finding.told)}"
    if finding.form == "call" or (finding.form == "about" and calls and not member):
        return f"{_calls(calls)} {text}"
    if finding.form in {"gone", "new", "needed"}:
        return _membership(finding.form, role, calls, named or "a body")
    subject = named or "the body"
    places = [role.place for role in told.roles if role.place]
    return (
        f"{subject} {text}, in {_places(places)} {_calls(calls)}" if places and calls else f"{subject} {text}"
    )


def _membership(form: str, role: Role, calls: Sequence[str], named: str) -> str:
    template = getattr(role, form)
    if not template or not calls:
        return f"{named} is {form}"
    return _in_number(template, many=len(calls) != 1).format(_calls(calls), named)


def _in_number(text: str, *, many: bool) -> str:
    return _NUMBER.sub(lambda found: found[2 if many else 1], text)


def _places(places: Sequence[str]) -> str:
    *before, last = dict.fromkeys(places)
    return listed([*(place.rpartition(" ")[0] for place in before), last])


def _calls(calls: Sequence[str]) -> str:
    named = [coded(call) for call in calls[: _NAMED if len(calls) > _NAMED + 1 else len(calls)]]
    more = len(calls) - len(named)
    return listed([*named, f"{more} more calls"] if more else named)


def _facts(walk: Walk, known: Reach, told: Sequence[Told]) -> Iterator[Change]:
    """Put together what is said of many places that have the same name in front."""
    groups: dict[tuple[object, ...], list[tuple[Told, str]]] = {}
    for each in told:
        scope, path = each.at[0]
        name = scope.call or scope.base
        label = _written((name, *path) if scope.kind in _SCHEMAS else path)
        finding = each.finding
        key = (finding.rule, finding.text, finding.told, name)
        groups.setdefault(key, []).append((each, label))
    for group in groups.values():
        yield _group_change(walk, known, group)


def _group_change(walk: Walk, known: Reach, group: Sequence[tuple[Told, str]]) -> Change:
    told = group[0][0]
    finding, (scope, _) = told.finding, told.at[0]
    mask = 0
    for each, _ in group:
        for inner, _ in each.at:
            mask |= known.mask(inner)
    name = scope.call or scope.base or "API"
    labels = list(dict.fromkeys(label or name for _, label in group))
    calls = known.names(mask)
    return Change(
        level=finding.level,
        rule=finding.rule,
        subject=name,
        message=_fact_sentence(finding, scope, labels),
        old=_place(walk.old, finding.old),
        new=_place(walk.new, finding.new),
        calls=calls,
    )


def _fact_sentence(finding: Finding, scope: Scope, labels: Sequence[str]) -> str:
    shown = [coded(label) for label in labels[:_NAMED]]
    words = listed([*shown, f"{len(labels) - _NAMED} more"] if len(labels) > _NAMED else shown)
    text = _in_number(finding.text, many=len(labels) > 1).format(*finding.told)
    of_call = f"{coded(scope.call)}: " if scope.call and labels != [scope.call] else ""
    return f"{of_call}{words} {text}"
