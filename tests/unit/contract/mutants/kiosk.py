"""A small vendor with a long list, and its simulator with one defect."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import orjson

from specloom.contract.mutants.catalogue import KINDS, vendor_mutants
from specloom.contract.mutants.mutant import SERVER, Mutant
from specloom.mock import Compiled, Handles, Request, Response, compile_vendor
from specloom.spec import parse_document, read_spec

TEXT = """
openapi: 3.1.0
info: {title: Kiosk, version: "1"}
servers: [{url: "https://kiosk.example"}]
security: [{key: []}]
x-rate-limits: {calls: {partition: api-key, quotas: [{quota: 5, window: 60}]}}
x-rate-limit-headers: {X-Left: remaining, X-Most: limit, X-Reset: reset-at}
paths:
  /goods:
    post:
      operationId: goods_create
      tags: [goods]
      x-resource: {name: good, action: create, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewGood"}
            examples:
              map:
                value: {name: Map, note: so, colour: red, weight: 3, sold: true, day: "2026-01-02", tags: [a]}
      responses:
        "201": {description: made, content: {application/json: {schema: {$ref: "#/components/schemas/Good"}}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    get:
      operationId: goods_list
      tags: [goods]
      x-resource: {name: good, action: list, key: id, sort: {default: id, by: sort, order: way}}
      x-pagination:
        style: page
        request: page
        size: size
        items: goods
        total: total
        pages: pages
        page: page
        limit: size
        count: count
        more: more
        next: next
      parameters:
        - {name: shop, in: query, required: true, schema: {type: string, enum: [north, south]}}
        - {name: page, in: query, schema: {type: integer, minimum: 1, default: 1}}
        - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 50, default: 20}}
        - {name: colour, in: query, schema: {$ref: "#/components/schemas/Colour"}}
        - {name: sort, in: query, schema: {type: string, enum: [id, weight]}}
        - {name: way, in: query, schema: {type: string, enum: [asc, desc], default: asc}}
      responses:
        "200":
          description: goods
          headers:
            X-Left: {$ref: "#/components/headers/Number"}
            X-Most: {$ref: "#/components/headers/Number"}
            X-Reset: {$ref: "#/components/headers/Number"}
          content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
  /goods/count:
    get:
      operationId: goods_count
      tags: [goods]
      x-resource: {name: good, action: count, key: id}
      responses:
        "200":
          description: how many
          content: {application/json: {schema: {$ref: "#/components/schemas/Count"}}}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  headers: {Number: {schema: {type: integer}}}
  responses:
    Error: {description: refused, content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}}
    Slow:
      description: too fast
      headers: {Retry-After: {required: true, schema: {type: integer}}}
      content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}
  schemas:
    Error: {type: object, properties: {error: {type: string}}}
    Count: {type: object, properties: {goods: {type: integer}}}
    Colour: {type: string, enum: [red, blue]}
    NewGood:
      type: object
      required: [name]
      additionalProperties: false
      properties: &properties
        name: {type: string, minLength: 1, maxLength: 400}
        note: {type: string}
        colour: {$ref: "#/components/schemas/Colour"}
        weight: {type: integer, minimum: 0, maximum: 9}
        sold: {type: [boolean, "null"]}
        day: {type: string, pattern: "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"}
        tags: {type: array, minItems: 1, items: {type: string}}
    Good: {type: object, required: [id], properties: {<<: *properties, id: {type: integer}}}
    Page:
      type: object
      properties:
        goods: {type: array, items: {$ref: "#/components/schemas/Good"}}
        total: {type: integer}
        pages: {type: integer}
        page: {type: integer}
        size: {type: integer}
        count: {type: integer}
        more: {type: boolean}
        next: {type: [integer, "null"]}
"""
GOODS = [
    {"id": n, "name": f"Good {n}", "colour": "red" if n % 2 else "blue", "weight": n % 3}
    for n in range(1, 13)
]
MAP: dict[str, Any] = {
    "name": "Map",
    "note": "so",
    "colour": "red",
    "weight": 3,
    "sold": True,
    "day": "2026-01-02",
    "tags": ["a"],
}


@cache
def kiosk() -> Compiled:
    """Read the document; twelve goods are on sale, red and blue in turn."""
    spec = read_spec(parse_document(TEXT, Path("kiosk.yaml"), aliases=True), "kiosk")
    return compile_vendor(spec, seed={"good": GOODS})


@cache
def mutants(compiled: Compiled) -> tuple[Mutant, ...]:
    """Return every defect of a simulator."""
    return tuple(vendor_mutants(compiled, (kind for kind in KINDS if kind.side == SERVER)))


def wrong(
    kind: str, operation: str, says: str = "", *, compiled: Compiled | None = None, limits: bool = False
) -> Handles:
    """Start a simulator with the first defect of a kind, in an operation, that says this."""
    compiled = compiled or kiosk()
    name = f"{kind}:{operation}"
    mutant = next(m for m in mutants(compiled) if m.name == name and says in m.defect.says)
    return mutant.defect.wrap(right(compiled, limits=limits))


def right(compiled: Compiled | None = None, *, limits: bool = False) -> Handles:
    """Start a simulator as it is."""
    return (compiled or kiosk()).start(limits=limits, random=lambda: Random(1))


def asked(handler: Handles, path: str, query: str = "", key: str | None = "test") -> Response:
    """Ask a path for something, with a key unless there is none."""
    headers = () if key is None else (("X-Key", key),)
    return handler.handle(Request("GET", path, query, headers))


def listed(handler: Handles, query: str = "", key: str | None = "test") -> Response:
    """Ask for the goods of a shop."""
    return asked(handler, "/goods", f"shop=north&{query}", key)


def made(handler: Handles, body: Any) -> Response:
    """Make a good of a JSON value, or of bytes."""
    content = body if isinstance(body, bytes) else orjson.dumps(body)
    headers = (("X-Key", "test"), ("Content-Type", "application/json"))
    return handler.handle(Request("POST", "/goods", "", headers, content))


def ids(response: Response) -> list[int]:
    """Return which goods a page holds."""
    return [good["id"] for good in orjson.loads(response.body)["goods"]]
