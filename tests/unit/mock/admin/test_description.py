from collections.abc import Callable
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from specloom.mock import Delivery, Reply, Request, Response, Rules, Simulator
from specloom.mock.admin import PREFIX
from specloom.mock.admin.actions import ACTIONS
from specloom.mock.admin.description import api
from specloom.mock.messages import media_type_of
from specloom.spec import Operation

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pets, action: list, key: id}
    responses: {"200": {description: Pets.}, "503": {description: No.}}
"""
REST = """
webhooks:
  pet:
    post:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"200": {description: Taken.}}
"""
TOLD = (Delivery("inbound", "pets", "POST", {"a": 1}), Delivery("outbound", "pet", "POST", {}))
FILLED = Rules({"pets_list": lambda _: Reply(deliveries=TOLD)})
MESSAGE = "msg_d8f16adf91b7584a2265b1f5"
OPERATIONS = api().spec.operations
BODIES: dict[str, Any] = {
    "state_seed": {"pets": [{"id": 1}]},
    "faults_add": {"status": 503, "operation": "pets_list"},
    "webhooks_send": {"event": "pet", "payload": {"a": 1}},
    "webhooks_redeliver": {"id": MESSAGE},
}
"""What to send in place of the description's own example, which is of another vendor."""


@pytest.fixture
def simulator() -> Simulator:
    simulator = simulate(PATHS, REST, rules=FILLED)
    simulator.webhooks.subscribe("http://shop.test/")
    ask(simulator, "GET /v1/pets?a=1", x_a="b")
    send(simulator, api().spec.operation("faults_add"))
    send(simulator, api().spec.operation("snapshots_take"))
    return simulator


def send(simulator: Simulator, operation: Operation, **changed: Any) -> Response:
    content = operation.body.content if operation.body else ()
    example = next((value for media in content for value in media.examples.values()), None)
    body = changed.get("body", BODIES.get(operation.id, example))
    return ask(simulator, f"{operation.method} {target(operation)}", body)


def target(operation: Operation) -> str:
    path = operation.path.replace("{name}", "monday").replace("{number}", "1")
    return PREFIX[:-1] + path.replace("{endpoint}", "endpoint_1")


def misfits(operation: Operation, response: Response) -> list[str]:
    """Say what a response breaks of the description; an undeclared one breaks it whole."""
    declared = operation.response(response.status)
    if declared is None:
        return [f"{response.status} is not declared"]
    missing = [h.name for h in declared.headers if h.required and response.header(h.name) is None]
    media = next(
        m for m in declared.content if m.media_type == media_type_of(response.header("content-type"))
    )
    if media.schema is None:
        return missing
    wrong = api().schemas.check(media.schema_pointer, response.json(), "body")
    return [*missing, *map(str, wrong)]


def test_the_description_is_valid_openapi() -> None:
    assert list(OpenAPIV31SpecValidator(api().spec.document.root).iter_errors()) == []


def test_every_operation_of_the_description_is_done_by_a_function() -> None:
    assert {operation.id for operation in OPERATIONS} == ACTIONS.keys()


each_operation: Callable[..., Any] = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.id)


@each_operation
def test_every_operation_answers_as_described(simulator: Simulator, operation: Operation) -> None:
    response = send(simulator, operation)
    assert response.status == 200, response.body
    assert misfits(operation, response) == []


@each_operation
def test_every_operation_refuses_another_machine_as_described(
    simulator: Simulator, operation: Operation
) -> None:
    response = simulator.handle(Request(operation.method, target(operation), client="192.0.2.7"))
    assert (response.status, misfits(operation, response)) == (403, [])


@pytest.mark.parametrize("operation", [o for o in OPERATIONS if o.security], ids=lambda o: o.id)
def test_every_operation_asks_for_the_token_as_described(operation: Operation) -> None:
    response = send(simulate(PATHS, admin_token="sesame"), operation)
    assert (response.status, misfits(operation, response)) == (401, [])
    assert response.header("www-authenticate") == "Bearer"


@pytest.mark.parametrize("operation", [o for o in OPERATIONS if o.body], ids=lambda o: o.id)
@pytest.mark.parametrize("body", [b"{", b"[]", b"1", b"\xff"])
def test_every_operation_refuses_a_body_of_another_shape_as_described(
    simulator: Simulator, operation: Operation, body: bytes
) -> None:
    response = send(simulator, operation, body=body)
    assert (response.status, misfits(operation, response)) == (400, [])


def test_a_refusal_says_what_to_send(simulator: Simulator) -> None:
    refused = ask(simulator, "POST /_specloom/clock", {"by": 1}).json()
    assert {"advance": 60} in refused["examples"]


def test_curl_may_call_json_a_form(simulator: Simulator) -> None:
    response = ask(
        simulator,
        "POST /_specloom/clock",
        b'{"now": 5}',
        content_type="application/x-www-form-urlencoded",
    )
    assert response.json()["now"] == 5


def test_yaml_is_read_where_it_is_called_yaml(simulator: Simulator) -> None:
    body = b"now: 5  # epoch seconds\nfreeze: true"
    response = ask(simulator, "POST /_specloom/clock", body, content_type="application/yaml")
    assert (response.json()["now"], response.json()["frozen"]) == (5, True)


@pytest.mark.parametrize("body", [b"a: [", b"- 1", b"a: &x 1\nb: *x", b"\xff\xfe", b"a: 2026-01-01\na: 1"])
def test_yaml_that_cannot_be_read_is_refused(simulator: Simulator, body: bytes) -> None:
    assert ask(simulator, "POST /_specloom/seed", body, content_type="text/yaml").status == 400
