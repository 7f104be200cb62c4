from typing import Any

import pytest

from specloom.mock import Delivery, Reply, Rules, Simulator

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    security: [{key: []}]
    responses: {"200": {description: Pets.}, "401": {description: No.}, "429": {description: Slow.}}
"""
REST = """
components: {securitySchemes: {key: {type: apiKey, in: query, name: key}}}
x-rate-limits: {calls: {partition: ip, quotas: [{quota: 1, window: 60}]}}
"""


@pytest.fixture
def simulator() -> Simulator:
    return simulate(PATHS, REST)


def admin(simulator: Simulator, target: str, body: Any = None) -> Any:
    method, path = target.split()
    return ask(simulator, f"{method} /_specloom/{path}", body).json()


def test_the_health_names_the_vendor(simulator: Simulator) -> None:
    assert admin(simulator, "GET health") == {"status": "ok", "vendor": "pets", "version": "1"}


def test_the_clock_is_moved_and_stopped(simulator: Simulator) -> None:
    assert admin(simulator, "POST clock", {"advance": 60})["now"] == 1_000_060
    assert admin(simulator, "POST clock", {"freeze": True})["frozen"]
    assert admin(simulator, "POST clock", {"now": 5})["now"] == 5
    assert (
        admin(simulator, "POST clock", {"now": "2022-05-10T12:44:53.278Z"})["iso"]
        == "2022-05-10T12:44:53.278Z"
    )
    assert admin(simulator, "POST clock", {"now": "1970-01-01T00:00:01"})["now"] == 1
    assert not admin(simulator, "POST clock", {"freeze": False})["frozen"]
    assert admin(simulator, "GET clock")["now"] == 1


def test_the_clock_is_set_and_stopped_at_once(simulator: Simulator) -> None:
    assert admin(simulator, "POST clock", {"now": 5, "freeze": True}) == {
        "now": 5,
        "iso": "1970-01-01T00:00:05.000Z",
        "frozen": True,
    }
    assert admin(simulator, "POST clock", {"advance": 2, "freeze": False})["now"] == 7


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"advance": 1, "now": 5},
        {"advance": 1, "by": 5},
        {"freeze": True, "now": "soon"},
        {"freeze": "yes", "now": 5},
        {"advance": "1"},
        {"advance": True},
        {"freeze": 1},
        {"now": "soon"},
        {"now": True},
        {"now": 1e300},
        {"advance": -1e300},
        {"now": -1},
        [],
        b"{",
    ],
)
def test_a_clock_that_makes_no_sense_is_refused(simulator: Simulator, body: Any) -> None:
    assert admin(simulator, "POST clock", body)["status"] == 400
    clock = admin(simulator, "GET clock")
    assert (clock["now"], clock["frozen"]) == (1_000_000, False)


def test_a_credential_is_added_and_never_shown(simulator: Simulator) -> None:
    admin(simulator, "POST credentials", {"value": "sesame", "account": "other"})
    listed = [{"value": "***", "account": "default"}, {"value": "***", "account": "other"}]
    assert admin(simulator, "GET credentials") == {"credentials": listed}
    assert ask(simulator, "GET /v1/pets?key=sesame").status == 200


@pytest.mark.parametrize(
    "body", [{}, {"value": ""}, {"value": 1}, {"value": "x", "account": 1}, {"value": "x", "acount": "y"}]
)
def test_a_credential_that_makes_no_sense_is_refused(simulator: Simulator, body: Any) -> None:
    assert admin(simulator, "POST credentials", body)["status"] == 400


def test_a_reset_opens_the_budgets_again(simulator: Simulator) -> None:
    statuses = [ask(simulator, "GET /v1/pets?key=test").status for _ in range(2)]
    admin(simulator, "POST reset")
    assert (statuses, ask(simulator, "GET /v1/pets?key=test").status) == ([200, 429], 200)


def test_a_seed_of_another_shape_is_refused(simulator: Simulator) -> None:
    assert "not of this vendor's shape" in admin(simulator, "POST seed", {"pets": [1]})["detail"]


def test_a_seed_is_taken(simulator: Simulator) -> None:
    assert admin(simulator, "POST seed", {"pets": [{"id": 1}]}) == {"status": "ok"}


def test_accepted_webhooks_are_listed() -> None:
    delivery = Delivery("inbound", "orders", "POST", {"a": 1})
    simulator = simulate(PATHS, REST, rules=Rules({"pets_list": lambda _: Reply(deliveries=(delivery,))}))
    ask(simulator, "GET /v1/pets?key=test")
    assert admin(simulator, "GET webhooks")["webhooks"] == [
        {
            "at": "1970-01-12T13:46:40.000Z",
            "direction": "inbound",
            "name": "orders",
            "method": "POST",
            "payload": {"a": 1},
        }
    ]


def test_the_admin_is_not_limited(simulator: Simulator) -> None:
    assert [ask(simulator, "GET /_specloom/health").status for _ in range(5)] == [200] * 5


def test_an_unknown_admin_path_lists_those_there_are(simulator: Simulator) -> None:
    assert "clock" in admin(simulator, "GET nothing")["detail"]


def test_a_wrong_method_says_which_to_use(simulator: Simulator) -> None:
    response = ask(simulator, "PUT /_specloom/clock")
    assert (response.status, response.header("allow")) == (405, "GET, HEAD, POST")


@pytest.mark.parametrize(
    "path", ["/v1/_specloom/health", "/%5Fspecloom/health", "/v1/../_specloom/health", "//_specloom/health"]
)
def test_no_vendor_path_leads_to_the_admin(simulator: Simulator, path: str) -> None:
    assert ask(simulator, f"GET {path}").status == 404


def test_another_machine_is_refused(simulator: Simulator) -> None:
    assert ask(simulator, "POST /_specloom/reset", client="192.0.2.7").status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost.evil.example", "["])
def test_a_page_of_another_site_is_refused(simulator: Simulator, origin: str) -> None:
    assert ask(simulator, "POST /_specloom/reset", origin=origin).status == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_a_page_of_this_machine_is_let_in(simulator: Simulator, host: str) -> None:
    assert ask(simulator, "POST /_specloom/reset", origin=f"http://{host}").status == 200
