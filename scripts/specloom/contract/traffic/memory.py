"""Remember what traffic wrote, and say where a later reply contradicts it."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import attrs

from ...mock.resources.kinds import split_path
from ...spec import SAFE_METHODS, Operation, Spec
from ...spec.pointers import lookup
from ..checks.storage import same
from ..conformance import Problem, json_body
from ..links import place_of_record
from ..report import Deviation
from .exchange import Exchange
from .masks import MASKS
from .requests import Sent

_WRITES = frozenset({"create", "upsert", "update", "replace"})
_ABSENT = object()
_OTHERS = "unless somebody else changed it in between"

Identity = tuple[str, tuple[tuple[str, Any], ...], str]
"""A resource, what else the path names, and the id."""


@attrs.frozen
class _Written:
    """What the last write told of a record, what it was told to be, and how it stood before."""

    number: int
    ended: datetime | None
    told: Mapping[str, Any] = attrs.field(factory=dict)
    sent: Mapping[str, Any] = attrs.field(factory=dict)
    before: Mapping[str, Any] = attrs.field(factory=dict)
    deleted: bool = False


@attrs.define
class Memory:
    """What is known of the records that traffic wrote and read."""

    spec: Spec
    _written: dict[Identity, _Written] = attrs.field(factory=dict)
    _read: dict[Identity, Mapping[str, Any]] = attrs.field(factory=dict)
    _places: dict[str, str | None] = attrs.field(factory=dict)

    def contradictions(self, operation: Operation, sent: Sent, exchange: Exchange) -> Iterator[Problem]:
        """Yield where a reply contradicts what was written before; then remember what this call did."""
        response, resource = exchange.response, operation.resource
        if response is None:
            return
        identity = self._identity(operation, sent, exchange)
        if identity and resource and resource.action == "get":
            yield from self._checked(identity, operation, exchange)
        if not response.is_success or operation.method in SAFE_METHODS:
            return
        if resource is None or operation.batch or identity is None:
            self.forget(resource.name if resource else None)
        elif resource.action == "delete":
            self._written[identity] = _Written(exchange.number, _end(exchange), deleted=not resource.sets)
        elif resource.action in _WRITES:
            self._write(identity, operation, sent, exchange)
        else:
            self.forget(resource.name)

    def _checked(self, identity: Identity, operation: Operation, exchange: Exchange) -> Iterator[Problem]:
        written = self._written.get(identity)
        response, record = exchange.response, self._record(operation, exchange)
        if written and response is not None and not _overlap(written, exchange):
            found = tuple(_against(written, operation, response.status_code, record))
            if found:
                del self._written[identity]
            yield from found
        if record:
            self._read[identity] = record

    def _write(self, identity: Identity, operation: Operation, sent: Sent, exchange: Exchange) -> None:
        body = sent.body if isinstance(sent.body, dict) else {}
        record = self._record(operation, exchange)
        told = {name: record[name] for name in body if name in record}
        rest = {name: value for name, value in body.items() if name not in record}
        before = self._read.pop(identity, {})
        self._written[identity] = _Written(exchange.number, _end(exchange), told, rest, before)

    def forget(self, resource: str | None = None) -> None:
        """Forget what a call may have changed: the records of one resource, or of all."""
        self._written = {i: known for i, known in self._written.items() if resource and i[0] != resource}
        self._read = {i: record for i, record in self._read.items() if resource and i[0] != resource}

    def _identity(self, operation: Operation, sent: Sent, exchange: Exchange) -> Identity | None:
        resource = operation.resource
        if resource is None or resource.key is None:
            return None
        path, own = dict(sent.arguments.get("path", {})), split_path(operation)[1]
        named = path.pop(own, None) if own and resource.action != "create" else None
        value = self._record(operation, exchange).get(resource.key, named) if named is None else named
        return None if value is None else (resource.name, tuple(sorted(path.items())), str(value))

    def _record(self, operation: Operation, exchange: Exchange) -> Mapping[str, Any]:
        if operation.id not in self._places:
            self._places[operation.id] = place_of_record(self.spec, operation)
        place, response = self._places[operation.id], exchange.response
        if place is None or response is None or not response.is_success or not exchange.response_whole:
            return {}
        try:
            found = lookup(json_body(response), place)
        except KeyError:
            return {}
        return found if isinstance(found, dict) else {}


def _against(
    written: _Written, operation: Operation, status: int, record: Mapping[str, Any]
) -> Iterator[Problem]:
    place, call = Deviation(f"{operation.pointer}/x-resource", "x-resource"), f"call {written.number}"
    if written.deleted:
        if status < 300:
            message = f"the record that {call} deleted is still there, {_OTHERS}"
            yield Problem("deleted_record", message, place)
    elif status in {404, 410}:
        message = f"the record that {call} wrote is not found, {_OTHERS}"
        yield Problem("written_record_found", message, place)
    else:
        for name, value in _lost(written, record):
            message = f"{call} made {name} {value!r}, and it is {record[name]!r}, {_OTHERS}"
            yield Problem("written_value_kept", message, attrs.evolve(place, path=(name,), got=record[name]))


def _lost(written: _Written, record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what is not as the write's own reply had it, or, where that is silent, as it was before."""
    for name, value in written.told.items():
        if name in record and not _alike(record[name], value):
            yield name, value
    for name, value in written.sent.items():
        old = written.before.get(name, _ABSENT)
        if name in record and record[name] == old and not _alike(record[name], value):
            yield name, value


def _alike(stored: Any, sent: Any) -> bool:
    """Tell whether a value is the one that was written; the order of a list may be another."""
    if isinstance(stored, list) and isinstance(sent, list):
        return same(sorted(stored, key=repr), sorted(sent, key=repr))
    return same(stored, sent) or not MASKS.isdisjoint(filter(_is_text, (stored, sent)))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _end(exchange: Exchange) -> datetime | None:
    began = _begin(exchange)
    return began + timedelta(seconds=exchange.seconds) if began else None


def _begin(exchange: Exchange) -> datetime | None:
    try:
        return datetime.fromisoformat(exchange.began)
    except ValueError:
        return None


def _overlap(written: _Written, exchange: Exchange) -> bool:
    """Tell whether a call began before a write had ended; where times are not told it did not."""
    began = _begin(exchange)
    if began is None or written.ended is None:
        return False
    return (began.tzinfo is None) == (written.ended.tzinfo is None) and began < written.ended
