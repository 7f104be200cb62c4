"""Make sure that a server is the one meant, and lets us in, before a thousand requests are sent to it."""

from collections.abc import Iterator, Sequence

import httpx

from ..errors import BadInput
from ..spec import SAFE_METHODS, Spec
from .calls import build_request, example_call
from .target import Connection

_REFUSED = "{base_url} refuses the key: every call tried is answered {status}; give a key that it knows"
_ABSENT = "{base_url} knows none of the paths: every call tried is answered 404; check the base URL"
_TELLING = {401: _REFUSED, 403: _REFUSED, 404: _ABSENT}
TRIED = 5
"""Calls after which it is clear that nobody is let in."""


def greet(spec: Spec, connection: Connection) -> None:
    """Try a few calls that only read; raise BadInput when all are refused or none is known."""
    statuses: list[int] = []
    for request in _requests(spec, connection):
        statuses.append(_status(connection, request))
        if statuses[-1] not in _TELLING:
            return
    expect_entry(connection.base_url, statuses)


def expect_entry(base_url: str, statuses: Sequence[int]) -> None:
    """Raise BadInput when every call that was tried was refused, or none was known."""
    for status, words in _TELLING.items():
        if set(statuses) == {status}:
            raise BadInput(words.format(base_url=base_url, status=status))


def _requests(spec: Spec, connection: Connection) -> Iterator[httpx.Request]:
    safe = [operation for operation in spec.operations if operation.method in SAFE_METHODS]
    for operation in safe[:TRIED]:
        call = example_call(operation)
        yield build_request(spec, connection.base_url, call, connection.credentials)


def _status(connection: Connection, request: httpx.Request) -> int:
    response = connection.transport.handle_request(request)
    response.read()
    return response.status_code
