"""Who shares a budget with whom, without being told and by a URL."""

import sys
import traceback
from pathlib import Path

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import FakeTime

from specloom.runtime import Budget, InvalidArgument, Policy, Quota, Settings
from specloom.runtime.settings import GivenCredential
from specloom.runtime.sharing import Clock, GivenBudget, budget_of
from specloom.runtime.turns import Turns

POLICIES = (Policy("key", (Quota(10, 60),), "api-key"), Policy("account", (Quota(20, 60),), "account"))


class World:
    """Make clients that call the same handler at the same time."""

    def __init__(self) -> None:
        self.clock: Clock = FakeTime().clock

    def handle(self, _: httpx.Request) -> httpx.Response:
        return httpx.Response(200)

    def client(
        self,
        key: GivenCredential = "one",
        *,
        url: str = "https://vendor.test/v1",
        budget: GivenBudget = None,
        transport: object = None,
    ) -> Turns:
        settings = Settings(url, credentials={"apiKey": key}, policies=POLICIES)
        transport = transport or httpx.MockTransport(self.handle)
        return budget_of(budget, settings, transport=transport, clock=self.clock)


def spend(budget: Turns) -> None:
    assert isinstance(budget, Budget)
    ticket = budget.enter((("key", 1.0), ("account", 1.0)))
    assert budget.wait(ticket, 0.0) == 0
    budget.complete(ticket, 0.0)


def remaining(budget: Turns) -> list[float]:
    return [allowance.remaining for allowance in budget.present.values()]


def test_clients_with_the_same_key_share_without_being_told() -> None:
    world = World()
    spend(world.client())

    assert remaining(world.client()) == [9, 19]


def test_a_client_for_every_call_still_keeps_the_quota() -> None:
    world = World()
    for _ in range(10):
        spend(world.client())

    assert remaining(world.client()) == [0, 10]


def test_clients_with_other_keys_share_only_what_is_not_counted_by_key() -> None:
    world = World()
    spend(world.client())

    assert remaining(world.client("another")) == [10, 19]


def test_a_key_that_a_function_returns_shares_with_all_such_functions() -> None:
    world = World()
    spend(world.client(lambda: "one"))

    assert remaining(world.client(lambda: "another")) == [9, 19]


def test_clients_of_another_server_share_nothing() -> None:
    world = World()
    spend(world.client())

    assert remaining(world.client(url="https://test.vendor.test/v1")) == [10, 20]


def test_clients_that_reach_somebody_else_share_nothing() -> None:
    world, other = World(), World()
    other.clock = world.clock
    spend(world.client())

    assert remaining(other.client()) == [10, 20]


def test_clients_that_live_in_another_time_share_nothing() -> None:
    world = World()
    spend(world.client())
    world.clock = FakeTime().clock

    assert remaining(world.client()) == [10, 20]


def test_clients_without_a_transport_of_their_own_share_whatever_carries_them() -> None:
    settings = Settings("https://nobody.test", policies=POLICIES)
    spend(budget_of(None, settings, clock=lambda: 0.0))
    clock = FakeTime().clock
    with httpx.Client() as client:
        spend(budget_of(None, settings, clock=clock))
        budget = budget_of(None, settings, http_client=client, transport=None, clock=clock)

    assert remaining(budget) == [9, 19]


def test_a_transport_that_nothing_can_be_kept_for_has_a_budget_of_its_own() -> None:
    world = World()
    transport: list[object] = []
    spend(world.client(transport=transport or [transport]))

    assert remaining(world.client(transport=[transport])) == [10, 20]


def test_a_budget_that_is_given_is_used() -> None:
    budget = Budget(POLICIES)

    assert World().client(budget=budget) is budget


def test_memory_is_what_is_used_anyway() -> None:
    world = World()
    spend(world.client(budget="memory://"))

    assert remaining(world.client()) == [9, 19]


def test_clients_with_the_same_url_wait_in_one_line(tmp_path: Path) -> None:
    world, url = World(), f"sqlite:///{tmp_path}/budget.db"

    assert world.client(budget=url) is world.client(budget=url)
    assert world.client(budget=url) is not world.client("another", budget=url)


def test_a_file_that_holds_the_accounts_of_other_quotas_does_no_harm(tmp_path: Path) -> None:
    settings = Settings("https://vendor.test", policies=(Policy("key", (Quota(5, 60),)),))
    url = f"sqlite:///{tmp_path}/budget.db"
    assert remaining(budget_of(url, settings)) == [5]

    grown = attrs.evolve(settings, policies=(Policy("key", (Quota(8, 60), Quota(100, 3600))),))

    assert remaining(budget_of(url, grown)) == [8]


@pytest.mark.redis
@pytest.mark.parametrize("rest", ["hid/den@127.0.0.1:1/0", "hid@127.0.0.1:1/0?speed=9", "hid@a:port/0"])
def test_a_url_that_redis_py_cannot_read_is_refused_without_its_password(rest: str) -> None:
    with pytest.raises(InvalidArgument, match="%2F") as raised:
        World().client(budget=f"redis://user:{rest}")

    assert "hid" not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize("url", ["", "budget.db", "sqlite://", "sqlite:///", "postgres://host/db"])
def test_a_url_of_no_known_kind_is_refused(url: str) -> None:
    with pytest.raises(
        InvalidArgument, match=r"A budget is memory://, sqlite:///path\.db or redis://"
    ) as raised:
        World().client(budget=url)
    assert "not ://" not in str(raised.value)


def test_a_fallback_of_no_known_kind_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="can only be memory"):
        World().client(budget="redis://127.0.0.1:1/0?fallback=prayer")


def test_a_budget_in_redis_needs_redis_py(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "specloom.runtime.redis_store", raising=False)
    monkeypatch.setitem(sys.modules, "redis", None)

    with pytest.raises(InvalidArgument, match="needs redis-py"):
        World().client(budget="redis://127.0.0.1:1/1")


def test_no_name_of_an_account_holds_the_key(tmp_path: Path) -> None:
    client = World().client("very-secret-key", budget=f"sqlite:///{tmp_path}/budget.db")
    assert remaining(client) == [10, 20]

    assert b"very-secret-key" not in (tmp_path / "budget.db").read_bytes()
    assert b"very-secret-key" not in (tmp_path / "budget.db-wal").read_bytes()
