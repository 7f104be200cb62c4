"""A small vendor without rules or links: all that it does is said by `x-resource` and its like."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import orjson

from specloom.contract import Finding
from specloom.contract.checks import CHECKS, Check
from specloom.contract.session import Session, open_session
from specloom.contract.target import InProcess, connect
from specloom.mock import Handles, Request, Response, load_simulator
from specloom.spec import Spec, parse_document, read_spec

from .shelf import Mutant, rewrite

TEXT = """
openapi: 3.1.0
info: {title: Depot, version: "1"}
servers: [{url: "https://depot.example/v1"}]
security: [{key: []}]
paths:
  /crates:
    post:
      operationId: crates_create
      tags: [crates]
      x-resource: {name: crate, action: create, key: id}
      parameters:
        - {name: X-Depot, in: header, required: true, schema: {type: string, enum: [north, south]}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewCrate"}
            examples: {tea: {value: {label: tea, weight: 5, tags: [dry]}}}
      responses:
        "201":
          description: made
          headers: {Location: {required: true, schema: {type: string}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Crate"}}}
        "400": {description: bad}
        "401": {description: who}
        "429": {$ref: "#/components/responses/Slow"}
    get:
      operationId: crates_list
      tags: [crates]
      x-resource:
        name: crate
        action: list
        key: id
        filters:
          heavier: {property: weight, op: gt}
          q: {property: [label], op: contains}
        sort: {default: -id, by: sort, order: way}
      x-pagination:
        {style: PAGING, request: at, size: limit, items: crates, next: next, total: total, more: more}
      parameters:
        - {name: at, in: query, schema: {type: AT}}
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 20, default: 20}}
        - {name: state, in: query, schema: {$ref: "#/components/schemas/State"}}
        - {name: heavier, in: query, schema: {type: integer}}
        - {name: q, in: query, schema: {type: string, minLength: 2, maxLength: 12}}
        - {name: sort, in: query, schema: {type: string, enum: [weight, label]}}
        - {name: way, in: query, schema: {type: string, enum: [asc, desc]}}
      responses:
        "200":
          description: crates
          content:
            application/json:
              schema:
                type: object
                required: [crates]
                properties:
                  crates: {type: array, items: {$ref: "#/components/schemas/Crate"}}
                  next: {type: [AT, "null"]}
                  total: {type: integer}
                  more: {type: boolean}
              examples:
                two:
                  value:
                    crates:
                      - {id: 1, label: coffee, weight: 3, state: open, tags: []}
                      - {id: 2, label: rice, weight: 8, state: closed, tags: [dry]}
                    next: null
                    total: 2
                    more: false
        "400": {description: bad}
        "401": {description: who}
        "429": {$ref: "#/components/responses/Slow"}
  /crates/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}, example: 1}]
    get:
      operationId: crates_get
      tags: [crates]
      x-resource: {name: crate, action: get, key: id}
      responses:
        "200": {$ref: "#/components/responses/Crate"}
        "400": {description: bad}
        "401": {description: who}
        "404": {description: none}
        "429": {$ref: "#/components/responses/Slow"}
    patch:
      operationId: crates_update
      tags: [crates]
      x-resource: {name: crate, action: update, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/CrateChange"}
            examples: {heavier: {value: {weight: 6}}}
      responses:
        "200": {$ref: "#/components/responses/Crate"}
        "400": {description: bad}
        "401": {description: who}
        "404": {description: none}
        "429": {$ref: "#/components/responses/Slow"}
    put:
      operationId: crates_replace
      tags: [crates]
      x-resource: {name: crate, action: replace, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewCrate"}
            examples: {salt: {value: {label: salt}}}
      responses:
        "200": {$ref: "#/components/responses/Crate"}
        "400": {description: bad}
        "401": {description: who}
        "404": {description: none}
        "429": {$ref: "#/components/responses/Slow"}
    delete:
      operationId: crates_delete
      tags: [crates]
      x-resource: {name: crate, action: delete, key: id}
      responses:
        "204": {description: gone}
        "400": {description: bad}
        "401": {description: who}
        "404": {description: none}
        "429": {$ref: "#/components/responses/Slow"}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  responses:
    Crate:
      description: a crate
      headers: {X-Limit: {schema: {type: integer}}, X-Left: {schema: {type: integer}}}
      content: {application/json: {schema: {$ref: "#/components/schemas/Crate"}}}
    Slow:
      description: too fast
      headers:
        Retry-After: {required: true, schema: {type: integer}}
        X-Limit: {schema: {type: integer}}
        X-Left: {schema: {type: integer}}
  schemas:
    State: {type: string, enum: [open, closed, lost]}
    NewCrate:
      type: object
      required: [label]
      additionalProperties: false
      properties:
        label: {type: string, minLength: 1, maxLength: 40}
        note: {type: [string, "null"], maxLength: 12}
        weight: {type: integer, minimum: 1, maximum: 5000}
        state: {$ref: "#/components/schemas/State", default: open}
        tags: {type: array, maxItems: 3, items: {type: string}}
    CrateChange:
      type: object
      additionalProperties: false
      properties:
        label: {type: string, minLength: 1, maxLength: 40}
        note: {type: [string, "null"], maxLength: 12}
        weight: {type: integer, minimum: 1, maximum: 5000}
    Crate:
      type: object
      required: [id, label]
      properties:
        id: {type: integer}
        label: {type: string}
        note: {type: [string, "null"]}
        weight: {type: integer}
        state: {$ref: "#/components/schemas/State"}
        tags: {type: array, items: {type: string}}
x-rate-limits: {all: {partition: api-key, quotas: [{quota: 4, window: 10}]}}
x-rate-limit-headers: {X-Limit: limit, X-Left: remaining}
"""


def spec_of(paging: str = "page", text: str = TEXT) -> Spec:
    """Read the spec, with a style of pages."""
    at = "string" if paging == "cursor" else "integer"
    return read_spec(parse_document(text.replace("PAGING", paging).replace("AT}", f"{at}}}")
                                    .replace("[AT,", f"[{at},"), Path("depot.yaml")), "depot")  # fmt: skip


SPEC = spec_of()


def depot(spec: Spec = SPEC) -> Handles:
    """Make the simulator, the same each time."""
    return load_simulator(spec, random=lambda: Random(7), limits=False)


def session(handler: Handles | None = None, spec: Spec = SPEC, seed: int = 1) -> Session:
    """Open a session with a simulator of the depot."""
    return open_session(spec, connect(spec, InProcess(handler or depot(spec))), seed)


def findings(handler: Handles, *checks: Check, spec: Spec = SPEC, seed: int = 1) -> list[Finding]:
    """Return what the checks find, all of them unless named."""
    watched = session(handler, spec, seed)
    for check in checks or CHECKS:
        watched.connection.reset()
        check(watched)
    return watched.findings.found


def found(handler: Handles, *checks: Check, spec: Spec = SPEC, seed: int = 1) -> set[str]:
    """Return the names of what the checks find."""
    return {finding.check for finding in findings(handler, *checks, spec=spec, seed=seed)}


def answering(
    operation: str,
    change: Callable[[Any], Any],
    spec: Spec = SPEC,
    when: Callable[[Request], bool] = lambda _request: True,
) -> Mutant:
    """Make a simulator that changes the bodies of one operation's successes."""
    about = spec.operation(operation)
    segments = about.path.count("/") + 1

    def changed(request: Request, response: Response) -> Response:
        meant = request.method == about.method and request.path.count("/") == segments
        right = meant and "_specloom" not in request.path and response.status < 300 and when(request)
        return rewrite(response, change) if right and response.body else response

    return Mutant(depot(spec), changed)


def body_of(request: Request) -> Any:
    """Return the JSON that was sent."""
    return orjson.loads(request.body or b"null")
