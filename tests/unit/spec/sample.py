"""A small valid spec, and ways to change one thing in it."""

import json
from pathlib import Path
from typing import Any

from specloom.spec import Document, Finding, parse_document
from specloom.spec.lint import essential, lint, load_extensions_schema
from specloom.spec.pointers import join, lookup, split

EXTENSIONS = load_extensions_schema(Path(__file__).parents[3] / "specs" / "extensions.schema.json")
THINGS = """\
openapi: 3.1.0
info: {title: Things, version: "1", summary: Keep things., description: An API of things.}
servers:
  - url: https://{region}.example.com/v1/
    variables: {region: {default: eu}}
    x-source: {from: manual, at: page 1, kind: documented}
tags:
  - {name: things, description: What is kept.}
security:
  - key: []
paths:
  /things:
    get:
      operationId: things_list
      summary: List things
      description: All of them, page by page.
      tags: [things]
      x-source: {from: manual, at: page 2, kind: documented}
      x-rate-limit: [key]
      x-pagination: {style: page, request: page, size: size, items: things, pages: paging.pages}
      x-resource: {name: thing, action: list}
      x-format: {parameter: format, media: {json: application/json, csv: text/csv}}
      parameters:
        - {name: page, in: query, schema: {type: integer, minimum: 1, default: 1}, example: 2}
        - {name: size, in: query, schema: {type: integer}}
        - {name: format, in: query, schema: {type: string, enum: [json, csv]}}
      responses:
        "200":
          description: A page.
          headers:
            RateLimit-Remaining: {$ref: "#/components/headers/Remaining"}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/ThingPage"}
              examples: {one_page: {value: {things: [{id: a}], paging: {pages: 1}}}}
            text/csv:
              schema: {type: string}
              examples: {as_csv: {value: "id"}}
        "401": {$ref: "#/components/responses/Unauthorized"}
        "429": {$ref: "#/components/responses/TooManyRequests"}
    post:
      operationId: things_create
      tags: [things]
      x-source: {from: manual, at: page 3, kind: documented}
      x-retry: {statuses: [423], after: 5}
      x-idempotent: true
      x-resource: {name: thing, action: create, key: id}
      requestBody: {$ref: "#/components/requestBodies/NewThing"}
      responses:
        "200":
          description: The new thing.
          headers:
            RateLimit-Remaining: {$ref: "#/components/headers/Remaining"}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
              examples: {created: {$ref: "#/components/examples/a_thing"}}
          links:
            get: {$ref: "#/components/links/GetThing"}
        "400": {$ref: "#/components/responses/BadRequest"}
        "401": {$ref: "#/components/responses/Unauthorized"}
        "423": {$ref: "#/components/responses/BadRequest"}
        "429": {$ref: "#/components/responses/TooManyRequests"}
  /things/batch:
    post:
      operationId: things_create_batch
      tags: [things]
      x-source: {from: manual, at: page 4, kind: documented}
      x-batch: {items: things, max: 3, results: results, record: thing, error: error}
      x-resource: {name: thing, action: create, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/ThingBatch"}
            examples: {two: {value: {things: [{id: a}, {id: b}]}}}
      responses:
        "200":
          description: What became of each.
          headers:
            RateLimit-Remaining: {$ref: "#/components/headers/Remaining"}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/BatchReply"}
              examples: {one_made: {value: {results: [{thing: {id: a}}]}}}
        "400": {$ref: "#/components/responses/BadRequest"}
        "401": {$ref: "#/components/responses/Unauthorized"}
        "429": {$ref: "#/components/responses/TooManyRequests"}
  /things/{id}:
    x-source: {from: manual, at: page 5, kind: documented}
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      operationId: things_get
      tags: [things]
      x-source: {from: manual, at: page 5, kind: inferred, note: A guess.}
      x-resource: {name: thing, action: get, key: id}
      responses:
        "200":
          description: The thing.
          headers:
            RateLimit-Remaining: {$ref: "#/components/headers/Remaining"}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
              examples: {a_thing: {$ref: "#/components/examples/a_thing"}}
        "401": {$ref: "#/components/responses/Unauthorized"}
        "404": {$ref: "#/components/responses/NotFound"}
        "429": {$ref: "#/components/responses/TooManyRequests"}
components:
  schemas:
    Thing:
      x-source: {from: manual, at: page 6, kind: documented}
      allOf:
        - type: object
          required: [id]
          properties:
            id: {type: string, examples: [a]}
            made: {type: string, format: date-time}
    ThingPage:
      x-source: {from: manual, at: page 6, kind: example}
      type: object
      properties:
        things: {type: array, items: {$ref: "#/components/schemas/Thing"}}
        paging: {$ref: "#/components/schemas/Paging"}
    Paging:
      x-source: {from: manual, at: page 6, kind: observed}
      type: object
      properties: {pages: {type: integer}}
    ThingBatch:
      x-source: {from: manual, at: page 6, kind: documented}
      type: object
      properties:
        things: {type: array, maxItems: 3, items: {$ref: "#/components/schemas/Thing"}}
    BatchReply:
      x-source: {from: manual, at: page 6, kind: documented}
      type: object
      properties:
        results: {type: array, items: {$ref: "#/components/schemas/BatchResult"}}
    BatchResult:
      x-source: {from: manual, at: page 6, kind: documented}
      type: object
      if: {properties: {error: {type: object}}, required: [error]}
      else: {required: [thing]}
      properties:
        thing: {$ref: "#/components/schemas/Thing"}
        error: {type: string}
  requestBodies:
    NewThing:
      x-source: {from: manual, at: page 3, kind: documented}
      required: true
      description: The thing to keep.
      content:
        application/json:
          schema: {$ref: "#/components/schemas/Thing"}
          examples: {a_thing: {$ref: "#/components/examples/a_thing"}}
  responses:
    Unauthorized: {description: Who are you?, x-source: {from: manual, at: page 7, kind: documented}}
    BadRequest: {description: What is that?, x-source: {from: manual, at: page 7, kind: documented}}
    NotFound: {description: Where is that?, x-source: {from: manual, at: page 7, kind: documented}}
    TooManyRequests:
      description: Slower.
      x-source: {from: manual, at: page 7, kind: documented}
      headers:
        Retry-After: {description: Seconds., required: true, schema: {type: integer}, example: 3}
  headers:
    Remaining:
      x-source: {from: manual, at: page 7, kind: documented}
      description: What is left.
      schema: {type: integer}
  links:
    GetThing: {operationId: things_get, parameters: {path.id: $response.body#/id}}
  examples:
    a_thing:
      x-source: {from: manual, at: page 8, kind: example}
      value: {id: a, made: "2026-01-02T03:04:05Z"}
  securitySchemes:
    key:
      x-source: {from: manual, at: page 9, kind: documented}
      type: apiKey
      in: query
      name: api-key
x-sources:
  manual: {title: Manual, url: "https://example.com/manual", retrieved: "2026-11-21"}
x-rate-limits:
  key:
    partition: api-key
    quotas: [{quota: 5, window: 1}, {quota: 9, window: 60, overflow: true}]
    cost: {write: 2}
    x-source: {from: manual, at: page 10, kind: documented}
x-request-headers: {Accept: "*/*", x-source: {from: manual, at: page 10, kind: documented}}
x-rate-limit-headers:
  RateLimit-Remaining: remaining
  x-source: {from: manual, at: page 10, kind: documented}
x-client: {field_prefix: sys_, request_id: [RateLimit-Remaining]}
"""


