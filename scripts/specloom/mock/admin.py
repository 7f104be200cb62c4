"""Serve the simulator's own paths, by which a test moves its time, its data and its faults."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import attrs
import orjson

from ..errors import BadInput
from .backend import Backend
from .clock import iso
from .credentials import Credential
from .faults import Fault, refusal
from .journal import MASK
from .messages import Request, Response, json_response, problem

PREFIX = "/_specloom/"
_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_LOCAL_ORIGIN = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")
_LAST_INSTANT = 253402300799
"""The end of the year 9999, in epoch seconds."""
_CLOCK_USE = 'send {"advance": seconds} or {"now": epoch seconds or ISO 8601}, {"freeze": true}, or both'
_FAULT_USE = 'send {"status": 423}, and if you like "operation" (an operationId) and "count"'
_CREDENTIAL_USE = 'send {"value": "a secret", "account": "a name"}'


class _Wrong(Exception):
    """A body that an admin path cannot use; the message says what to send."""


def administer(backend: Backend, request: Request) -> Response:
    """Answer a request to an admin path; only this machine may ask."""
    if not _is_local(request):
        return problem(403, "not from here", "the admin paths answer only requests from this machine")
    path = request.path.removeprefix(PREFIX)
    if path not in _ACTIONS:
        return problem(404, "no such admin path", f"there are: {', '.join(_ACTIONS)}")
    action = _ACTIONS[path].get(request.method)
    if action is None:
        allowed = ", ".join(_ACTIONS[path])
        return json_response(
            405, {"title": "wrong method", "detail": f"use {allowed}"}, headers={"allow": allowed}
        )
    try:
        return json_response(200, action(backend, _body(request)))
    except (_Wrong, BadInput) as error:
        return problem(400, "not usable", str(error))


def _is_local(request: Request) -> bool:
    # A web page that a person here has open asks from this machine too; its Origin gives it away.
    origin = request.header("origin")
    return request.client in _LOOPBACK and (origin is None or _LOCAL_ORIGIN.fullmatch(origin) is not None)


def _body(request: Request) -> dict[str, Any]:
    if not request.body:
        return {}
    try:
        body = orjson.loads(request.body)
    except orjson.JSONDecodeError as error:
        raise _Wrong(f"the body is not JSON: {error}") from error
    if not isinstance(body, dict):
        raise _Wrong("the body must be a JSON object")
    return body


def _health(backend: Backend, _: Mapping[str, Any]) -> Any:
    return {"status": "ok", "vendor": backend.spec.vendor, "version": backend.spec.version}


def _reset(backend: Backend, _: Mapping[str, Any]) -> Any:
    backend.reset()
    return {"status": "ok"}


def _seed(backend: Backend, body: Mapping[str, Any]) -> Any:
    backend.seed(body)
    return {"status": "ok"}


def _clock(backend: Backend, _: Mapping[str, Any]) -> Any:
    now = backend.clock.now()
    return {"now": now, "iso": iso(now), "frozen": backend.clock.frozen_at is not None}


def _move_clock(backend: Backend, body: Mapping[str, Any]) -> Any:
    now = _wanted_time(backend, {name: value for name, value in body.items() if name != "freeze"})
    freeze = body.get("freeze", False)
    if not body or not isinstance(freeze, bool):
        raise _Wrong(_CLOCK_USE)
    if "freeze" in body:
        backend.clock.freeze() if freeze else backend.clock.unfreeze()
    if now is not None:
        backend.clock.set(now)
        backend.elapse()
    return _clock(backend, {})


def _wanted_time(backend: Backend, move: Mapping[str, Any]) -> float | None:
    match list(move.items()):
        case []:
            return None
        case [("advance", float() | int() as seconds)] if not isinstance(seconds, bool):
            now = backend.clock.now() + seconds
        case [("now", moment)]:
            now = _instant(moment)
        case _:
            raise _Wrong(_CLOCK_USE)
    if not 0 <= now <= _LAST_INSTANT:
        raise _Wrong(f"{now} is outside the years 1970 to 9999")
    return now


def _instant(now: Any) -> float:
    if isinstance(now, int | float) and not isinstance(now, bool):
        return float(now)
    try:
        moment = datetime.fromisoformat(str(now))
    except ValueError as error:
        raise _Wrong(f"{now!r} is not a time; send epoch seconds or ISO 8601") from error
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _faults(backend: Backend, _: Mapping[str, Any]) -> Any:
    return {"faults": [attrs.asdict(fault) for fault in backend.faults.pending]}


def _expect(body: Mapping[str, Any], use: str, *names: str) -> None:
    if unknown := sorted(body.keys() - set(names)):
        raise _Wrong(f"{unknown[0]!r} means nothing here; {use}")


def _add_fault(backend: Backend, body: Mapping[str, Any]) -> Any:
    _expect(body, _FAULT_USE, "status", "operation", "count")
    match body:
        case {"status": int() as status}:
            fault = Fault(status, body.get("operation"), body.get("count"))
        case _:
            raise _Wrong(_FAULT_USE)
    if fault.count is not None and (type(fault.count) is not int or fault.count < 1):
        raise _Wrong("count must be an integer of 1 or more")
    operations = [o for o in backend.spec.operations if fault.operation in (None, o.id)]
    if not operations:
        raise _Wrong(f"there is no operation {fault.operation!r}")
    reasons = [refusal(status, operation) for operation in operations]
    if all(reasons):
        raise _Wrong(str(reasons[0]))
    backend.faults.pending.append(fault)
    return _faults(backend, {})


def _clear_faults(backend: Backend, _: Mapping[str, Any]) -> Any:
    backend.faults.pending.clear()
    return _faults(backend, {})


def _requests(backend: Backend, _: Mapping[str, Any]) -> Any:
    return {"requests": list(backend.journal.requests)}


def _webhooks(backend: Backend, _: Mapping[str, Any]) -> Any:
    return {"webhooks": list(backend.journal.webhooks)}


def _credentials(backend: Backend, _: Mapping[str, Any]) -> Any:
    return {"credentials": [{"value": MASK, "account": c.account} for c in backend.keyring.known.values()]}


def _add_credential(backend: Backend, body: Mapping[str, Any]) -> Any:
    _expect(body, _CREDENTIAL_USE, "value", "account")
    match body:
        case {"value": str() as value} if value and isinstance(body.get("account", ""), str):
            backend.keyring.known[value] = Credential(value, body.get("account", "default"))
        case _:
            raise _Wrong(_CREDENTIAL_USE)
    return _credentials(backend, {})


_Action = Callable[[Backend, Mapping[str, Any]], Any]
_ACTIONS: Mapping[str, Mapping[str, _Action]] = {
    "health": {"GET": _health},
    "reset": {"POST": _reset},
    "seed": {"POST": _seed},
    "clock": {"GET": _clock, "POST": _move_clock},
    "faults": {"GET": _faults, "POST": _add_fault, "DELETE": _clear_faults},
    "requests": {"GET": _requests},
    "webhooks": {"GET": _webhooks},
    "credentials": {"GET": _credentials, "POST": _add_credential},
}
