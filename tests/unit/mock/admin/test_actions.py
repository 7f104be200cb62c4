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


def test_the_health_names_the_vendor_and_tells_of_its_quotas(simulator: Simulator) -> None:
    assert admin(simulator, "GET health") == {
        "status": "ok",
        "vendor": "pets",
        "title": "Pets",
        "version": "1",
        "limits": True,
    }


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


RESOURCES = """
/pets/{id}:
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      "200":
        description: A pet.
        content: {application/json: {schema: {type: object, properties: {id: {}}}, example: {id: rex}}}
      "404": {description: None.}
/owners/{id}:
  get:
    operationId: owners_get
    x-resource: {name: owner, action: get, key: id}
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      "200":
        description: An owner.
        content: {application/json: {schema: {type: object, properties: {id: {}}}, example: {id: ada}}}
      "404": {description: None.}
"""


@pytest.mark.parametrize(
    ("examples", "statuses"), [(True, [200, 200]), (["owner"], [404, 200]), (["owner", "pet"], [200, 200])]
)
def test_the_examples_of_the_spec_are_a_seed(examples: Any, statuses: list[int]) -> None:
    simulator = simulate(RESOURCES, empty=True)
    assert ask(simulator, "GET /v1/pets/rex").status == 404
    admin(simulator, "POST seed", {"examples": examples})
    assert [ask(simulator, f"GET /v1/{path}").status for path in ("pets/rex", "owners/ada")] == statuses


def test_examples_of_an_unknown_resource_are_refused() -> None:
    detail = admin(simulate(RESOURCES), "POST seed", {"examples": ["horse"]})["detail"]
    assert "there is no resource 'horse'; there are: owner, pet" in detail


def test_a_seed_is_taken() -> None:
    simulator = simulate(RESOURCES)
    assert admin(simulator, "POST seed", {"pet": [{"id": "tom"}]}) == {"status": "ok"}
    assert ask(simulator, "GET /v1/pets/tom").status == 200


def test_a_seed_for_which_the_spec_has_no_resource_is_refused(simulator: Simulator) -> None:
    detail = admin(simulator, "POST seed", {"pets": [{"id": 1}]})["detail"]
    assert "there is no resource 'pets'; there are: none" in detail


def test_a_resource_may_itself_be_called_examples() -> None:
    simulator = simulate(RESOURCES.replace("name: owner", "name: examples"))
    assert admin(simulator, "POST seed", {"examples": [{"id": 1}]}) == {"status": "ok"}


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


def test_the_limits_can_be_switched_while_it_runs(simulator: Simulator) -> None:
    def statuses() -> list[int]:
        return [ask(simulator, "GET /v1/pets?key=test").status for _ in range(2)]

    assert admin(simulator, "GET limits") == {"enforced": True}
    assert statuses() == [200, 429]
    assert admin(simulator, "POST limits", {"enforced": False}) == {"enforced": False}
    assert statuses() == [200, 200]
    assert admin(simulator, "POST limits", {"enforced": True}) == {"enforced": True}
    assert statuses() == [200, 429]
