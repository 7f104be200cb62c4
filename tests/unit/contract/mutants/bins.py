"""A small vendor whose records no operation reads alone: what becomes of them shows in a list."""

from functools import cache
from pathlib import Path
from random import Random

from specloom.contract.mutants.catalogue import KINDS, vendor_mutants
from specloom.contract.mutants.mutant import SERVER, Mutant
from specloom.mock import Compiled, Handles, compile_vendor
from specloom.spec import parse_document, read_spec

TEXT = """
openapi: 3.1.0
info: {title: Bins, version: "1"}
servers: [{url: "https://bins.example"}]
paths:
  /bins:
    post:
      operationId: bins_create
      tags: [bins]
      x-resource: {name: bin, action: create, key: id, unique: [code], sets: {state: open}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewBin"}
            examples: {glass: {value: {code: G1, label: glass, weight: 3}}}
      responses: &one
        "200":
          description: the bin
          content: {application/json: {schema: {$ref: "#/components/schemas/Bin"}}}
        "404": {description: none}
        "422": {description: bad}
    get:
      operationId: bins_list
      tags: [bins]
      x-resource: {name: bin, action: list, key: id, sort: {default: -id}}
      x-pagination: {style: page, request: page, default: 50, items: bins}
      parameters: [{name: page, in: query, schema: {type: integer, minimum: 1}}]
      responses:
        "200":
          description: bins
          content: {application/json: {schema: {$ref: "#/components/schemas/BinPage"}}}
        "422": {description: bad}
  /bins/bulk:
    post:
      operationId: bins_upsert
      tags: [bins]
      x-resource: {name: bin, action: upsert, key: id, match: code, sets: {state: open}}
      x-batch: {items: /, max: 5}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, maxItems: 5, items: {$ref: "#/components/schemas/NewBin"}}
            examples: {two: {value: [{code: P1, label: paper}, {code: P2, label: board}]}}
      responses:
        "200": {description: ok}
        "422": {description: bad}
  /bins/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}, example: 1}]
    patch:
      operationId: bins_update
      tags: [bins]
      x-resource: {name: bin, action: update, key: id, sets: {state: open}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/BinChange"}
            examples: {heavier: {value: {weight: 5, options: {lid: green}}}}
      responses: *one
    put:
      operationId: bins_replace
      tags: [bins]
      x-resource: {name: bin, action: replace, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewBin"}
            examples: {scrap: {value: {code: S1, label: scrap, weight: 4}}}
      responses: *one
    delete:
      operationId: bins_delete
      tags: [bins]
      x-resource: {name: bin, action: delete, key: id, sets: {state: gone}}
      responses:
        "200": {description: ok}
        "404": {description: none}
        "422": {description: bad}
components:
  schemas:
    BinChange:
      type: object
      properties: {label: {type: string}, weight: {type: integer}, options: {type: object}}
    NewBin:
      type: object
      required: [code]
      properties: &written
        code: {type: string, minLength: 1}
        label: {type: string}
        weight: {type: integer}
        note: {type: [string, "null"]}
    Bin:
      type: object
      required: [id, code]
      properties:
        <<: *written
        id: {type: integer}
        state: {type: [string, "null"]}
    BinPage: {type: object, properties: {bins: {type: array, items: {$ref: "#/components/schemas/Bin"}}}}
"""
SEED = {"bin": [{"id": 1, "code": "A", "label": "old", "weight": 4, "state": "open"}]}


@cache
def bins(text: str = TEXT) -> Compiled:
    """Compile the vendor, or another document like its."""
    document = parse_document(text, Path("bins.yaml"), aliases=True)
    return compile_vendor(read_spec(document, "bins"), seed=SEED)


def start(compiled: Compiled) -> Handles:
    """Start the simulator, the same each time."""
    return compiled.start(limits=False, random=lambda: Random(1), clock=lambda: 1.7e9)


@cache
def mutants_of(compiled: Compiled) -> tuple[Mutant, ...]:
    """Return all defects of servers that can be seeded in a vendor."""
    return tuple(vendor_mutants(compiled, [kind for kind in KINDS if kind.side == SERVER]))


def seeded(compiled: Compiled, kind: str, operation: str) -> Handles:
    """Start a simulator with a defect of a kind in an operation."""
    [mutant] = (m for m in mutants_of(compiled) if (m.kind.name, m.operation) == (kind, operation))
    return mutant.defect.wrap(start(compiled))
