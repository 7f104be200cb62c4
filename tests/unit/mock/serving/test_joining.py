import asyncio
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.serving.joining import Joining


class Heard(asyncio.Transport):
    """A transport that notes what it is told."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 5)})
        self.told: list[bytes | str] = []

    def is_closing(self) -> bool:
        return not {"close", "abort", "left"}.isdisjoint(self.told)

    def write(self, data: Any) -> None:
        self.told.append(bytes(data))

    def write_eof(self) -> None:
        self.told.append("eof")

    def close(self) -> None:
        self.told.append("close")

    def abort(self) -> None:
        self.told.append("abort")

    def leave(self) -> None:
        self.told.append("left")


def heard(*turns: list[bytes | str]) -> list[bytes | str]:
    """Return what a transport is told when these are written or called, each list in one turn of the loop."""

    async def happen() -> list[bytes | str]:
        transport = Heard()
        joining = Joining(transport, asyncio.get_running_loop())
        for turn in turns:
            for step in turn:
                if isinstance(step, bytes):
                    joining.write(step)
                else:
                    getattr(transport if step == "leave" else joining, step)()
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        return transport.told

    return asyncio.run(happen())


def test_a_head_and_a_body_are_sent_as_one() -> None:
    assert heard([b"head", b"body"]) == [b"headbody"]


def test_what_is_written_later_is_sent_later() -> None:
    assert heard([b"1", b"2"], [b"3"]) == [b"12", b"3"]


def test_what_was_written_is_sent_before_the_connection_ends() -> None:
    assert heard([b"last", "close"]) == [b"last", "close"]


def test_what_was_written_is_sent_before_the_end_of_what_is_sent() -> None:
    assert heard([b"last", "write_eof"]) == [b"last", "eof"]


def test_nothing_is_sent_on_a_connection_that_is_aborted() -> None:
    assert heard([b"lost", "abort"]) == ["abort"]


def test_nothing_is_sent_to_a_client_that_has_left() -> None:
    assert heard([b"late", "leave"]) == ["left"]


def test_what_is_large_is_sent_as_it_is_after_what_was_kept() -> None:
    large = b"x" * 65536
    assert heard([b"head", large, b"rest"]) == [b"head", large, b"rest"]


def test_it_is_the_transport_in_all_else() -> None:
    async def peer() -> object:
        return Joining(Heard(), asyncio.get_running_loop()).get_extra_info("peername")

    assert asyncio.run(peer()) == ("127.0.0.1", 5)


@given(st.lists(st.lists(st.binary(min_size=1, max_size=3), max_size=4), max_size=5))
def test_all_is_sent_in_order_and_once_a_turn(turns: list[list[bytes]]) -> None:
    told = heard(*(list[bytes | str](parts) for parts in turns))

    assert told == [b"".join(parts) for parts in turns if parts]
