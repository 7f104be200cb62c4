"""See what a call changed in what a simulator keeps, and change it further."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import orjson

from ...mock import Handles, Request, Response, Simulator, Store
from ...mock.http.forms import FORMS, read_form
from ...spec import SAFE_METHODS, Operation
from ..calls import body_examples, form_examples
from ..conformance import matching
from ..links import members_shown
from .bodies import decoded
from .changed import Ask, Change, Changed
from .mutant import Defect, Subject


@attrs.frozen
class Effect:
    """What a call did to one record; `old` is None for a new one, `new` for one that it removed."""

    collection: str
    key: str
    rank: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None

    def undo(self, store: Store) -> None:
        """Put the record back to what it was."""
        self.write(store, self.old)

    def write(self, store: Store, record: dict[str, Any] | None) -> None:
        """Have the store hold this record in place of what the call wrote."""
        if record is None:
            store.delete(self.collection, self.key)
        else:
            store.put(self.collection, self.key, record, self.rank)


@attrs.frozen
class Deed:
    """A call that succeeded, the members of the body that was sent, and what it did to records."""

    sent: Mapping[str, Any]
    response: Response
    store: Store
    effects: tuple[Effect, ...]


Tamper = Callable[[Deed], Response]


def tampered(subject: Subject, says: str, tamper: Tamper) -> Defect:
    """Return the defect of a server whose store is tampered with after each call that succeeds."""

    def wrap(inner: Handles) -> Handles:
        return Changed(
            inner, subject.router, subject.operation.id, lambda: _tampering(inner, subject, tamper)
        )

    return Defect(says, wrap)


def _tampering(inner: Handles, subject: Subject, tamper: Tamper) -> Change:
    key = (subject.operation.resource.key if subject.operation.resource else None) or ""

    def change(request: Request, ask: Ask) -> Response:
        if not isinstance(inner, Simulator):
            return ask(request)
        store = inner.backend.store
        before = _records(store, key)
        response = ask(request)
        effects = tuple(_effects(before, _records(store, key)))
        if response.status >= 300 or not effects:
            return response
        with store.transaction():
            return tamper(Deed(_sent(subject, request), response, store, effects))

    return change


def _sent(subject: Subject, request: Request) -> Mapping[str, Any]:
    """Return the members of a body, be it JSON or a form."""
    content_type = request.header("content-type") or ""
    body, taken = decoded(request.body), subject.operation.body
    media = matching(taken.content, content_type) if taken else None
    if media is not None and media.media_type in FORMS:
        body = read_form(subject.spec.document, media, content_type, request.body)
    return body if isinstance(body, dict) else {}


_Records = dict[tuple[str, str], tuple[str, bytes]]


def _records(store: Store, key: str) -> _Records:
    """Return the records that have a key, in the form in which they are kept."""
    named = orjson.dumps(key)
    return {(c, i): (rank, body) for c, i, rank, body in store.contents() if named in body}


def _effects(before: _Records, after: _Records) -> Iterator[Effect]:
    for where in sorted(before.keys() | after.keys()):
        (rank, old), (later, new) = before.get(where, ("", b"")), after.get(where, ("", b""))
        if old != new:
            yield Effect(*where, later or rank, _record(old), _record(new))


def _record(body: bytes) -> dict[str, Any] | None:
    found = orjson.loads(body) if body else None
    return found if isinstance(found, dict) else None


def acts(operation: Operation) -> str:
    """Return the action that `x-resource` names, empty where an operation has none."""
    return operation.resource.action if operation.resource else ""


def readers(subject: Subject, *actions: str) -> tuple[Operation, ...]:
    """Return the operations that show the resource, by one of these actions."""
    name = subject.operation.resource.name if subject.operation.resource else None
    return tuple(
        o
        for o in subject.spec.operations
        if o.method in SAFE_METHODS
        and o.resource is not None
        and o.resource.name == name
        and o.resource.action in actions
    )


def is_shown(subject: Subject, name: str) -> bool:
    """Tell whether some operation shows a member of the resource, alone or in a list."""
    shown = (members_shown(subject.spec, o) for o in readers(subject, "get", "list"))
    return any(members is None or name in members for members in shown)


def shown_again(subject: Subject) -> tuple[str, ...]:
    """Return the plain members of the examples of the body that some operation shows of the resource."""
    operation = subject.operation
    bodies = (
        body for body in (*body_examples(operation), *form_examples(operation)) if isinstance(body, dict)
    )
    plain = (n for body in bodies for n, value in body.items() if not isinstance(value, dict))
    return tuple(name for name in dict.fromkeys(plain) if is_shown(subject, name))
