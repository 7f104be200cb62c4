"""A small document with what the shelf lacks, and the folder that it is measured in."""

from pathlib import Path

from specloom.mock.sources import Source, document_source
from specloom.workspace import Workspace

TEXT = """
openapi: 3.1.0
info: {title: Desk, version: "1"}
servers: [{url: "https://desk.example"}]
security: [{key: []}]
x-rate-limits: {calls: {partition: api-key, quotas: [{quota: 5, window: 60}]}}
x-rate-limit-headers: {X-Left: remaining, X-Most: limit}
paths:
  /notes:
    post:
      operationId: notes_create
      tags: [notes]
      x-resource: {name: note, action: create, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewNote"}
            examples: {first: {value: {text: Buy milk, kind: plain, stars: 3, done: false}}}
      responses:
        "201":
          description: made
          headers: {X-Left: {$ref: "#/components/headers/Left"}, X-Most: {$ref: "#/components/headers/Left"}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
          links:
            get: {operationId: notes_get, parameters: {id: $response.body#/id}}
            delete: {operationId: notes_delete, parameters: {id: $response.body#/id}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    get:
      operationId: notes_list
      tags: [notes]
      x-resource: {name: note, action: list, key: id, filters: {kind: {property: kind}}, sort: {default: -id}}
      x-pagination: {style: offset, request: offset, size: limit, items: notes, total: total}
      parameters:
        - {name: offset, in: query, schema: {type: integer, minimum: 0, default: 0}}
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
        - {name: kind, in: query, schema: {type: string, enum: [plain, list]}}
      responses:
        "200":
          description: notes
          content: {application/json: {schema: {$ref: "#/components/schemas/NotePage"}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
  /notes/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}, example: 1}]
    get:
      operationId: notes_get
      tags: [notes]
      x-resource: {name: note, action: get, key: id}
      responses: &one
        "200":
          description: a note
          content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
        "401": {$ref: "#/components/responses/Error"}
        "404": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    put:
      operationId: notes_update
      tags: [notes]
      x-resource: {name: note, action: update, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NoteChanges"}
            examples: {done: {value: {done: true}}}
      responses:
        "200":
          description: changed
          content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}
          links: {get: {operationId: notes_get, parameters: {id: $response.body#/id}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "404": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    delete:
      operationId: notes_delete
      tags: [notes]
      x-resource: {name: note, action: delete, key: id}
      responses:
        "204": {description: deleted}
        "401": {$ref: "#/components/responses/Error"}
        "404": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  headers: {Left: {required: true, schema: {type: integer}}}
  responses:
    Error: {description: refused, content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}}
    Slow:
      description: too fast
      headers: {Retry-After: {required: true, schema: {type: integer}}}
      content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}
  schemas:
    Error: {type: object, required: [error], properties: {error: {type: string}}}
    NewNote:
      type: object
      required: [text]
      additionalProperties: false
      properties: &properties
        text: {type: string, minLength: 1, maxLength: 300}
        kind: {type: string, enum: [plain, list]}
        stars: {type: integer, minimum: 0, maximum: 5}
        done: {type: [boolean, "null"]}
    NoteChanges: {type: object, additionalProperties: false, properties: *properties}
    Note:
      type: object
      required: [id, text]
      properties:
        <<: *properties
        id: {type: integer}
        is: {const: note}
        uid: {type: string, format: uuid}
        made: {type: string, format: date-time}
        mail: {type: string, format: email}
        link: {type: string, format: uri}
        code: {type: string, pattern: "^[A-Z]{3}$"}
        price: {type: number}
        tags: {type: array, items: {type: string}}
        owner: {$ref: "#/components/schemas/Owner"}
    Owner: {type: object, required: [name], properties: {name: {type: string}}}
    NotePage:
      type: object
      required: [notes, total]
      properties:
        notes: {type: array, items: {$ref: "#/components/schemas/Note"}}
        total: {type: integer}
"""


NOTE = {
    "id": 1,
    "text": "Call Zo\u00eb",
    "kind": "plain",
    "stars": 4,
    "done": True,
    "is": "note",
    "uid": "28d912a6-e6c5-40c8-8ec6-9803498d86f0",
    "made": "2026-01-01T00:00:00Z",
    "mail": "ann@desk.example",
    "link": "https://desk.example/1",
    "code": "ABC",
    "price": 1.5,
    "tags": ["a", "b"],
    "owner": {"name": "Ann"},
}
SEED = {"note": [NOTE, {**NOTE, "id": 2, "kind": "list"}, {**NOTE, "id": 3, "stars": 1}]}


def desk(folder: Path) -> Source:
    """Write the document, and return the source that it is."""
    path = folder / "desk.yaml"
    path.write_text(TEXT)
    return document_source(Workspace(folder), path)
