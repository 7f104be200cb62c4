"""What is asked again is answered the same, until anything is written."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Response, Simulator
from specloom.mock.messages import Json, Request
from specloom.mock.reads import MOST_BYTES, MOST_READS, Reads
from specloom.mock.rules import Reply
from specloom.mock.storage.databases import connect, prepare
from specloom.mock.storage.store import Store

from .simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    x-pagination: {style: offset, request: offset, size: limit, items: pets, total: total, next: next}
    parameters:
      - {name: offset, in: query, schema: {type: integer}}
      - {name: limit, in: query, schema: {type: integer}}
      - {name: kind, in: query, schema: {type: string}}
    responses:
      "200":
        description: Some.
        content:
          application/json:
            schema:
              type: object
              required: [pets, total, next]
              properties:
                pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                total: {type: integer}
                next: {type: [string, "null"], format: uri}
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
/pets/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    responses:
      "200": {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      "404": {description: None., content: {application/json: {}}}
  patch:
    operationId: pets_update
    x-resource: {name: pet, action: update, key: id}
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "200": {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      "404": {description: None., content: {application/json: {}}}
  delete:
    operationId: pets_delete
    x-resource: {name: pet, action: delete, key: id}
    responses: {"204": {description: Gone.}, "404": {description: None., content: {application/json: {}}}}
/now:
  get:
    operationId: now_list
    x-resource: {name: pet, action: list, key: id}
    responses:
      "200":
        description: All, and when.
        content:
          application/json:
            schema:
              type: object
              required: [at, pets]
              properties:
                at: {type: string, format: date-time}
                pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
"""
PET = "components: {schemas: {Pet: {type: object, properties: {id: {type: string}}}}}"
ASKED = """
/pets:
  get:
    operationId: pets_list
    x-resource: {name: pet, action: list, key: id}
    requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
    responses:
      "200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}
      "400": {description: Bad., content: {application/json: {}}}
"""
READS = ("/pets", "/pets?limit=2&offset=1", "/pets?kind=cat", "/pets/a", "/pets/b", "/now")


def create(simulator: Simulator) -> None:
    ask(simulator, "POST /v1/pets", {"id": "a", "kind": "cat"})
    ask(simulator, "POST /v1/pets", {"kind": "dog"})


def kept(simulator: Simulator) -> None:
    snapshot = simulator.snapshot()
    create(simulator)
    read_all(simulator)
    simulator.restore(snapshot)


WRITES: dict[str, Callable[[Simulator], Any]] = {
    "create": create,
    "update": lambda simulator: ask(simulator, "PATCH /v1/pets/a", {"kind": "bird"}),
    "delete": lambda simulator: ask(simulator, "DELETE /v1/pets/a"),
    "refused": lambda simulator: ask(simulator, "PATCH /v1/pets/none", {}),
    "stale": lambda simulator: ask(simulator, "GET /v1/pets", x_specloom_fault="stale"),
    "lost": lambda simulator: ask(simulator, "POST /v1/pets", {"id": "b"}, x_specloom_fault="drop"),
    "seed": lambda simulator: simulator.seed({"pet": [{"id": "b", "kind": "cat"}]}),
    "restore": kept,
    "reset": lambda simulator: simulator.reset(),
    "time": lambda simulator: simulator.clock.advance(3600),
}


def read_all(simulator: Simulator, body: bytes | None = None) -> list[Response]:
    return [ask(simulator, f"GET /v1{path}", body) for path in READS]


@given(st.lists(st.sampled_from(sorted(WRITES)), max_size=8))
def test_a_read_that_is_remembered_says_what_a_new_one_would(steps: list[str]) -> None:
    simulator = simulate(PATHS, PET)
    for step in steps:
        read_all(simulator)
        WRITES[step](simulator)
        found = read_all(simulator)
        assert found == read_all(simulator, b" ")  # with a body it is answered anew
        whole = found[0].json()
        assert whole["total"] == len(whole["pets"])


def test_what_was_answered_is_remembered_until_something_is_written() -> None:
    simulator = simulate(PATHS, PET)
    create(simulator)
    asked = Request("GET", "/v1/pets/a")
    simulator.handle(asked)
    assert simulator.pipeline.reads.find(asked) is not None
    create(simulator)
    assert simulator.pipeline.reads.find(asked) is None


def test_what_tells_the_time_is_not_remembered() -> None:
    simulator = simulate(PATHS, PET)
    asked = Request("GET", "/v1/now")
    simulator.handle(asked)
    assert simulator.pipeline.reads.find(asked) is None


def test_a_body_that_is_required_is_asked_for_each_time() -> None:
    simulator = simulate(ASKED)
    answers = [ask(simulator, "GET /v1/pets", body).status for body in (None, {"q": 1}, None)]
    assert answers == [400, 200, 400]


def test_links_lead_to_the_host_that_was_asked() -> None:
    simulator = simulate(PATHS, PET)
    for _ in range(3):
        create(simulator)
    pages = [ask(simulator, "GET /v1/pets?limit=1", host=host).json() for host in ("one.test", "two.test")]
    assert [page["next"].split("/")[2] for page in pages] == ["one.test", "two.test"]


@pytest.mark.parametrize(("count", "size"), [(MOST_READS + 10, 1), (20, MOST_BYTES // 10)])
def test_no_more_is_remembered_than_there_is_room_for(count: int, size: int) -> None:
    database = connect(None)
    prepare(database, None)
    reads = Reads(Store(database))
    asked = [Request("GET", f"/{number}") for number in range(count)]
    for request in asked:
        reads.find(request)
        reads.keep(request, Reply(200, Json(b"x" * size, lasts=True)))
    known = [request for request in asked if reads.find(request)]
    assert asked[-1] in known
    assert len(known) <= MOST_READS
    assert len(known) * size <= MOST_BYTES + size
