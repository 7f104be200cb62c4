"""Seed writes that do something to other records: they change, copy, or remove them, or name them."""

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
from .effects import Deed, acts, shown_again, tampered
from .mutant import STATE, Defect, Kind, Subject
from .storing import tampering_kind

_SPACE = UUID(int=0)
_CHANGING = frozenset({"update", "replace", "upsert"})


def _write_spills(subject: Subject) -> Iterator[Defect]:
    """Write what was sent to another record too, the first in which that changes something."""
    shown = shown_again(subject)

    def tamper(deed: Deed) -> Response:
        sent = {name: deed.sent[name] for name in shown if name in deed.sent}
        for effect in deed.effects[:1]:
            for collection, key, rank, body in deed.store.contents():
                record = orjson.loads(body) if collection == effect.collection and key != effect.key else {}
                spilt = {n: v for n, v in sent.items() if record.get(n, v) != v and str(record[n]) != key}
                if spilt:
                    deed.store.put(collection, key, {**record, **spilt}, rank)
                    break
        return deed.response

    if shown and acts(subject.operation) in _CHANGING and subject.operation.batch is None:
        yield tampered(subject, "a write changes another record too", tamper)


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


KINDS = (
    Kind("write_spills", STATE, "a write changes another record too", _write_spills),
    tampering_kind(
        "written_twice",
        "a new record is kept twice",
        frozenset({"create", "upsert"}),
        _twice,
        "list",
        "count",
    ),
    tampering_kind(
        "update_makes_another",
        "a change is kept as a new record",
        _CHANGING,
        _apart,
    ),
    tampering_kind(
        "delete_takes_another", "a deletion removes another record too", frozenset({"delete"}), _take_another
    ),
    Kind(
        "creation_names_another",
        STATE,
        "a creation names the first record, whichever it made",
        _names_another,
    ),
)
