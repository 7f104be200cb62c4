"""Vendors whose specs say less, or other things, than the shelf: no false alarm, and what can be found is."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import attrs
import orjson
import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, run_plan
from specloom.contract.checks.failures import is_uuid
from specloom.mock import Handles, Reply, Request, Response, Rules, load_simulator
from specloom.spec import Spec, parse_document, read_spec

from .shelf import Mutant

CONTACTS = """
openapi: 3.1.0
info: {title: Contacts, version: "1"}
servers: [{url: "https://contacts.example"}]
security: [{basic: []}]
paths:
  /contacts:
    post:
      operationId: contacts_upsert
      tags: [contacts]
      x-resource: {name: contact, action: upsert, key: email}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Contact"}
            examples: {ann: {value: {email: ann@x.example, name: Ann, age: 30, vip: false, born: null}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Contact"}}}
          links: {get: {operationId: contacts_get, parameters: {email: $response.body#/email}}}
        "400": {description: bad}
        "401": {description: who}
    get:
      operationId: contacts_list
      tags: [contacts]
      x-resource: {name: contact, action: list, key: email}
      x-pagination: {style: cursor, request: after, size: limit, items: contacts, next: next}
      parameters:
        - {name: after, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 10}}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties: {contacts: {type: array, items: {$ref: "#/components/schemas/Contact"}}}
        "400": {description: bad}
        "401": {description: who}
  /contacts/{email}:
    get:
      operationId: contacts_get
      tags: [contacts]
      x-resource: {name: contact, action: get, key: email}
      parameters: [{name: email, in: path, required: true, schema: {type: string}, example: ann@x.example}]
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Contact"}
              examples: {ann: {value: {email: ann@x.example, name: Ann}}}
        "401": {description: who}
        "404": {description: none}
  /contacts/count:
    get:
      operationId: contacts_count
      tags: [contacts]
      x-resource: {name: contact, action: count, key: email}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: object, properties: {n: {type: integer}}}}}
        "401": {description: who}
components:
  securitySchemes: {basic: {type: http, scheme: basic}}
  schemas:
    Contact:
      type: object
      required: [email]
      properties:
        email: {type: string, minLength: 3}
        name: {type: string}
        age: {type: integer, minimum: 0, maximum: 150}
        vip: {type: boolean}
        born: {type: [string, "null"], format: date}
"""
WORDS = """
openapi: 3.1.0
info: {title: Words, version: "1"}
servers: [{url: "https://words.example"}]
paths:
  /words:
    post:
      operationId: words_add
      tags: [words]
      x-batch: {items: /, max: 4, results: results, error: error}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, maxItems: 4, items: {type: object, properties: {word: {type: string}}}}
            examples: {two: {value: [{word: one}, {word: two}]}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: object}}}}
        "400": {description: bad}
  /spellings:
    post:
      operationId: words_spell
      tags: [words]
      x-batch: {items: /, max: 4, results: results, error: error}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, maxItems: 4, items: {type: string}}
            examples: {two: {value: [one, two]}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: object}}}}
        "400": {description: bad}
"""


def read(text: str) -> Spec:
    return read_spec(parse_document(text, Path("openapi.yaml")), "vendor")


def contacts() -> tuple[Spec, Handles]:
    spec = read(CONTACTS)
    return spec, load_simulator(spec, rules=None, seed=None, random=lambda: Random(1), limits=False)


def words() -> tuple[Spec, Handles]:
    spec = read(WORDS)
    rules = Rules(
        handlers={
            "words_add": lambda call: Reply(200, {"results": list(call.body)}),
            "words_spell": lambda call: Reply(200, {"results": [{"spelled": word} for word in call.body]}),
        }
    )
    return spec, load_simulator(spec, rules=rules, seed=None, limits=False)


def found(spec: Spec, handler: Handles) -> set[str]:
    report = run_plan(spec, InProcess(handler), Plan(phases=(CHECKS_PHASE,)))
    return {finding.check for finding in report.findings}


@pytest.mark.parametrize("vendor", [contacts, words], ids=lambda vendor: vendor.__name__)
def test_a_vendor_whose_spec_says_less_has_no_findings(vendor: Callable[[], tuple[Spec, Handles]]) -> None:
    assert found(*vendor()) == set()


def test_a_list_behind_a_cursor_is_compared_with_its_records() -> None:
    spec, made = contacts()

    def other(request: Request, response: Response) -> Response:
        single = request.path.startswith("/contacts/")
        return attrs.evolve(response, body=response.body.replace(b"Ann", b"Eve")) if single else response

    assert found(spec, Mutant(made, other)) >= {"list_read", "printed_example"}


def test_an_item_of_a_list_that_cannot_be_read_is_found() -> None:
    spec, made = contacts()

    def lost(request: Request, response: Response) -> Response:
        return Response(404) if request.path.startswith("/contacts/ann") else response

    assert "list_read" in found(spec, Mutant(made, lost))


def test_a_value_that_a_read_lacks_is_found_although_the_reply_to_the_write_has_it() -> None:
    spec, made = contacts()

    def without_age(request: Request, response: Response) -> Response:
        if b'"age"' not in response.body or not request.path.startswith("/contacts/"):
            return response
        kept = {name: value for name, value in orjson.loads(response.body).items() if name != "age"}
        return attrs.evolve(response, body=orjson.dumps(kept))

    assert "written_value_kept" in found(spec, Mutant(made, without_age))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("28d912a6-e6c5-40c8-8ec6-9803498d86f0", True), ("A-17", False), (17, False), (None, False)],
)
def test_a_uuid_is_told_from_other_ids(value: object, expected: bool) -> None:
    assert is_uuid(value) is expected
