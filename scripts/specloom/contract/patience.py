"""Repeat what met a quota, after the wait that the server names, and what got lost on the way."""

import math
import time
from collections.abc import Callable

import attrs
import httpx

from ..runtime.http_dates import epoch_of
from ..spec import SAFE_METHODS
from .trouble import Trouble

FAULT_HEADER = "X-Specloom-Fault"
_WAIT_AT_MOST = 120.0
_ATTEMPTS = 6

Waiting = Callable[[float], None]
"""Told the seconds of each wait for a quota, before it begins."""


def unminded(_seconds: float) -> None:
    """Wait without a word."""


@attrs.frozen
class PatientTransport(httpx.BaseTransport):
    """Repeat a request that met a quota, after the wait that the server names.

    A 429 that was asked for is passed on. What only reads is asked once more where the network lost it.
    """

    inner: httpx.BaseTransport
    sleep: Callable[[float], None]
    waiting: Waiting = unminded
    wall_clock: Callable[[], float] = time.time

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request, at the sixth 429 with that 429."""
        for _ in range(_ATTEMPTS - 1):
            response = self._send(request)
            wait = _wait(response, self.wall_clock())
            if wait is None or request.headers.get(FAULT_HEADER) == "429":
                return response
            response.close()
            self.waiting(wait)
            self.sleep(wait)
        return self._send(request)

    def _send(self, request: httpx.Request) -> httpx.Response:
        try:
            return self.inner.handle_request(request)
        except Trouble:
            if request.method not in SAFE_METHODS:
                raise
            return self.inner.handle_request(request)

    def close(self) -> None:
        """Close what lies beneath."""
        self.inner.close()


def _wait(response: httpx.Response, now: float) -> float | None:
    """Return the seconds that a 429 asks for, None when there is nothing to wait for (RFC 9110, 10.2.3)."""
    if response.status_code != 429:
        return None
    told = response.headers.get("Retry-After", "")
    try:
        seconds = float(told)
    except ValueError:
        sent, until = epoch_of(response.headers.get("Date", "")), epoch_of(told)
        seconds = math.nan if until is None else until - (now if sent is None else sent)
    return None if math.isnan(seconds) else min(max(seconds, 0.0), _WAIT_AT_MOST)
