"""A simulator that others can reach posts for strangers to public addresses only."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_network
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Simulator
from specloom.mock.webhooks.addresses import addresses_of, is_public

from ..simulating import ask, simulate
from .selling import WEBHOOKS, Receiver
from .test_log import admin
from .test_running import until, while_running
from .test_subscribing import HOOKS, SCHEMAS

PUBLIC, OTHER = "93.184.215.14", "2606:4700::6810:84e5"
PRIVATE = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "224.0.0.0/4",
    "240.0.0.0/4",
]


@attrs.define
class Names:
    """Knows hosts: each answer is given once, the last one for good."""

    known: dict[str, list[Sequence[str]]]
    asked: list[str] = attrs.field(factory=list)

    def __call__(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.known:
            raise OSError("Name or service not known")
        answers = self.known[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]


def remote(url: str, *answers: Sequence[str]) -> Simulator:
    """Make a simulator that others can reach, and that one of them had an address of a host subscribed to."""
    simulator = simulate(HOOKS, f"{WEBHOOKS}{SCHEMAS}", allow_remote=True)
    if answers:
        simulator.backend.webhooks.look_up = Names({httpx.URL(url).host: list(answers)})
    ask(simulator, "POST /v1/hooks", {"target": {"url": url}})
    return simulator


def deliver(simulator: Simulator, receiver: Receiver) -> Any:
    """Send an event, and return what became of it."""
    admin(simulator, "POST webhooks/send", {"event": "paid"})
    simulator.webhooks.deliver(receiver)
    return simulator.webhooks.log[0]["deliveries"][0]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "0x7f.1",
        "017700000001",
        "2130706433",
        "0",
        "10.1.2.3",
        "169.254.169.254",
        "224.0.0.1",
        "localhost",
        "user:password@localhost",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:a00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::10.0.0.1]",
        "[2002:7f00:1::]",
        "[fe80::1]",
        "[fd00::1]",
        "[ff02::1]",
    ],
)
def test_no_way_to_write_an_address_leads_a_stranger_inside(host: str) -> None:
    receiver = Receiver()
    delivery = deliver(remote(f"http://{host}:6379/"), receiver)
    (attempt,) = delivery["attempts"]

    assert (delivery["state"], attempt["next"], receiver.requests) == ("failed", None, [])
    assert "is no public address; callers of the API" in attempt["error"]


def test_a_name_that_leads_inside_is_refused_for_good_and_the_log_says_why() -> None:
    simulator, receiver = remote("https://shop.test/hook", ["10.0.0.5"]), Receiver()
    delivery = deliver(simulator, receiver)
    admin(simulator, "POST clock", {"advance": 86400})

    assert simulator.webhooks.deliver(receiver) == 0
    assert receiver.requests == []
    assert (delivery["state"], delivery["url"]) == ("failed", "https://shop.test/hook")
    assert delivery["attempts"][0]["error"].startswith("shop.test is 10.0.0.5, which is no public address")


@pytest.mark.parametrize("answer", [[PUBLIC, "10.0.0.5"], ["::1", OTHER]])
def test_of_several_addresses_every_one_is_to_be_public(answer: list[str]) -> None:
    assert deliver(remote("http://shop.test/", answer), Receiver())["state"] == "failed"


@pytest.mark.parametrize(
    ("address", "url"),
    [(PUBLIC, f"https://{PUBLIC}:8443/hook?a=1"), (OTHER, f"https://[{OTHER}]:8443/hook?a=1")],
)
def test_a_public_address_is_called_by_itself_under_the_name_that_was_told(address: str, url: str) -> None:
    receiver = Receiver()
    delivery = deliver(remote("https://shop.test:8443/hook?a=1", [address, PUBLIC]), receiver)
    (request,) = receiver.requests

    assert delivery["state"] == "delivered"
    assert str(request.url) == url
    assert (request.headers["host"], request.extensions["sni_hostname"]) == ("shop.test:8443", "shop.test")
    assert request.headers["connection"] == "close"


def test_a_name_that_leads_elsewhere_once_it_was_checked_leads_nowhere_else() -> None:
    simulator, receiver = remote("http://shop.test/", [PUBLIC], ["127.0.0.1"]), Receiver([500])
    delivery = deliver(simulator, receiver)
    assert [request.url.host for request in receiver.requests] == [PUBLIC]
    assert delivery["state"] == "pending"
    admin(simulator, "POST clock", {"advance": 5})
    simulator.webhooks.deliver(receiver)

    assert len(receiver.requests) == 1
    assert "shop.test is 127.0.0.1" in simulator.webhooks.log[0]["deliveries"][0]["attempts"][1]["error"]


def test_a_name_is_asked_for_once_in_each_attempt() -> None:
    simulator = remote("http://shop.test/", [PUBLIC])
    names = simulator.backend.webhooks.look_up = Names({"shop.test": [[PUBLIC]]})
    deliver(simulator, Receiver())

    assert names.asked == ["shop.test"]


def test_a_receiver_cannot_send_on_to_where_it_may_not_be() -> None:
    asked = list[str]()

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(307, headers={"location": "http://127.0.0.1:6379/"})

    simulator = remote("http://shop.test/", [PUBLIC])
    admin(simulator, "POST webhooks/send", {"event": "paid"})

    async def step() -> None:
        await until(lambda: simulator.webhooks.log[0]["deliveries"][0]["attempts"] != [])

    while_running(simulator, httpx.MockTransport(answer), step)
    (attempt,) = simulator.webhooks.log[0]["deliveries"][0]["attempts"]
    assert (asked, attempt["status"]) == ([PUBLIC], 307)


def test_a_server_refuses_what_leads_inside_too() -> None:
    simulator, receiver = remote("http://127.0.0.1:6379/"), Receiver()
    admin(simulator, "POST webhooks/send", {"event": "paid"})

    async def step() -> None:
        await until(lambda: simulator.webhooks.log[0]["deliveries"][0]["state"] == "failed")

    while_running(simulator, httpx.MockTransport(receiver), step)
    assert receiver.requests == []


def test_a_host_that_nobody_knows_now_may_be_known_later() -> None:
    simulator = remote("http://shop.test/", [PUBLIC])
    simulator.backend.webhooks.look_up = Names({})
    delivery = deliver(simulator, Receiver())

    assert delivery["state"] == "pending"
    assert delivery["attempts"][0]["error"] == "OSError: Name or service not known"


def test_an_address_that_cannot_be_written_as_a_request_is_not_tried_again() -> None:
    delivery = deliver(remote("http://0177.0.0.1/"), Receiver())

    assert (delivery["state"], len(delivery["attempts"])) == ("failed", 1)


def test_who_starts_the_simulator_may_be_told_anywhere() -> None:
    simulator, receiver = simulate(HOOKS, f"{WEBHOOKS}{SCHEMAS}", allow_remote=True), Receiver()
    admin(simulator, "POST webhooks/endpoints", {"url": "http://10.0.0.5/hook"})
    simulator.webhooks.subscribe("http://127.0.0.1:9000/hook")
    admin(simulator, "POST webhooks/send", {"event": "paid"})

    assert simulator.webhooks.deliver(receiver) == 2
    assert [request.url.host for request in receiver.requests] == ["10.0.0.5", "127.0.0.1"]


def test_where_only_this_machine_asks_subscribers_may_be_told_anywhere() -> None:
    simulator, receiver = simulate(HOOKS, f"{WEBHOOKS}{SCHEMAS}"), Receiver()
    ask(simulator, "POST /v1/hooks", {"target": {"url": "http://localhost:9000/"}})

    assert deliver(simulator, receiver)["state"] == "delivered"
    assert receiver.requests[0].url.host == "localhost"


@given(st.sampled_from(PRIVATE).flatmap(lambda network: st.ip_addresses(network=ip_network(network))))
def test_no_private_address_is_public_in_any_disguise(address: IPv4Address) -> None:
    number = int(address)
    disguises = [
        f"::ffff:{address}",
        f"64:ff9b::{address}",
        f"::{address}",
        str(IPv6Address(0x2002 << 112 | number << 80)),
    ]

    assert not any(map(is_public, [str(address), *disguises]))


@pytest.mark.parametrize(
    "address", [PUBLIC, OTHER, f"::ffff:{PUBLIC}", f"64:ff9b::{PUBLIC}", "2002:5db8:d70e::1"]
)
def test_a_public_address_is_public_in_every_form(address: str) -> None:
    assert is_public(address)


def test_the_system_knows_the_addresses_of_a_host() -> None:
    assert addresses_of("2130706433") == ["127.0.0.1"]
