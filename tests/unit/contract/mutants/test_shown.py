"""Each kind of what is written, read, broken or encoded is seeded somewhere, and shows in a reply there."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest
from tests.unit.contract.mutants.bins import bins
from tests.unit.contract.mutants.desk import SEED, TEXT
from tests.unit.contract.shelf import FIRST, OLDER, RULES, SPEC

from specloom.contract.mutants import batching, breaking, contents, neighbours, reading, storing
from specloom.contract.mutants.catalogue import vendor_mutants
from specloom.contract.mutants.mutant import Mutant
from specloom.mock import Compiled, Handles, Request, Response, compile_vendor
from specloom.spec import parse_document, read_spec

KINDS = tuple(
    kind for module in (storing, neighbours, reading, batching, breaking, contents) for kind in module.KINDS
)
TEXTS = ("Zoë", "it's", 'say "no"', "a\\b", "a\nb", "100%", "<b>&", " far ", "long " * 50, "🦄")
NEW = {"code": "N", "label": "new"}
UNKNOWN = {"id": "00000000-0000-4000-8000-000000000000", "title": "none"}
STEPS: dict[str, tuple[tuple[str, str, Any], ...]] = {
    "desk": (
        *(("POST", "/notes", {"text": text}) for text in TEXTS),
        ("POST", "/notes", {"text": "x", "stars": 0, "done": False}),
        ("POST", "/notes", {"text": "x", "stars": 1.5, "done": None}),
        ("POST", "/notes", {"text": "x", "stars": -1, "kind": ""}),
        ("POST", "/notes", {"text": ""}),
        *(("GET", f"/notes/{number}", None) for number in range(20)),
        ("PUT", "/notes/1", {"stars": 1}),
        *(("GET", f"/notes/{number}", None) for number in (1, 1, 2)),
        ("DELETE", "/notes/2", None),
        *(("GET", f"/notes{rest}", None) for rest in ("", "", "/1", "/2", "/3", "/4", "/caf%C3%A9")),
    ),
    "shelf": (
        ("POST", "/v1/books", {"isbn": "", "title": ""}),
        ("POST", "/v1/books", {"isbn": "9", "title": "", "sold": False}),
        ("POST", "/v1/books", {"isbn": "9", "title": "new"}),
        *(("POST", "/v1/books/batch", [{"isbn": str(n)} for n in range(many)]) for many in (2, 5, 6)),
        ("PATCH", "/v1/books/batch", {"changes": [{"id": FIRST["id"], "title": "x"}, UNKNOWN]}),
        ("GET", f"/v1/books/{FIRST['id']}", None),
        ("GET", f"/v1/books/{OLDER['id']}", None),
        ("POST", "/v1/notes", {"any": -1, "other": 1.5, "last": "", "prénom": None}),
        ("GET", "/v1/books", None),
    ),
    "bins": (
        ("POST", "/bins", NEW),
        ("POST", "/bins", NEW),
        ("PUT", "/bins/2", {"code": "N"}),
        ("DELETE", "/bins/2", None),
        ("PATCH", "/bins/2", {"weight": 1}),
        ("GET", "/bins", None),
    ),
}
KEEPING = TEXT.replace("stars: {type: integer, minimum: 0, maximum: 5}", "stars: {type: number}")
"""A desk that takes numbers of every kind."""


@cache
def vendors() -> tuple[Compiled, ...]:
    desks = (
        read_spec(parse_document(text, Path("desk.yaml"), aliases=True), "desk") for text in (TEXT, KEEPING)
    )
    return (
        *(compile_vendor(desk, seed=SEED) for desk in desks),
        compile_vendor(SPEC, RULES, {"books": [FIRST, OLDER]}),
        bins(),
    )


@cache
def mutants() -> dict[str, list[tuple[Compiled, Mutant]]]:
    found: dict[str, list[tuple[Compiled, Mutant]]] = {}
    for compiled in vendors():
        for mutant in vendor_mutants(compiled, KINDS):
            found.setdefault(mutant.kind.name, []).append((compiled, mutant))
    return found


def start(compiled: Compiled) -> Handles:
    return compiled.start(limits=False, random=lambda: Random(1), clock=lambda: 1.7e9)


def replies(compiled: Compiled, server: Handles) -> list[Response]:
    vendor = compiled.spec.vendor
    told: list[Response] = []
    secret, query = (("authorization", "Bearer test"),), "api-key=test" if vendor == "shelf" else ""
    for method, path, body in STEPS[vendor]:
        headers = (*secret, ("content-type", "application/json"))
        request = Request(method, path, query, headers, orjson.dumps(body) if body is not None else b"")
        told.append(server.handle(request))
    return told


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_kind_shows_in_a_reply(kind: str) -> None:
    seeded = mutants()[kind]

    assert any(replies(c, mutant.defect.wrap(start(c))) != replies(c, start(c)) for c, mutant in seeded)
