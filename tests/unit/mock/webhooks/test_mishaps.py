import hmac
from typing import Any

import pytest

from specloom.mock import Simulator

from ..simulating import Moment
from .selling import URL, Receiver, order, shop
from .test_log import SIGNED, admin
from .test_signing import of_key


def provoked(fault: dict[str, Any], orders: int, rest: str = SIGNED) -> tuple[Simulator, Receiver]:
    simulator, receiver = shop(rest, clock=Moment(5000)), Receiver()
    simulator.webhooks.subscribe(URL, secret="s", send=receiver)
    admin(simulator, "POST webhooks/faults", fault)
    for number in range(orders):
        order(simulator, {"id": number})
    return simulator, receiver


def ids(receiver: Receiver) -> list[int]:
    return [body["id"] for body in receiver.bodies]


@pytest.mark.parametrize(
    ("kind", "arrived"),
    [("lose", [1, 2]), ("duplicate", [0, 0, 1, 2]), ("reorder", [1, 0, 2]), ("delay", [])],
)
def test_what_happens_to_a_delivery_is_provoked(kind: str, arrived: list[int]) -> None:
    _, receiver = provoked({"kind": kind, "count": 1}, 3)

    assert ids(receiver) == arrived


def test_what_is_late_arrives_when_its_time_has_come() -> None:
    simulator, receiver = provoked({"kind": "delay", "count": 1, "seconds": 60}, 2)
    admin(simulator, "POST clock", {"advance": 60})

    assert ids(receiver) == [0, 1]


def test_what_gives_way_to_nobody_arrives_in_the_end() -> None:
    simulator, receiver = provoked({"kind": "reorder", "seconds": 60}, 1)
    assert ids(receiver) == []
    admin(simulator, "POST clock", {"advance": 60})

    assert ids(receiver) == [0]


def test_a_bad_signature_is_provoked() -> None:
    _, receiver = provoked({"kind": "bad-signature", "count": 1}, 2)
    good = [
        request.headers["x-sign"] == hmac.new(b"s", request.content, "sha256").hexdigest()
        for request in receiver.requests
    ]

    assert good == [False, True]


def test_an_old_timestamp_is_provoked() -> None:
    stamped = of_key("s", ', signed: "{timestamp}.{body}", timestamp: {header: X-Time}')
    _, receiver = provoked({"kind": "old-timestamp", "count": 1}, 2, stamped)

    assert [request.headers["x-time"] for request in receiver.requests] == ["4400", "5000"]


def test_chances_are_the_same_for_the_same_seed() -> None:
    chance = {"kind": "duplicate", "probability": 0.5, "seed": 7}
    first, again = (ids(provoked(chance, 20)[1]) for _ in range(2))

    assert first == again
    assert 20 < len(first) < 40


def test_only_the_event_that_is_named_is_hit_and_all_end_when_they_are_cleared() -> None:
    simulator, receiver = provoked({"kind": "lose", "event": "gone"}, 1)
    order(simulator, {"id": 5}, "gone")
    assert ids(receiver) == [0]
    assert simulator.webhooks.log[1]["deliveries"][0]["state"] == "lost"
    assert admin(simulator, "DELETE webhooks/faults") == {"faults": []}
    order(simulator, {"id": 6}, "gone")

    assert ids(receiver) == [0, 6]
