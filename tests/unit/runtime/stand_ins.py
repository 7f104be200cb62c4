"""Stand in for time and for the vendor, so that tests neither wait nor open a connection."""

import heapq
import threading
from collections.abc import Callable
from typing import Any

import attrs
import httpx

from specloom.runtime import AsyncCaller, Operation, Settings, SyncCaller

Handler = Callable[[httpx.Request], httpx.Response]

GET = Operation("things_list", "GET", "/things", responses={"200": {"application/json": None}})
POST = Operation(
    "things_create",
    "POST",
    "/things",
    content_type="application/json",
    responses={"200": {"application/json": None}},
)


@attrs.define
class FakeTime:
    """Let time pass only when somebody sleeps, and remember for how long each time."""

    now: float = 0.0
    naps: list[float] = attrs.field(factory=list)

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)


class SharedTime:
    """Let time pass for so many threads once all of them sleep."""

    def __init__(self, threads: int) -> None:
        self.now = 0.0
        self._awake = threads
        self._wakes: list[float] = []
        self._changed = threading.Condition()

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._changed:
            wake = self.now + seconds
            heapq.heappush(self._wakes, wake)
            self._rest()
            assert self._changed.wait_for(lambda: self.now >= wake, timeout=60)

    def leave(self) -> None:
        with self._changed:
            self._rest()

    def _rest(self) -> None:
        self._awake -= 1
        if self._awake == 0 and self._wakes:
            self.now = self._wakes[0]
            while self._wakes and self._wakes[0] <= self.now:
                heapq.heappop(self._wakes)
                self._awake += 1
            self._changed.notify_all()


@attrs.define
class Vendor:
    """Answer each request with the next of the prepared answers, the last one for ever; keep the requests."""

    answers: list[httpx.Response | Exception]
    requests: list[httpx.Request] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


def answering(*answers: httpx.Response | Exception) -> Vendor:
    """Return a vendor that gives these answers in turn."""
    return Vendor(list(answers))


def ok(value: Any = "done") -> httpx.Response:
    """Return a success with a JSON body."""
    return httpx.Response(200, json=value)


def refusal(status: int, value: Any = None, **headers: str) -> httpx.Response:
    """Return a failure with a JSON body; underscores in the headers' names stand for dashes."""
    return httpx.Response(
        status, json=value, headers={name.replace("_", "-"): text for name, text in headers.items()}
    )


def settings(**changes: Any) -> Settings:
    """Return settings for a vendor that does not exist."""
    return Settings("https://vendor.test/v1", **changes)


def sync_caller(handler: Handler, time: FakeTime | None = None, **changes: Any) -> SyncCaller:
    """Return a caller that reaches the handler, and for which no real time passes."""
    time = time or FakeTime()
    return SyncCaller(
        settings(**changes),
        transport=httpx.MockTransport(handler),
        clock=time.clock,
        wall_clock=time.clock,
        sleep=time.sleep,
        random=lambda: 0.5,
    )


def async_caller(handler: Handler, time: FakeTime | None = None, **changes: Any) -> AsyncCaller:
    """Return a caller that reaches the handler, and for which no real time passes."""
    time = time or FakeTime()
    return AsyncCaller(
        settings(**changes),
        transport=httpx.MockTransport(handler),
        clock=time.clock,
        wall_clock=time.clock,
        sleep=time.async_sleep,
        random=lambda: 0.5,
    )
