"""A small vendor, a shelf of books, with its rules: what the checks are tried on."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import attrs
import orjson

from specloom.contract.session import Session, open_session
from specloom.contract.target import InProcess, connect
from specloom.mock import Call, Handles, Refused, Reply, Request, Response, Rules, Store, load_simulator
from specloom.spec import Spec, parse_document, read_spec

TEXT = """
openapi: 3.1.0
info: {title: Shelf, version: "1"}
servers: [{url: "https://shelf.example/v1"}]
security: [{key: []}]
paths:
  /books:
    post:
      operationId: books_upsert
      tags: [books]
      x-resource: {name: book, action: upsert, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewBook"}
            examples: {dune: {value: {isbn: "978", title: Dune, sold: true, printed: "1965-08-01 00:00:00"}}}
      responses:
        "200":
          description: written
          content: {application/json: {schema: {$ref: "#/components/schemas/BookReply"}}}
          links:
            get: {operationId: books_get, parameters: {bookId: $response.body#/book/id}}
            update: {operationId: books_update, parameters: {bookId: $response.body#/book/id}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    get:
      operationId: books_list
      tags: [books]
      x-resource: {name: book, action: list, key: id}
      x-pagination: {style: page, request: page, size: size, items: data.books}
      x-format: {parameter: format, media: {json: application/json, csv: text/csv}}
      parameters:
        - {name: page, in: query, schema: {type: integer, minimum: 1, default: 1}}
        - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 50, default: 50}}
        - {name: order, in: query, schema: {type: string, enum: [asc, desc], default: desc}}
        - {name: format, in: query, schema: {type: string, enum: [json, csv], default: json}}
        - {name: header, in: query, schema: {type: boolean, default: true}}
        - name: filter
          in: query
          explode: false
          schema: {type: array, items: {type: string, pattern: "^[^:,]+:[^,]*$"}}
          example: ["title:Dune"]
        - name: fields
          in: query
          explode: false
          schema: {type: array, minItems: 1, items: {type: string}}
          example: [title, id]
      responses:
        "200":
          description: books
          content:
            application/json: {schema: {$ref: "#/components/schemas/BookPage"}}
            text/csv: {schema: {type: string}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
  /books/batch:
    post:
      operationId: books_upsert_batch
      tags: [books]
      x-resource: {name: book, action: upsert, key: id}
      x-batch: {items: /, max: 5, results: results, error: error}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, maxItems: 5, items: {$ref: "#/components/schemas/NewBook"}}
            examples: {two: {value: [{isbn: "a", title: One}, {isbn: "b", title: Two}]}}
      responses:
        "200":
          description: written
          content: {application/json: {schema: {$ref: "#/components/schemas/BatchReply"}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    patch:
      operationId: books_update_batch
      tags: [books]
      x-resource: {name: book, action: update, key: id}
      x-batch: {items: changes, max: 5, results: data.results, error: error, record: book}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/ChangeBatch"}
            examples:
              both:
                value:
                  changes:
                    - {id: 28d912a6-e6c5-40c8-8ec6-9803498d86f0, title: Emma}
                    - {id: 5b1f8f0e-7c0b-4d53-9f5e-3a6d2c1e8b47, title: Persuasion}
      responses:
        "200":
          description: changed
          content: {application/json: {schema: {$ref: "#/components/schemas/ChangeReply"}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
  /notes:
    post:
      operationId: notes_send
      tags: [notes]
      requestBody:
        required: true
        content:
          application/json:
            schema: {description: anything}
            examples: {event: {value: {event: sold}}}
      responses:
        "200": {description: taken}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
  /books/count:
    get:
      operationId: books_count
      tags: [books]
      x-resource: {name: book, action: count, key: id}
      parameters:
        - name: filter
          in: query
          explode: false
          schema: {type: array, items: {type: string, pattern: "^[^:,]+:[^,]*$"}}
          example: ["title:Dune"]
      responses:
        "200":
          description: count
          content: {application/json: {schema: {$ref: "#/components/schemas/Count"}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
  /books/{bookId}:
    parameters: [{$ref: "#/components/parameters/BookId"}]
    get:
      operationId: books_get
      tags: [books]
      x-resource: {name: book, action: get, key: id}
      responses:
        "200":
          description: a book
          content:
            application/json:
              schema: {$ref: "#/components/schemas/BookReply"}
              examples:
                emma: {value: {book: {id: 28d912a6-e6c5-40c8-8ec6-9803498d86f0, isbn: "111", title: Emma}}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "404": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
    patch:
      operationId: books_update
      tags: [books]
      x-resource: {name: book, action: update, key: id}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Changes"}
            examples: {retitle: {value: {title: Dune Messiah}}}
      responses:
        "200":
          description: changed
          content: {application/json: {schema: {$ref: "#/components/schemas/BookReply"}}}
          links:
            get: {operationId: books_get, parameters: {bookId: $response.body#/book/id}}
        "400": {$ref: "#/components/responses/Error"}
        "401": {$ref: "#/components/responses/Error"}
        "404": {$ref: "#/components/responses/Error"}
        "429": {$ref: "#/components/responses/Slow"}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: api-key}}
  parameters:
    BookId: {name: bookId, in: path, required: true, schema: {type: string, format: uuid},
             example: 28d912a6-e6c5-40c8-8ec6-9803498d86f0}
  responses:
    Error: {description: refused, content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}}
    Slow:
      description: too fast
      headers: {Retry-After: {required: true, schema: {type: integer}}}
      content: {application/json: {schema: {$ref: "#/components/schemas/Error"}}}
  schemas:
    ChangeBatch:
      type: object
      required: [changes]
      properties:
        changes: {type: array, maxItems: 5, items: {$ref: "#/components/schemas/ChangeItem"}}
    ChangeItem:
      type: object
      required: [id]
      additionalProperties: false
      properties: {id: {type: string, format: uuid}, title: {type: string}}
    ChangeReply:
      type: object
      required: [data]
      properties:
        data:
          type: object
          required: [results]
          properties: {results: {type: array, items: {type: object}}}
    Error:
      type: object
      required: [title, status]
      properties: {title: {type: string}, status: {type: integer}}
    Count: {type: object, required: [count], properties: {count: {type: integer}}}
    Changes:
      type: object
      additionalProperties: false
      properties: {title: {type: string}, sold: {type: boolean}, printed: {type: string}}
    NewBook:
      type: object
      required: [isbn]
      additionalProperties: false
      properties: {isbn: {type: string, minLength: 1}, title: {type: string}, sold: {type: boolean},
                   printed: {type: string}}
    Book:
      type: object
      required: [id, isbn, changed_at]
      properties: {id: {type: string, format: uuid}, isbn: {type: string}, title: {type: string},
                   sold: {type: boolean}, printed: {type: string},
                   changed_at: {type: string, format: date-time}}
    BookReply: {type: object, required: [book], properties: {book: {$ref: "#/components/schemas/Book"}}}
    BookPage:
      type: object
      required: [data]
      properties:
        data:
          type: object
          required: [books]
          properties: {books: {type: array, items: {type: object}}}
    BatchReply:
      type: object
      required: [results]
      properties:
        results: {type: array, items: {$ref: "#/components/schemas/BookReply"}}
"""

SPEC: Spec = read_spec(parse_document(TEXT, Path("shelf.yaml")), "shelf")
FIRST = {
    "id": "28d912a6-e6c5-40c8-8ec6-9803498d86f0",
    "isbn": "111",
    "title": "Emma",
    "sold": False,
    "changed_at": "2021-01-01T00:00:00.000Z",
}
OLDER = {
    **FIRST,
    "id": "5b1f8f0e-7c0b-4d53-9f5e-3a6d2c1e8b47",
    "isbn": "222",
    "changed_at": "2020-01-01T00:00:00.000Z",
}


def upsert(call: Call, body: dict[str, Any]) -> dict[str, Any]:
    """Write a book under its ISBN."""
    known = call.store.find("books", "isbn", body["isbn"])
    book = (call.store.get("books", known[0]) if known else None) or {"id": call.uuid()}
    return _keep(call, {**book, **body})


def _keep(call: Call, book: dict[str, Any]) -> dict[str, Any]:
    book = {**book, "changed_at": call.timestamp}
    call.store.put("books", book["id"], book, rank=book["changed_at"])
    call.store.remember("books", "isbn", book["isbn"], book["id"])
    return book


def found(call: Call) -> dict[str, Any]:
    """Return the book that the path names."""
    book = call.store.get("books", call.path["bookId"])
    if book is None:
        raise Refused(Reply(404, {"title": "no such book", "status": 404}))
    return book


def change(call: Call, item: dict[str, Any]) -> dict[str, Any]:
    """Change the book that an item of a batch names."""
    book = call.store.get("books", item["id"])
    return {"book": _keep(call, {**book, **item})} if book else {"error": "no such book"}


def filtered(call: Call) -> list[dict[str, Any]]:
    """Return the books that the filters let through."""
    wanted: dict[str, set[str]] = {}
    for condition in call.query.get("filter", []):
        name, _, value = condition.partition(":")
        wanted.setdefault(name, set()).add(value)
    books = call.store.documents("books", descending=call.query.get("order", "desc") == "desc")
    return [b for b in books if all(_as_text(b.get(name)) in values for name, values in wanted.items())]


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def listed(call: Call) -> Reply:
    """Return one page, as JSON or CSV."""
    size = call.query.get("size", 50)
    start = (call.query.get("page", 1) - 1) * size
    books = filtered(call)[start : start + size]
    fields = call.query.get("fields")
    chosen = [{k: v for k, v in book.items() if fields is None or k in fields} for book in books]
    if call.query.get("format") == "csv":
        return Reply(200, _csv(chosen, header=call.query.get("header", True)), "text/csv")
    return Reply(200, {"data": {"books": chosen}}, "application/json")


def _csv(books: list[dict[str, Any]], *, header: bool) -> str:
    out = io.StringIO(newline="")
    names = list(dict.fromkeys(name for book in books for name in book))
    rows = [[book.get(name, "") for name in names] for book in books]
    csv.writer(out).writerows([names, *rows] if header else rows)
    return out.getvalue()


def _seed(store: Store, document: Mapping[str, Any]) -> None:
    for book in document["books"]:
        store.put("books", book["id"], book, rank=book["changed_at"])
        store.remember("books", "isbn", book["isbn"], book["id"])


RULES = Rules(
    handlers={
        "books_upsert": lambda call: Reply(200, {"book": upsert(call, call.body)}),
        "books_upsert_batch": lambda call: Reply(
            200, {"results": [{"book": upsert(call, b)} for b in call.body]}
        ),
        "books_update_batch": lambda call: Reply(
            200, {"data": {"results": [change(call, item) for item in call.body["changes"]]}}
        ),
        "notes_send": lambda _call: Reply(200),
        "books_get": lambda call: Reply(200, {"book": found(call)}),
        "books_update": lambda call: Reply(200, {"book": _keep(call, {**found(call), **call.body})}),
        "books_list": listed,
        "books_count": lambda call: Reply(200, {"count": len(filtered(call))}),
    },
    error=lambda failure: {"title": failure.detail, "status": failure.status},
    seed=_seed,
)


def shelf(spec: Spec = SPEC, *, limits: bool = False) -> Handles:
    """Make the simulator, the same each time."""
    ticks = iter(range(10**9))
    return load_simulator(
        spec,
        rules=RULES,
        seed={"books": [FIRST, OLDER]},
        random=lambda: Random(7),
        clock=lambda: 1.7e9 + next(ticks),
        limits=limits,
    )


Change = Callable[[Request, Response], Response]


@attrs.frozen
class Mutant:
    """A simulator with one defect: what it answers is changed on its way out."""

    inner: Handles
    change: Change

    def handle(self, request: Request) -> Response:
        """Answer one request, wrongly where the change says so."""
        return self.change(request, self.inner.handle(request))


def rewrite(response: Response, change: Callable[[Any], Any]) -> Response:
    """Return the response with its JSON body changed; other bodies stay."""
    try:
        body = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        return response
    return attrs.evolve(response, body=orjson.dumps(change(body)))


def session(handler: Handles | None = None, seed: int = 1) -> Session:
    """Open a session with a simulator of the shelf."""
    connection = connect(SPEC, InProcess(handler or shelf()))
    return open_session(SPEC, connection, seed)
