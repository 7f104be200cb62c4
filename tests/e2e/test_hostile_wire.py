"""A simulator on a port, attacked: nothing makes it fail, and what is in order is answered all the while."""

from collections.abc import Iterator

import pytest

from . import hostile_wire
from .hostile_wire import BASE, Peer, request

SCALE = 0.01


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with hostile_wire.simulated() as peer:
        yield peer


@pytest.mark.parametrize(
    "attacks",
    [hostile_wire.lines, hostile_wire.heads, hostile_wire.framings, lambda: hostile_wire.bodies(SCALE)],
    ids=["lines", "heads", "framings", "bodies"],
)
def test_no_request_makes_it_fail(peer: Peer, attacks: hostile_wire.Attacks) -> None:
    found = {name: peer.ask(*pieces) for name, pieces in attacks()}

    assert [name for name, statuses in found.items() if any(status >= 500 for status in statuses)] == []
    assert peer.ask(request(f"GET {BASE}/orders")) == [200]


def test_no_text_in_a_body_or_path_makes_it_fail(peer: Peer) -> None:
    found = [(name, peer.ask(*pieces)) for name, pieces in hostile_wire.hostile_words(every=17)]

    assert [name for name, statuses in found if any(status >= 500 for status in statuses)] == []


def test_many_connections_are_answered_at_once(peer: Peer) -> None:
    answered, _ = hostile_wire.crowd(peer, 100)

    assert answered == 100
