"""Remember the latest requests and how they were answered."""

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from .messages import Request, Response
from .schemas import Violation, in_words

CAPACITY = 1000
"""Requests that are remembered."""
BODY_KEPT = 64 * 2**10
"""Bytes of a body that are remembered."""
BODY_UNREAD = 2**10
"""Bytes of a body of which it is found out later, when the note is read, what was wrong with it."""
BYTES_KEPT = 16 * 2**20
"""Bytes of all bodies and heads together that are remembered; the oldest requests go first."""


class Note(NamedTuple):
    """One request and its answer, their bodies cut at BODY_KEPT; `bytes` are the whole sizes of the two.

    `at` is in epoch seconds by the simulator's clock, `seconds` is how long the answering took.
    """

    number: int
    at: float
    seconds: float
    request: Request
    response: Response
    bytes: tuple[int, int]
    operation: str | None
    account: str | None
    fault: str | None
    refusal: str | None


_Refusal = tuple[str, Sequence[Violation]]
_About = tuple[str | None, str | None, str | None, _Refusal | None]
_Kept = tuple[int, int, float, float, Request, Response, tuple[int, int], *_About]
"""Its size, and a note before it is read: a plain tuple is made in half the time."""


@attrs.define(eq=False, repr=False)
class Journal:
    """The latest requests, oldest first.

    `operation`, `account`, `fault` and `refusal` are about the request that is being answered: each step
    tells what it knows, and the note takes it along.
    """

    operation: str | None = None
    account: str | None = None
    fault: str | None = None
    refusal: _Refusal | None = None
    latest: int = 0
    _kept: deque[_Kept] = attrs.field(init=False, factory=deque)
    _size: int = attrs.field(init=False, default=0)

    def note(self, at: float, seconds: float, request: Request, response: Response) -> None:
        """Remember one request and how it was answered."""
        self.latest += 1
        asked, answered = len(request.body), len(response.body)
        if asked > BODY_KEPT or answered > BODY_KEPT:
            request = attrs.evolve(request, body=request.body[:BODY_KEPT])
            response = attrs.evolve(response, body=response.body[:BODY_KEPT])
        if asked > BODY_UNREAD and self.refusal:
            _read(self.refusal)
        about = self.operation, self.account, self.fault, self.refusal
        kept, size = self._kept, _size(request, response)
        kept.append((size, self.latest, at, seconds, request, response, (asked, answered), *about))
        self.operation = self.account = self.fault = self.refusal = None
        self._size += size
        while self._size > BYTES_KEPT or len(kept) > CAPACITY:
            self._size -= kept.popleft()[0]

    @property
    def notes(self) -> list[Note]:
        """Return what is remembered, the oldest first."""
        return [Note(*kept[1:-1], kept[-1] and _read(kept[-1])) for kept in self._kept]

    def forget_requests(self) -> None:
        """Forget the requests; their numbers are not given again."""
        self._kept.clear()
        self._size = 0

    def clear(self) -> None:
        """Forget everything."""
        self.forget_requests()


def _read(refusal: _Refusal) -> str:
    return in_words(*refusal)


def _size(request: Request, response: Response) -> int:
    size = len(request.path) + len(request.query) + len(request.body) + len(response.body)
    for name, value in request.headers:
        size += len(name) + len(value)
    return size
