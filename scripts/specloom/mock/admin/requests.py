"""Show, count, verify and forget what was asked of the vendor."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

import orjson

from ..entries import entries
from ..journal import Note
from ..messages import Pending, Response, json_response, query_pairs
from ..rules import Declined
from .asking import Ask
from .clock import instant


def listed(ask: Ask) -> Response:
    """List the latest requests that fit; with `wait`, one that finds none may be asked again."""
    backend, limit = ask.backend, ask.query.get("limit")
    notes = list(islice(_matching(ask, ask.query, latest_first=True), limit))[::-1]
    bodies = ask.query.get("bodies", True)
    shown = list(entries(notes, backend.secrets, backend.keyring, bodies=bodies))
    answer = json_response(200, {"requests": shown, "latest": backend.journal.latest})
    patience = 0 if notes else ask.query.get("wait", 0)
    return Pending(answer.status, answer.headers, answer.body, patience=patience) if patience else answer


def one(ask: Ask) -> Any:
    """Show one request."""
    number = ask.path["number"]
    notes = [note for note in ask.backend.journal.notes if note.number == number]
    for entry in entries(notes, ask.backend.secrets, ask.backend.keyring):
        return entry
    raise Declined(f"request {number} is not remembered", 404)


def count(ask: Ask) -> Any:
    """Count the requests that fit."""
    return {"count": sum(1 for _ in _matching(ask, ask.query))}


def verify(ask: Ask) -> Any:
    """Say whether as many requests fit as there should be; at least one, unless told."""
    found = sum(1 for _ in _matching(ask, ask.body))
    least, most = ask.body.get("at_least"), ask.body.get("at_most")
    if "times" in ask.body:
        least = most = ask.body["times"]
    elif least is None and most is None:
        least = 1
    verified = (least is None or found >= least) and (most is None or found <= most)
    return {"verified": verified, "count": found}


def forget(ask: Ask) -> Any:
    """Forget all requests."""
    ask.backend.journal.forget_requests()
    return {"status": "ok"}


def _matching(ask: Ask, wanted: Mapping[str, Any], *, latest_first: bool = False) -> Iterator[Note]:
    operation = wanted.get("operation")
    if operation is not None and all(o.id != operation for o in ask.backend.spec.operations):
        raise Declined(f"there is no operation {operation!r}")
    asked = [(_FITS[name], value) for name, value in wanted.items() if name in _FITS]
    if "since" in wanted:
        since = instant(wanted["since"])
        asked.append((lambda note, _: note.at >= since, None))
    notes = ask.backend.journal.notes
    for note in reversed(notes) if latest_first else notes:
        if all(fits(note, value) for fits, value in asked):
            yield note


def _status(note: Note, wanted: str) -> bool:
    status = str(note.response.status)
    return status == wanted or f"{status[0]}XX" == wanted.upper()


def _query(note: Note, wanted: Mapping[str, str]) -> bool:
    return wanted.items() <= set(query_pairs(note.request.query, "replace"))


def _headers(note: Note, wanted: Mapping[str, str]) -> bool:
    sent = {(name.lower(), value) for name, value in note.request.headers}
    return {(name.lower(), value) for name, value in wanted.items()} <= sent


def _body(note: Note, wanted: Any) -> bool:
    try:
        return contains(orjson.loads(note.request.body), wanted)
    except orjson.JSONDecodeError:
        return False


def contains(value: Any, wanted: Any) -> bool:
    """Say whether a JSON value has all that another one has; lists are compared whole."""
    if isinstance(value, dict) and isinstance(wanted, dict):
        return all(name in value and contains(value[name], member) for name, member in wanted.items())
    return bool(value == wanted) and isinstance(value, bool) is isinstance(wanted, bool)


_FITS: Mapping[str, Callable[[Note, Any], bool]] = {
    "operation": lambda note, wanted: note.operation == wanted,
    "method": lambda note, wanted: note.request.method == wanted.upper(),
    "path": lambda note, wanted: note.request.path == wanted,
    "status": lambda note, wanted: _status(note, str(wanted)),
    "after": lambda note, wanted: note.number > wanted,
    "query": _query,
    "headers": _headers,
    "body": _body,
}
