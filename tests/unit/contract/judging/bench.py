"""A vendor of books, some facts documented and some guessed, and replies of it to be judged."""

from pathlib import Path
from typing import Any

import httpx

from specloom.contract.conformance import Problem, Schemas
from specloom.contract.findings import Findings, Reply
from specloom.contract.judging import judged
from specloom.contract.report import Deviation, Finding, Verdict
from specloom.spec import Spec, parse_document, read_spec

TEXT = """
openapi: 3.1.0
info: {title: Books, version: "1"}
security: [{key: []}]
x-sources:
  reference: {title: Reference, url: "https://books.example/reference", retrieved: "2026-01-02"}
paths:
  /books:
    get:
      operationId: books_list
      x-source: {from: reference, at: Books, kind: documented}
      x-pagination: {style: page, request: page, size: size, items: /}
      parameters:
        - {name: size, in: query, schema: {type: integer, maximum: 50}}
      responses:
        "200":
          description: the books
          headers: {request-id: {$ref: "#/components/headers/RequestId"}}
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Book"}}
        "404": {description: nothing}
        "429": {description: too fast}
  /books/{id}:
    get:
      operationId: books_get
      x-source: {from: reference, at: A book, kind: documented}
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}, example: 7}
      responses:
        "200":
          description: a book
          headers: {request-id: {$ref: "#/components/headers/RequestId"}}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Book"}
              examples:
                emma: {value: {id: 7, title: Emma, cover: hard, pages: 400}}
        "404": {description: nothing}
  /notes:
    get:
      operationId: notes_read
      x-source: {from: reference, at: Notes, kind: documented}
      responses:
        "200":
          description: notes
          x-source: {from: reference, at: Notes, kind: inferred, note: No reply is shown.}
          content:
            application/json:
              schema:
                type: object
                required: [text]
                properties: {text: {type: string}}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: key}}
  headers:
    RequestId: {required: true, schema: {type: string}}
  schemas:
    Cover: {type: string, enum: [hard, soft, cloth]}
    Book:
      x-source: {from: reference, at: The book, kind: documented}
      type: object
      required: [id, title]
      properties:
        id: {type: integer}
        title: {type: string}
        cover: {type: string, enum: [hard, soft]}
        state: {type: string, enum: [new, used]}
        bound: {type: string, format: date, x-source: {from: reference, at: "a call", kind: observed}}
"""
HEADERS = {"request-id": "1"}
BOOK = {"id": 7, "title": "Emma"}


def books(*changes: tuple[str, str]) -> Spec:
    """Return the spec, some of its text replaced."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_spec(parse_document(text, Path("books.yaml")), "books")


class Bench:
    """What came from the books, and what is made of it."""

    def __init__(self, spec: Spec | None = None, *, simulated: bool = True) -> None:
        self.spec = spec or books()
        self.simulated = simulated
        self.found = Findings(self.spec, Schemas(self.spec.document), ("secret",))

    def came(
        self, operation: str, body: Any, status: int = 200, headers: dict[str, str] = HEADERS, times: int = 1
    ) -> "Bench":
        """Take a reply of an operation."""
        for _ in range(times):
            self.found.judge(self.reply(operation, status, body, headers))
        return self

    def noted(self, operation: str, check: str, status: int = 200, about: Deviation | None = None) -> "Bench":
        """Take what a check has to say about a reply."""
        self.found.replies[operation, status] += 1
        self.found.note(self.reply(operation, status, {}, HEADERS), Problem(check, "so it is", about))
        return self

    def reply(self, operation: str, status: int, body: Any, headers: dict[str, str]) -> Reply:
        """Return a reply of an operation."""
        request = httpx.Request("GET", "https://books.example/books/7?key=secret")
        response = httpx.Response(status, json=body, headers=headers, request=request)
        return Reply("checks", self.spec.operation(operation), response)

    def judged(self) -> Finding:
        """Return the one finding, judged."""
        (finding,) = judged(self.found, simulated=self.simulated)
        return finding

    @property
    def verdict(self) -> Verdict:
        """Return what is made of the one finding."""
        verdict = self.judged().verdict
        assert verdict
        return verdict

    @property
    def verdicts(self) -> list[Verdict]:
        """Return what is made of each finding."""
        found = judged(self.found, simulated=self.simulated)
        return [finding.verdict for finding in found if finding.verdict]

    @property
    def parties(self) -> list[str]:
        """Return who is wrong about each finding."""
        return [verdict.party for verdict in self.verdicts]

    @property
    def place(self) -> str:
        """Return where in the spec the one finding is placed."""
        about = self.judged().deviation
        return about.place if about else ""
