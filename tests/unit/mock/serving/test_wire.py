import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest

from specloom.mock import Response
from specloom.mock.messages import HALF, Disturbance
from specloom.mock.serving.protocol import HANG_UP
from specloom.mock.serving.wire import Wire

Event = MutableMapping[str, Any]
BODY = b"x" * 30


class Line:
    """An ASGI server for one answer, which may let the application hang up."""

    def __init__(self, *, can_hang_up: bool = True) -> None:
        self.state = {HANG_UP: self.hang_up} if can_hang_up else {}
        self.course: list[Any] = []
        self.pending = asyncio.Queue[Event]()
        self.pending.put_nowait({"type": "http.request"})

    def hang_up(self, abruptly: bool) -> None:
        self.course.append("reset" if abruptly else "end")
        self.pending.put_nowait({"type": "http.disconnect"})

    async def receive(self) -> Event:
        return await self.pending.get()

    async def send(self, event: Event) -> None:
        name = event["type"].rpartition(".")[2]
        self.course.append(
            event["headers"] if name == "start" else (event["body"], event.get("more_body", False))
        )

    async def sleep(self, seconds: float) -> None:
        if seconds:
            self.course.append(seconds)


def course(line: Line, disturbance: Disturbance, body: bytes = BODY) -> list[Any]:
    """Return what happens: the headers, waits, parts of the body (with whether more comes), ends."""
    start = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"30")]}
    wire = Wire({"type": "http", "state": line.state}, line.receive, line.send, line.sleep)
    asyncio.run(wire.disturb(Response(200, (), body), disturbance, start))
    return line.course


LENGTH = [(b"content-length", b"30")]
LAST = (b"", False)


def test_an_answer_is_held_back() -> None:
    assert course(Line(), Disturbance(delay=2)) == [2, LENGTH, (BODY, True), LAST]


def test_a_body_comes_at_the_pace_asked_for() -> None:
    part = (b"x" * 10, True)
    assert course(Line(), Disturbance(pace=100)) == [LENGTH, 0.1, part, 0.1, part, 0.1, part, LAST]


def test_a_very_slow_body_comes_byte_by_byte() -> None:
    assert course(Line(), Disturbance(pace=2), b"ab") == [LENGTH, 0.5, (b"a", True), 0.5, (b"b", True), LAST]


@pytest.mark.parametrize(("cut", "sent"), [(10, 10), (0, 0), (HALF, 15), (1000, 29)])
def test_the_connection_ends_within_the_body(cut: int, sent: int) -> None:
    assert course(Line(), Disturbance(cut=cut)) == [LENGTH, (BODY[:sent], True), "end"]


def test_a_body_in_chunks_is_cut_too() -> None:
    assert course(Line(), Disturbance(cut=10, chunked=True)) == [[], (BODY[:10], True), "end"]


def test_a_body_that_is_empty_is_lost_when_it_is_to_be_cut() -> None:
    assert course(Line(), Disturbance(cut=10), b"") == ["end"]


@pytest.mark.parametrize(("lost", "ended"), [("drop", "end"), ("reset", "reset")])
def test_a_lost_answer_is_not_begun(lost: str, ended: str) -> None:
    assert course(Line(), Disturbance(lost=lost, delay=1)) == [1, ended]


def test_a_server_that_cannot_hang_up_sends_what_it_can() -> None:
    assert course(Line(can_hang_up=False), Disturbance(lost="drop")) == [LENGTH, (BODY, True), LAST]
    assert course(Line(can_hang_up=False), Disturbance(cut=10)) == [LENGTH, (BODY[:10], True)]


def test_an_answer_is_given_up_when_nobody_waits_for_it() -> None:
    class Impatient(Line):
        async def sleep(self, seconds: float) -> None:
            self.pending.put_nowait({"type": "http.disconnect"})
            await asyncio.Event().wait()

    assert course(Impatient(), Disturbance(delay=3600)) == []


def test_a_server_that_does_not_tell_of_the_end_it_made_is_not_waited_for() -> None:
    class Silent(Line):
        def hang_up(self, abruptly: bool) -> None:
            self.course.append("end")

    assert course(Silent(), Disturbance(lost="drop")) == ["end"]
