"""Seed defects in what is written: lost, or kept otherwise than sent."""

from collections.abc import Iterator
from typing import Any

import orjson

from ...mock import Request, Response
from ..mutation import member
from .bodies import decoded
from .changed import Ask, Change, changed
from .effects import Deed, Effect, Tamper, acts, is_shown, readers, shown_again, tampered
from .mutant import STATE, Defect, Kind, Subject

_WRITES = frozenset({"create", "upsert", "update", "replace"})


def tampering_kind(name: str, says: str, actions: frozenset[str], tamper: Tamper, *shown_by: str) -> Kind:
    """Make a kind for operations that do one of these actions, where others show what they did."""
    wanted = shown_by or ("get", "list", "view", "count")

    def makes(subject: Subject) -> Iterator[Defect]:
        if (
            acts(subject.operation) in actions
            and subject.operation.batch is None
            and readers(subject, *wanted)
        ):
            yield tampered(subject, says, tamper)

    return Kind(name, STATE, says, makes)


def _lose(deed: Deed) -> Response:
    for effect in deed.effects:
        effect.undo(deed.store)
    return deed.response


def _forget_new(deed: Deed) -> Response:
    for effect in deed.effects:
        if effect.old is None:
            effect.undo(deed.store)
    return deed.response


def _drop_others(deed: Deed) -> Response:
    """Keep of a record what was sent, and what identifies it; the rest is gone."""
    for effect in deed.effects:
        if effect.old is not None and effect.new is not None:
            kept = {n: v for n, v in effect.new.items() if n in deed.sent or _identifies(n, v, effect)}
            effect.write(deed.store, kept)
    return deed.response


def _identifies(name: str, value: Any, effect: Effect) -> bool:
    return str(value) == effect.key or name.endswith(("id", "_at", "_at__")) or name.startswith("_")


def _keep_others(deed: Deed) -> Response:
    """Keep of a record that is replaced what it had and what was not sent."""
    for effect in deed.effects:
        if effect.old is not None and effect.new is not None:
            kept = {name: value for name, value in effect.old.items() if name not in deed.sent}
            effect.write(deed.store, {**effect.new, **kept})
    return deed.response


def _member_not_kept(subject: Subject) -> Iterator[Defect]:
    """Keep all that is sent but the last member that some operation shows."""
    shown = shown_again(subject)

    def tamper(deed: Deed) -> Response:
        for effect in deed.effects:
            old, new = effect.old or {}, effect.new or {}
            names = [n for n in shown if n in deed.sent and new.get(n) == deed.sent[n] != old.get(n)]
            for name in [name for name in names if str(new[name]) != effect.key][-1:]:
                rest = {n: v for n, v in new.items() if n != name}
                effect.write(deed.store, {**rest, name: old[name]} if name in old else rest)
        return deed.response

    if shown and acts(subject.operation) in _WRITES and subject.operation.batch is None:
        yield tampered(subject, "one member of what is written is not kept", tamper)


def _sets_nothing(subject: Subject) -> Iterator[Defect]:
    """Leave what the spec says that the call sets as it was, null in a new record."""
    sets = subject.operation.resource.sets if subject.operation.resource else {}

    def tamper(deed: Deed) -> Response:
        for effect in deed.effects:
            if effect.new is not None:
                before = {name: (effect.old or {}).get(name) for name in sets}
                effect.write(deed.store, {**effect.new, **before})
        return deed.response

    if any(is_shown(subject, name) for name in sets):
        yield tampered(subject, f"{', '.join(sets)} stays as it was", tamper)


def _unique_ignored(subject: Subject) -> Iterator[Defect]:
    """Take a value that another record has, where no two may have the same."""
    resource = subject.operation.resource
    if resource is None or not resource.unique:
        return

    def make() -> Change:
        taken: list[Response] = []

        def change(request: Request, ask: Ask) -> Response:
            response = ask(request)
            if response.status < 300:
                taken.append(response)
            sent = decoded(request.body)
            again = any(_holds_same(earlier, sent, resource.unique) for earlier in taken)
            return taken[-1] if 400 <= response.status < 500 and again else response

        return change

    yield changed(subject, f"a {', '.join(resource.unique)} that is taken is taken once more", make)


def _holds_same(earlier: Response, sent: Any, paths: tuple[str, ...]) -> bool:
    values = [member(sent, path) for path in paths]
    return any(value is not None and orjson.dumps(value) in earlier.body for value in values)


KINDS = (
    tampering_kind("write_lost", "what is written is not kept", _WRITES, _lose),
    tampering_kind("creation_lost", "a new record is not kept", frozenset({"upsert"}), _forget_new),
    Kind("member_not_kept", STATE, "one member of what is written is not kept", _member_not_kept),
    tampering_kind(
        "update_drops_others",
        "an update drops the members that it does not name",
        frozenset({"update"}),
        _drop_others,
        "get",
        "list",
    ),
    tampering_kind(
        "replacement_keeps_others",
        "a replacement keeps members that it does not name",
        frozenset({"replace"}),
        _keep_others,
        "get",
        "list",
    ),
    tampering_kind("delete_ignored", "what is deleted is still there", frozenset({"delete"}), _lose),
    Kind("sets_nothing", STATE, "what a call sets by itself stays as it was", _sets_nothing),
    Kind("unique_ignored", STATE, "a value that another record has is taken", _unique_ignored),
)