def document(text: str = THINGS) -> Document:
    """Parse a spec."""
    return parse_document(text, Path("specs/things/openapi.yaml"))


def tree() -> dict[str, Any]:
    """Return the sample spec as plain values, to change."""
    return document().root


def changed(pointer: str, value: Any) -> dict[str, Any]:
    """Return the sample with one value put in."""
    root = tree()
    holder, key = _holder(root, pointer)
    holder[key] = value
    return root


def without(pointer: str) -> dict[str, Any]:
    """Return the sample with one thing taken out."""
    root = tree()
    holder, key = _holder(root, pointer)
    del holder[key]
    return root


def _holder(root: dict[str, Any], pointer: str) -> tuple[Any, Any]:
    *tokens, last = split(pointer)
    holder = lookup(root, join("", *tokens))
    return holder, int(last) if isinstance(holder, list) else last


def rebuilt(root: Any) -> Document:
    """Make a document of plain values, with lines."""
    return document(json.dumps(root, indent=1, ensure_ascii=False))


def found(root: Any, vendor: str = "things") -> list[tuple[str, str]]:
    """Lint plain values; return rule and pointer of each finding."""
    return [(finding.rule, finding.pointer) for finding in findings(root, vendor)]


def findings(root: Any, vendor: str = "things") -> tuple[Finding, ...]:
    """Lint plain values."""
    return lint(rebuilt(root), vendor, EXTENSIONS)


def kept_from_reading(root: Any) -> list[tuple[str, str]]:
    """Return rule and pointer of each essential finding."""
    return [(finding.rule, finding.pointer) for finding in essential(rebuilt(root), "things", EXTENSIONS)]
