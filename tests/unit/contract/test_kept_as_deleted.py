"""What `x-resource` says of deletions, unique values and resets: no false alarm, and each defect is found."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import attrs
import orjson
import pytest

from specloom.contract import InProcess, Plan
from specloom.contract.checks import Check
from specloom.contract.checks.acceptance import examples_are_accepted
from specloom.contract.checks.deletion import deleted_records_are_gone_or_marked
from specloom.contract.checks.resets import upserts_reset_what_they_are_not_told
from specloom.contract.checks.texts import non_ascii_text_is_taken
from specloom.contract.checks.uniqueness import unique_values_are_refused
from specloom.contract.checks.values import values_are_taken_and_kept
from specloom.contract.session import open_session
from specloom.contract.settings import settings
from specloom.contract.target import connect
from specloom.mock import Handles, Request, Response, load_simulator
from specloom.spec import Spec, parse_document, read_spec

from .shelf import Mutant, rewrite

TEXT = """
openapi: 3.1.0
info: {title: Parts, version: "1"}
servers: [{url: "https://parts.example"}]
paths:
  /parts:
    post:
      operationId: parts_create
      tags: [parts]
      x-resource: {name: part, action: create, key: id, unique: [code], sets: {status: SET}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewPart"}
            examples: {bolt: {value: {code: M8, weight: 3, note: steel, tracked: true}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Part"}}}
          links:
            get: {operationId: parts_get, parameters: {id: $response.body#/id}}
            update: {operationId: parts_update, parameters: {id: $response.body#/id}}
            delete: {operationId: parts_delete, parameters: {id: $response.body#/id}}
        "422": {description: taken}
    get:
      operationId: parts_list
      tags: [parts]
      x-resource: {name: part, action: list, key: id, sort: {default: -id}}
      x-pagination: {style: page, request: page, default: 20, items: parts}
      parameters: [{name: page, in: query, schema: {type: integer, minimum: 1}}]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties: {parts: {type: array, items: {$ref: "#/components/schemas/Part"}}}
        "422": {description: bad}
  /parts/bulk:
    post:
      operationId: parts_upsert
      tags: [parts]
      x-resource: {name: part, action: upsert, key: id, match: code, resets: {except: [tracked]}}
      x-batch: {items: parts, max: 5}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [parts]
              properties: {parts: {type: array, maxItems: 5, items: {$ref: "#/components/schemas/NewPart"}}}
            examples: {one: {value: {parts: [{code: M9, weight: 4, note: brass, tracked: true}]}}}
      responses:
        "200": {description: ok}
        "422": {description: bad}
  /parts/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}, example: 1}]
    get:
      operationId: parts_get
      tags: [parts]
      x-resource: {name: part, action: get, key: id, UNLESS}
      responses:
        "200": {$ref: "#/components/responses/Part"}
        "404": {description: none}
        "422": {description: bad}
    patch:
      operationId: parts_update
      tags: [parts]
      x-resource: {name: part, action: update, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/PartChange"}
            examples: {heavier: {value: {weight: 5}}}
      responses:
        "200": {$ref: "#/components/responses/Part"}
        "404": {description: none}
        "422": {description: bad}
    delete:
      operationId: parts_delete
      tags: [parts]
      x-resource: {name: part, action: delete, key: id, MARK}
      responses:
        "200": {description: ok}
        "404": {description: none}
        "422": {description: bad}
components:
  responses:
    Part:
      description: ok
      content: {application/json: {schema: {$ref: "#/components/schemas/Part"}}}
  schemas:
    PartChange:
      type: object
      properties: {code: {type: string}, weight: {type: integer}}
    NewPart:
      type: object
      required: [code]
      properties:
        code: {type: string, minLength: 1}
        weight: {type: [integer, "null"]}
        note: {type: [string, "null"]}
        tracked: {type: boolean}
    Part:
      type: object
      required: [id, code]
      properties:
        id: {type: integer, readOnly: true}
        status: {type: string, readOnly: true}
        origin: {type: string, readOnly: true}
        code: {type: string}
        weight: {type: [integer, "null"]}
        note: {type: [string, "null"]}
        tracked: {type: boolean}
"""
MARK = "sets: {status: deleted}"
HIDDEN = "unless: {status: deleted}"


def spec_of(deletes: str = "", gets: str = "", creates: str = "status: active") -> Spec:
    text = TEXT.replace("status: SET", creates)
    text = text.replace("UNLESS", gets or "x-source: {}").replace("MARK", deletes or "x-source: {}")
    return read_spec(parse_document(text, Path("openapi.yaml")), "parts")


def parts(spec: Spec) -> Handles:
    ticks = iter(range(10**9))
    return load_simulator(
        spec,
        rules=None,
        seed=None,
        random=partial(Random, 1),
        clock=lambda: 1.7e9 + next(ticks),
        limits=False,
    )


CHECKS = (
    examples_are_accepted,
    non_ascii_text_is_taken,
    values_are_taken_and_kept,
    upserts_reset_what_they_are_not_told,
    unique_values_are_refused,
    deleted_records_are_gone_or_marked,
)


def findings(spec: Spec, handler: Handles, checks: Sequence[Check] = CHECKS) -> list[str]:
    watched = open_session(spec, connect(spec, InProcess(handler)))
    for check in checks:
        watched.connection.reset()
        check(watched)
    return [f"{found.operation}: {found.check}: {found.message}" for found in watched.findings.found]


SPECS = {
    "removed": spec_of(),
    "kept": spec_of(MARK),
    "kept and not revived": spec_of(MARK, creates="origin: shop"),
    "kept and hidden": spec_of(MARK, HIDDEN),
}


@pytest.mark.parametrize("name", SPECS)
def test_a_simulator_that_does_as_the_spec_says_has_no_findings(name: str) -> None:
    assert findings(SPECS[name], parts(SPECS[name])) == []


def changing(target: str, change: Callable[[Any], Any]) -> Callable[[Handles], Handles]:
    """Change the JSON answers to a method and a path, which is a pattern."""
    method, _, path = target.partition(" ")

    def changed(request: Request, response: Response) -> Response:
        asked = request.method == method and re.fullmatch(path, request.path)
        return rewrite(response, change) if asked and response.status == 200 else response

    return lambda inner: Mutant(inner, changed)


def asking(change: Callable[[Request], Request]) -> Callable[[Handles], Handles]:
    """Ask something else than was sent."""
    return lambda inner: Asked(inner, change)


@attrs.frozen
class Asked:
    inner: Handles
    change: Callable[[Request], Request]

    def handle(self, request: Request) -> Response:
        return self.inner.handle(self.change(request))


def kept_from_deletion(request: Request) -> Request:
    """Make a deletion a reading."""
    return attrs.evolve(request, method="GET") if request.method == "DELETE" else request


def weighed(request: Request) -> Request:
    """Give a weight to what a bulk upsert leaves without."""
    if request.path != "/parts/bulk":
        return request
    items = [{"weight": 7, **item} for item in orjson.loads(request.body)["parts"]]
    return attrs.evolve(request, body=orjson.dumps({"parts": items}))


def untracked(request: Request) -> Request:
    """Let a bulk upsert forget what it should keep."""
    if request.path != "/parts/bulk":
        return request
    items = [{"tracked": False, **item} for item in orjson.loads(request.body)["parts"]]
    return attrs.evolve(request, body=orjson.dumps({"parts": items}))


def renamed(request: Request) -> Request:
    """Let no two records have the same code, whatever is sent."""
    if (request.method, request.path) != ("POST", "/parts"):
        return request
    body = orjson.loads(request.body)
    return attrs.evolve(request, body=orjson.dumps({**body, "code": str(next(NUMBERS))}))


NUMBERS = iter(range(10**9))
ALONE, LIST = r"GET /parts/\d+", "GET /parts"


def active(body: Any) -> Any:
    """Call whatever is deleted active."""
    if isinstance(body, list):
        return [active(item) for item in body]
    if not isinstance(body, dict):
        return body
    return {k: "active" if (k, v) == ("status", "deleted") else active(v) for k, v in body.items()}


def emptied(body: Any) -> Any:
    return {"parts": [part for part in body["parts"] if part.get("status") != "deleted"]}


def gone(request: Request, response: Response) -> Response:
    deleted = request.method == "GET" and b'"deleted"' in response.body and request.path != "/parts"
    return Response(404) if deleted else response


@pytest.mark.parametrize(
    ("name", "defect", "finding"),
    [
        (
            "removed",
            asking(kept_from_deletion),
            "parts_get: deleted_record: a deleted record can still be read",
        ),
        ("removed", asking(kept_from_deletion), "parts_list: deleted_record: a deleted record is still in"),
        ("kept and hidden", asking(kept_from_deletion), "parts_get: deleted_record: a deleted record can"),
        ("kept", changing(ALONE, active), "parts_get: written_value_kept: status was written as 'deleted'"),
        ("kept", changing(LIST, active), "parts_list: written_value_kept: status was written as 'deleted'"),
        (
            "kept",
            changing(LIST, emptied),
            "parts_list: deleted_record: a record that is kept as deleted is no",
        ),
        ("kept", lambda inner: Mutant(inner, gone), "parts_get: deleted_record: a record that is kept"),
        ("kept", asking(renamed), "parts_create: unique_value: another record has the code"),
        ("kept", asking(weighed), "parts_list: upsert_resets: weight was left out and should be null"),
        ("kept", asking(untracked), "parts_list: upsert_resets: tracked was left out and should stay True"),
    ],
)
def test_a_defect_is_found(name: str, defect: Callable[[Handles], Handles], finding: str) -> None:
    found = findings(SPECS[name], defect(parts(SPECS[name])), CHECKS[3:])

    assert any(each.startswith(finding) for each in found), found


def test_only_what_is_kept_as_deleted_may_be_used_after_its_deletion() -> None:
    def watched(name: str) -> set[bool]:
        spec = SPECS[name]
        chosen = settings(spec, connect(spec, InProcess(parts(spec))), Plan())["operations"]
        return {operation["checks"]["use_after_free"]["enabled"] for operation in chosen}

    assert (watched("removed"), watched("kept")) == ({True}, {False})
