"""Wherever an operation takes many items in one call, a client has a method that takes any number."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from specloom.generate.naming import load_names

from .shop import client_of_paths

SPEC = """
    paths:
     /stocks/{place}:
       post:
         operationId: stocks_bulk_upsert
         tags: [stocks]
         summary: Count up to 2 things
         x-batch: {items: things, max: 2, results: answers.each, record: thing, error: whatWentWrong}
         x-resource: {name: thing, action: upsert, key: id}
         parameters:
           - {name: place, in: path, required: true, schema: {type: string}}
           - {name: Idempotency-Key, in: header, schema: {type: string}}
           - {name: journal, in: query, schema: {type: string}}
         requestBody:
           required: true
           content:
             application/json:
               schema:
                 type: object
                 required: [things, reason]
                 additionalProperties: false
                 properties:
                   things: {type: array, maxItems: 2, items: {$ref: "#/components/schemas/Thing"}}
                   reason: {type: string}
         responses:
           "200":
             content:
               application/json:
                 schema: {$ref: "#/components/schemas/Answer"}
     /notes:
       post:
         operationId: notes_batch
         tags: [notes]
         x-batch: {items: /, max: 2}
         requestBody:
           required: true
           content: {application/json: {schema: {type: array, maxItems: 2, items: {type: string}}}}
         responses: {"202": {}}
    components:
      schemas:
        Thing: {type: object, required: [id], properties: {id: {type: integer}}}
        Answer:
          type: object
          properties:
            answers:
              type: object
              properties:
                each: {type: array, items: {$ref: "#/components/schemas/Result"}}
        Result:
          type: object
          properties:
            thing: {$ref: "#/components/schemas/Thing"}
            whatWentWrong: {$ref: "#/components/schemas/Problem"}
        Problem: {type: object, properties: {title: {type: string}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("batching")) as package:
        yield package


class Shop:
    """Refuse things below zero, and keep the requests."""

    def __init__(self) -> None:
        self.seen: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        if request.url.path.endswith("/notes"):
            return httpx.Response(202)
        body = httpx.Response(200, content=request.content).json()
        each = [
            {"thing": thing} if thing["id"] >= 0 else {"whatWentWrong": {"title": "too few"}}
            for thing in body["things"]
        ]
        return httpx.Response(200, json={"answers": {"each": each}})


def client(sdk: ModuleType, shop: Shop) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(shop))


def test_models_and_mappings_are_taken_and_results_are_models(sdk: ModuleType) -> None:
    things = [sdk.models.Thing(id=1), {"id": -2}, {"id": 3}]

    outcomes = list(client(sdk, Shop()).stocks.upsert_many("here", things, reason="spring"))

    assert [outcome.record for outcome in outcomes] == [sdk.models.Thing(id=1), None, sdk.models.Thing(id=3)]
    assert outcomes[0].result == sdk.models.Result(thing=sdk.models.Thing(id=1))
    assert outcomes[1].error.body == sdk.models.Problem(title="too few")


def test_the_other_arguments_go_into_every_call(sdk: ModuleType) -> None:
    shop = Shop()

    client(sdk, shop).stocks.upsert_many("here", [{"id": 1}] * 3, reason="spring", journal_="a").run()

    assert sorted(request.content for request in shop.seen) == [
        b'{"reason":"spring","things":[{"id":1},{"id":1}]}',
        b'{"reason":"spring","things":[{"id":1}]}',
    ]
    assert {request.url.query for request in shop.seen} == {b"journal=a"}


def test_every_call_has_a_key_where_the_operation_takes_one(sdk: ModuleType) -> None:
    shop = Shop()

    client(sdk, shop).stocks.upsert_many("here", [{"id": 1}] * 3, reason="spring").run()

    assert len({request.headers["Idempotency-Key"] for request in shop.seen}) == 2


def test_the_status_speaks_for_all_items_where_the_reply_has_no_results(sdk: ModuleType) -> None:
    outcomes = list(client(sdk, Shop()).notes.send_many(["a", "b", "c"]))

    assert [outcome.succeeded for outcome in outcomes] == [True] * 3


def test_a_journal_makes_it_resumable(sdk: ModuleType, tmp_path: Path) -> None:
    shop = Shop()

    for _ in range(2):
        client(sdk, shop).notes.send_many(["a", "b", "c"], journal=tmp_path / "load.db").run()

    assert len(shop.seen) == 2


@pytest.mark.parametrize(
    ("wanted", "taken", "names"),
    [
        ([("upsert_batch", "upsert")], [], ["upsert_many"]),
        ([("bulk_upsert", "upsert")], [], ["upsert_many"]),
        ([("create_multiple_skus", "create")], [], ["create_skus_many"]),
        ([("batch", "update")], [], ["update_many"]),
        ([("import", "send")], [], ["import_many"]),
        ([("upsert_batch", ""), ("bulk_upsert", "")], [], ["upsert_many", "bulk_upsert_many"]),
        ([("upsert_batch", "")], ["upsert_many"], ["upsert_batch_many"]),
        ([("upsert_batch", "")], ["upsert_many", "upsert_batch_many"], ["upsert_batch_many_"]),
    ],
)
def test_a_load_is_named_after_what_it_does(
    wanted: list[tuple[str, str]], taken: list[str], names: list[str]
) -> None:
    assert list(load_names(wanted, taken, "field_")) == names
