"""Seed defects in what is written: lost, kept otherwise than sent, or in another record too."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

import attrs
import orjson

from ...mock import Request, Response
from ...spec import SAFE_METHODS
from ..checks.failures import is_uuid
from ..links import links_of
from ..mutation import member
from .bodies import decoded
from .changed import Ask, Change, changed
from .effects import Deed, Effect, Tamper, acts, readers, tampered
from .mutant import STATE, Defect, Kind, Subject

_WRITES = frozenset({"create", "upsert", "update", "replace"})
_SPACE = UUID(int=0)


def _kind(name: str, says: str, actions: frozenset[str], tamper: Tamper, *shown_by: str) -> Kind:
    """Make a kind for operations that do one of these actions, where others show what they did."""
    wanted = shown_by or ("get", "list", "view", "count", "search")

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
            effect.write(deed.store, {**effect.old, **effect.new})
    return deed.response


def _spill(deed: Deed) -> Response:
    """Write what was sent to another record of the collection too."""
    for effect in deed.effects[:1]:
        for collection, key, rank, body in deed.store.contents():
            if collection == effect.collection and key != effect.key:
                plain = {n: v for n, v in deed.sent.items() if not isinstance(v, dict | list)}
                record = orjson.loads(body)
                written = {n: v for n, v in plain.items() if n in record and str(record[n]) != key}
                deed.store.put(collection, key, {**record, **written}, rank)
                break
    return deed.response


def _twice(deed: Deed) -> Response:
    for effect in deed.effects:
        if effect.old is None and effect.new is not None:
            key = another_key(effect.key)
            deed.store.put(effect.collection, str(key), _rekeyed(effect.new, effect.key, key), effect.rank)
    return deed.response


def _apart(deed: Deed) -> Response:
    """Write a changed record as a new one beside the old."""
    response = deed.response
    for effect in deed.effects:
        if effect.old is not None and effect.new is not None:
            effect.undo(deed.store)
            key = another_key(effect.key)
            deed.store.put(effect.collection, str(key), _rekeyed(effect.new, effect.key, key), effect.rank)
            body = response.body.replace(effect.key.encode(), str(key).encode())
            response = attrs.evolve(response, body=body)
    return response


def another_key(key: str) -> str | int:
    """Return another key of the same form."""
    if key.isdigit():
        return int(key) + 5_000_000
    return str(uuid5(_SPACE, key)) if is_uuid(key) else f"{key}x"


def _rekeyed(record: dict[str, Any], old: str, new: str | int) -> dict[str, Any]:
    return {name: new if str(value) == old else value for name, value in record.items()}


def _take_another(deed: Deed) -> Response:
    for effect in deed.effects[:1]:
        others = (k for c, k, _, _ in deed.store.contents() if c == effect.collection and k != effect.key)
        for key in list(others)[:1]:
            deed.store.delete(effect.collection, key)
    return deed.response


def _forget_a_member(deed: Deed) -> Response:
    """Keep all that was sent but the last plain member."""
    for effect in deed.effects:
        new = effect.new
        names = [n for n, v in deed.sent.items() if new and n in new and new[n] == v and str(v) != effect.key]
        if new and names:
            old = (effect.old or {}).get(names[-1])
            rest = {n: v for n, v in new.items() if n != names[-1]}
            effect.write(deed.store, rest if old is None else {**rest, names[-1]: old})
    return deed.response


def _sets_nothing(subject: Subject) -> Iterator[Defect]:
    """Leave what the spec says that the call sets as it was."""
    sets = subject.operation.resource.sets if subject.operation.resource else {}

    def tamper(deed: Deed) -> Response:
        for effect in deed.effects:
            if effect.old is not None and effect.new is not None:
                before = {name: effect.old[name] for name in sets if name in effect.old}
                effect.write(deed.store, {**{n: v for n, v in effect.new.items() if n not in sets}, **before})
        return deed.response

    if sets and readers(subject, "get", "list"):
        yield tampered(subject, f"{', '.join(sets)} stays as it was", tamper)


def _names_another(subject: Subject) -> Iterator[Defect]:
    """Answer a creation with the id of the record that was created before."""
    pointers = [link.id_pointer() for link in links_of(subject.spec, subject.operation) if link.reads]
    path = ".".join((next(iter(pointers), None) or "").split("/")[1:])
    if not path or subject.operation.method in SAFE_METHODS or acts(subject.operation) != "create":
        return

    def make() -> Change:
        known: list[Any] = []

        def change(request: Request, ask: Ask) -> Response:
            response = ask(request)
            key = member(decoded(response.body), path) if response.status < 300 else None
            if key is None:
                return response
            known.append(key)
            told, first = orjson.dumps(key), orjson.dumps(known[0])
            return attrs.evolve(response, body=response.body.replace(told, first))

        return change

    yield changed(subject, "a creation names the first record, whichever it made", make)


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
    _kind("write_lost", "what is written is not kept", _WRITES, _lose),
    _kind("creation_lost", "a new record is not kept", frozenset({"upsert"}), _forget_new),
    _kind(
        "member_not_kept",
        "one member of what is written is not kept",
        _WRITES,
        _forget_a_member,
        "get",
        "list",
    ),
    _kind(
        "update_drops_others",
        "an update drops the members that it does not name",
        frozenset({"update"}),
        _drop_others,
        "get",
        "list",
    ),
    _kind(
        "replacement_keeps_others",
        "a replacement keeps members that it does not name",
        frozenset({"replace"}),
        _keep_others,
        "get",
    ),
    _kind(
        "write_spills",
        "a write changes another record too",
        frozenset({"update", "replace", "upsert"}),
        _spill,
        "get",
        "list",
    ),
    _kind(
        "written_twice",
        "a new record is kept twice",
        frozenset({"create", "upsert"}),
        _twice,
        "list",
        "count",
        "search",
    ),
    _kind(
        "update_makes_another",
        "a change is kept as a new record",
        frozenset({"upsert", "update", "replace"}),
        _apart,
    ),
    _kind("delete_ignored", "what is deleted is still there", frozenset({"delete"}), _lose),
    _kind(
        "delete_takes_another", "a deletion removes another record too", frozenset({"delete"}), _take_another
    ),
    Kind("sets_nothing", STATE, "what a call sets by itself stays as it was", _sets_nothing),
    Kind(
        "creation_names_another",
        STATE,
        "a creation names the first record, whichever it made",
        _names_another,
    ),
    Kind("unique_ignored", STATE, "a value that another record has is taken", _unique_ignored),
)
