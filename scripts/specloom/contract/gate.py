"""Let requests out to a server, all through one gate: what may leave, how many, how fast, and who hears."""

import time
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import attrs
import httpx

from ..errors import BadInput
from ..spec import SAFE_METHODS
from .findings import Enough
from .trouble import trouble_of

Exchanged = Callable[[httpx.Request, httpx.Response, float], None]
"""Told each request that left, the whole response, and the seconds between; no secret is masked in them."""

DEFAULT_TIMEOUT = 30.0
_LOST_IN_A_ROW = 5
_LOST_AT_ONE = 3
_OVERRIDES = ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")


def unheard(_request: httpx.Request, _response: httpx.Response, _seconds: float) -> None:
    """Tell nobody."""


class Ended(Enough):
    """The run ends here, in order; the message says why."""


class Withheld(BadInput):
    """A request that may not leave."""


Turn = Callable[[httpx.Request], AbstractContextManager[Callable[[httpx.Response], None]]]
"""Waits until a request may leave; what it yields is told what came back."""


def at_once(_request: httpx.Request) -> AbstractContextManager[Callable[[httpx.Response], None]]:
    """Let a request leave at once."""
    return nullcontext(lambda _response: None)


def path_of(request: httpx.Request) -> str:
    """Return the method and the path of a request."""
    return f"{request.method} {request.url.path}"


@attrs.frozen
class Terms:
    """On what terms requests leave: `writes` lets unsafe methods out, `budget` is how many may go at most."""

    writes: bool = True
    budget: int | None = None
    timeout: float = DEFAULT_TIMEOUT
    exchanged: Exchanged = unheard


OPEN = Terms()
"""Terms that let everything out."""


@attrs.define
class Gate(httpx.BaseTransport):
    """A transport that every request to one server passes, whoever asks: a check, Schemathesis or a login.

    It follows no redirect and lets nothing out to another host, nor to a `route` on which three requests in a
    row got lost. `sent` counts what left, `ended` says why nothing leaves any more. Raises Withheld,
    Ended and, for what is not answered, Trouble.
    """

    inner: httpx.BaseTransport
    host: str
    terms: Terms = OPEN
    turn: Turn = at_once
    route: Callable[[httpx.Request], str] = path_of
    clock: Callable[[], float] = time.monotonic
    sent: int = 0
    answered: int = 0
    ended: str = ""
    _lost: int = attrs.field(default=0, init=False)
    _lost_at: Counter[str] = attrs.field(factory=Counter, init=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request that may leave."""
        if not self.terms.writes and not _only_reads(request):
            raise Withheld(f"{request.method} {request.url.path} would write, which it may not there")
        return self.let_out(request)

    def let_out(self, request: httpx.Request) -> httpx.Response:
        """Answer a request whatever its method, as a login needs that only reads otherwise."""
        if request.url.netloc.decode().lower() != self.host:
            raise Withheld(f"{request.url.host} is not the server that is tested")
        route = self.route(request)
        if self._lost_at[route] >= _LOST_AT_ONE:
            raise Withheld(f"{route} was not answered {_LOST_AT_ONE} times in a row")
        self._spend()
        request.extensions = {**request.extensions, "timeout": httpx.Timeout(self.terms.timeout).as_dict()}
        with self.turn(request) as told:
            response, seconds = self._ask(request)
            told(response)
        self.terms.exchanged(request, response, seconds)
        return response

    def expect_open(self) -> None:
        """Raise Ended when nothing may leave any more."""
        if self.ended:
            raise Ended(self.ended)

    def close(self) -> None:
        """Close what lies beneath."""
        self.inner.close()

    def _spend(self) -> None:
        if self.terms.budget is not None and self.sent >= self.terms.budget:
            self.ended = self.ended or f"the budget of {self.terms.budget} requests is used up"
        self.expect_open()
        self.sent += 1

    def _ask(self, request: httpx.Request) -> tuple[httpx.Response, float]:
        started = self.clock()
        try:
            response = self.inner.handle_request(request)
            response.request = request
            response.read()
        except httpx.TransportError as error:
            told = trouble_of(error, request, self.terms.timeout)
            self._lost += 1
            self._lost_at[self.route(request)] += 1
            if self.answered and self._lost >= _LOST_IN_A_ROW:
                self.ended = f"{self._lost} requests in a row were not answered: {told}"
            raise told from error
        self._lost = self._lost_at[self.route(request)] = 0
        self.answered += 1
        return response, self.clock() - started


def _only_reads(request: httpx.Request) -> bool:
    hides = any(header in request.headers for header in _OVERRIDES)
    return request.method in SAFE_METHODS and not hides
