import asyncio
from pathlib import Path

import httpx
import pytest

from specloom.mock import Simulator, simulated
from specloom.mock.serving.asgi import asgi

from ..simulating import HEAD, ask, simulate

PATHS = """
/pets/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
  get:
    operationId: pets_get
    responses:
      "200":
        description: A pet.
        content:
          application/json:
            schema: {type: object, required: [name], properties: {name: {type: string}}}
            examples: {cat: {value: {name: Tom}}, dog: {value: {name: Rex}}, bad: {value: {}}}
          text/plain: {schema: {type: string}, examples: {note: {value: Tom}}}
      "203": {description: A guess., content: {application/json: {schema: {type: boolean}}}}
      "404":
        description: None.
        headers: {X-Reason: {required: true, schema: {type: string, enum: [gone]}}}
        content: {application/json: {examples: {gone: {value: {code: 1}}, never: {value: {code: 2}}}}}
      "410":
        description: Gone.
        content: {application/json: {schema: {properties: {code: {type: integer}}}}}
      "4XX": {description: Bad.}
/owls: {get: {operationId: owls_list, responses: {"404": {description: None.}}}}
/jobs:
  post:
    operationId: jobs_create
    responses:
      default:
        description: Any.
        headers: {Preference-Applied: {schema: {const: wait}}}
        content: {application/json: {example: [1]}}
"""
DECLARED = "200 (cat, dog, bad, note), 203, 404 (gone, never), 410, 4XX"


@pytest.fixture(scope="module")
def simulator() -> Simulator:
    return simulate(PATHS)


@pytest.mark.parametrize(
    ("prefer", "status", "body"),
    [
        ("example=dog", 200, b'{"name":"Rex"}'),
        ("code=200, example=dog", 200, b'{"name":"Rex"}'),
        ("code=200", 200, b'{"name":"Tom"}'),
        ("code=203", 203, b"false"),
        ("code=404", 404, b'{"code":1}'),
        ("code=404, example=never", 404, b'{"code":2}'),
        ("code=410", 410, b'{"code":0}'),
        ("code=418", 418, b""),
        ("example=note", 200, b"Tom"),
        ("return=minimal", 200, b'{"name":"Tom"}'),
    ],
)
def test_a_request_prefers_a_status_and_an_example(
    simulator: Simulator, prefer: str, status: int, body: bytes
) -> None:
    response = ask(simulator, "GET /v1/pets/1", prefer=prefer)
    assert (response.status, response.body) == (status, body)


def test_headers_come_as_declared_and_say_what_was_preferred(simulator: Simulator) -> None:
    response = ask(simulator, "GET /v1/pets/1", prefer="code=404; example=never")
    assert response.header("x-reason") == "gone"
    assert response.header("preference-applied") == "code=404, example=never"


@pytest.mark.parametrize(
    ("target", "prefer", "reason"),
    [
        ("GET /v1/pets/1", "example=cta", f"pets_get has no example 'cta' of 200; it declares {DECLARED}"),
        ("GET /v1/pets/1", "example=gone", f"pets_get has no example 'gone' of 200; it declares {DECLARED}"),
        ("GET /v1/pets/1", "code=503", f"pets_get does not declare 503; it declares {DECLARED}"),
        ("GET /v1/pets/1", "code=4xx", "code must be a status from 200 to 599, not '4xx'"),
        ("GET /v1/pets/1", "code=101", "code must be a status from 200 to 599, not '101'"),
        ("GET /v1/owls", "example=a", "owls_list declares no success; it declares 404"),
    ],
)
def test_what_is_not_printed_is_refused_with_what_is(
    simulator: Simulator, target: str, prefer: str, reason: str
) -> None:
    response = ask(simulator, target, prefer=prefer)
    assert (response.status, response.header("content-type")) == (400, "application/problem+json")
    assert response.json()["detail"] == reason


