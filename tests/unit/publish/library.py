"""A small spec in full dress, for the page that is made of it."""

from pathlib import Path

from specloom.spec import Spec, load_document, read_spec

TEXT = """\
openapi: 3.1.0
info:
  title: Library
  version: "3"
  description: "Lends **books**."
servers: [{url: https://library.example/v2}]
tags: [{name: books, description: What is lent.}, {name: readers, description: Nothing yet.}]
security: [{key: []}]
paths:
  /books/{bookId}:
    get:
      operationId: books_get
      summary: Get one book
      description: Everything about *one* book.
      tags: [books]
      x-source: {from: manual, at: page 4, kind: documented}
      parameters:
        - name: bookId
          in: path
          required: true
          description: Which one.
          x-source: {from: manual, at: page 5, kind: inferred, note: Not stated.}
          schema: {$ref: "#/components/schemas/BookId"}
          examples: {emma: {value: b 1}}
      responses:
        "200":
          description: The book.
          headers:
            X-Shelf: {description: Where it stands., required: true, schema: {type: integer}}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Book"}
              examples: {emma: {value: {id: b 1, title: Émilie}}}
        "429":
          description: Too fast.
          headers: {Retry-After: {required: true, schema: {type: integer}}}
  /books:
    post:
      operationId: books_add
      summary: Add a book
      tags: [books]
      x-rate-limit: []
      x-retry: {statuses: [423], after: 5}
      requestBody:
        description: What to add.
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Book"}
            examples: {emma: {value: {id: b 1, title: "Émilie's"}}}
      responses: {"200": {description: Added.}}
webhooks:
  book.lent:
    post:
      operationId: on_book_lent
      summary: A book was lent
      tags: [books]
      x-source: {from: manual, at: page 7, kind: documented}
      x-webhook-signature: {header: X-Sign, algorithm: hmac-sha256, encoding: hex, key: api-key}
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Book"}
            examples: {lent: {value: {id: b 1, title: Lent}}}
      responses: {"200": {description: Taken.}}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: api-key, description: Ask for it.}}
  schemas:
    BookId: {type: string, pattern: "^b", maxLength: 9, description: The id of a book.}
    Book:
      description: A book.
      type: object
      required: [id]
      properties:
        id: {$ref: "#/components/schemas/BookId"}
        title: {type: [string, "null"], description: As printed., default: Untitled}
        kinds: {type: array, items: {type: string, enum: [novel, verse]}, minItems: 1}
x-rate-limits:
  per-key:
    partition: api-key
    quotas: [{quota: 25, window: 1}, {quota: 150, window: 60, overflow: true}]
    cost: {read: 1, write: 10}
x-rate-limit-headers:
  X-Left: remaining
  x-source: {from: manual, at: page 8, kind: inferred, note: Its meaning is read off its name.}
x-request-headers: {Accept: "*/*"}
x-sources:
  manual: {title: The manual, url: https://library.example/manual, retrieved: "2026-11-21"}
"""


def read(folder: Path, text: str = TEXT, vendor: str = "library") -> Spec:
    """Read the spec from a file, as publishing does."""
    path = folder / "openapi.yaml"
    path.write_text(text)
    return read_spec(load_document(path), vendor)