def test_an_example_that_breaks_its_schema_is_not_sent(simulator: Simulator) -> None:
    response = ask(simulator, "GET /v1/pets/1", prefer="example=bad")
    assert (response.status, response.json()["title"]) == (500, "response breaks the spec")


def test_a_request_that_is_not_valid_is_refused_whatever_it_prefers(simulator: Simulator) -> None:
    assert ask(simulator, "GET /v1/pets/x", prefer="code=200").status == 404


def test_a_default_stands_for_every_status(simulator: Simulator) -> None:
    made, empty = (ask(simulator, "POST /v1/jobs", prefer=f"code={code}") for code in (201, 204))
    assert (made.status, made.json(), made.header("preference-applied")) == (201, [1], None)
    assert (empty.status, empty.body) == (204, b"")


def test_a_fault_goes_before_what_is_preferred(simulator: Simulator) -> None:
    response = ask(simulator, "GET /v1/pets/1", prefer="code=404", x_specloom_fault="html=502")
    assert response.status == 502


STATEFUL = """
/pets:
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {type: object}}}}
      "409": {description: Taken., content: {application/json: {example: {error: taken}}}}
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    responses:
      "200": {description: Pets., content: {application/json: {schema: {type: array}, example: [{id: rex}]}}}
      "404": {description: None.}
"""


def test_a_request_that_prefers_an_answer_does_nothing() -> None:
    simulator = simulate(STATEFUL)
    response = ask(simulator, "POST /v1/pets", {"id": "tom"}, prefer="code=409")

    assert (response.status, response.json()) == (409, {"error": "taken"})
    assert ask(simulator, "GET /v1/pets").json() == [{"id": "rex"}]


def test_a_read_that_prefers_an_answer_is_neither_remembered_nor_answered_from_memory() -> None:
    simulator = simulate(STATEFUL)
    asked = [ask(simulator, "GET /v1/pets", **headers) for headers in ({}, {"prefer": "code=404"}, {}, {})]
    assert [response.status for response in asked] == [200, 404, 200, 200]


LISTED = """
/pets:
  get:
    operationId: pets_list
    x-pagination: {style: offset, request: offset, size: limit, items: pets}
    parameters:
      - {name: offset, in: query, schema: {type: integer}}
      - {name: limit, in: query, schema: {type: integer}}
    responses:
      "200":
        description: Pets.
        content: {application/json: {examples: {none: {value: {pets: []}}, some: {value: {pets: [1, 2, 3]}}}}}
      "400": {description: Bad., content: {application/json: {example: {pets: [1, 2, 3]}}}}
"""


def test_a_page_of_the_list_that_is_preferred_is_shown_but_an_error_whole() -> None:
    simulator = simulate(LISTED)
    some = ask(simulator, "GET /v1/pets?offset=1&limit=1", prefer="example=some")
    error = ask(simulator, "GET /v1/pets?offset=1&limit=1", prefer="code=400")

    assert (some.json(), error.json()) == ({"pets": [2]}, {"pets": [1, 2, 3]})


def test_it_is_preferred_over_the_wire_too(simulator: Simulator) -> None:
    async def told() -> httpx.Response:
        transport = httpx.ASGITransport(asgi(simulator))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            headers = [("Prefer", "wait=10"), ("Prefer", "example=never, code=404")]
            return await client.get("/v1/pets/1", headers=headers)

    response = asyncio.run(told())
    assert (response.status_code, response.json()) == (404, {"code": 2})


def test_it_is_preferred_of_any_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    document = tmp_path / "pets.yaml"
    document.write_text(f"{HEAD}paths:\n" + PATHS.replace("\n", "\n  "))
    with simulated(document) as pets, pets.client() as client:
        answers = [client.get("/pets/1", headers={"prefer": name}) for name in ("example=dog", "code=410")]
    assert [answer.json() for answer in answers] == [{"name": "Rex"}, {"code": 0}]
