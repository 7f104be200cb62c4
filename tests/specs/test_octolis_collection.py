"""Hold the spec of Octolis and the facts of its collection together, both ways."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.specs.comparison.collection_conformity import conform

from specloom.spec import Document, Spec, load_document, read_spec
from specloom.spec.evidence import gather
from specloom.spec.places import places
from specloom.spec.pointers import join, lookup, split
from specloom.spec.references import resolve

FOLDER = Path(__file__).parents[2] / "specs" / "octolis"
DOCUMENT = load_document(FOLDER / "openapi.yaml")
SPEC = read_spec(DOCUMENT, "octolis")
FACTS: dict[str, Any] = json.loads((FOLDER / "collection.json").read_text(encoding="utf-8"))


def test_the_spec_and_the_collection_say_the_same() -> None:
    assert [str(difference) for difference in conform(SPEC, FACTS)] == []


@pytest.mark.parametrize("request_", FACTS["requests"], ids=lambda request: request["name"])
def test_a_request_is_written_out_alike_in_url_and_path(request_: dict[str, Any]) -> None:
    url = request_["url"].partition("?")[0].replace("{{", "{").replace("}}", "}")

    assert url == FACTS["base_url"] + request_["path"]


def collected() -> Iterator[str]:
    """Yield the pointer of every fact in the collection that can be taken out alone."""
    yield from ("/base_url", "/auth", "/facts/retry", "/facts/datetime")
    for index, request in enumerate(FACTS["requests"]):
        yield f"/requests/{index}"
        yield from (
            f"/requests/{index}/{key}/{i}" for key in ("query", "examples") for i in range(len(request[key]))
        )
    yield from (
        f"/described/{i}/methods/{k}"
        for i, d in enumerate(FACTS["described"])
        for k in range(len(d["methods"]))
    )
    yield from (f"/examples/{index}" for index in range(len(FACTS["examples"])))
    constants = FACTS["facts"]
    for name in ("response_headers", "rate_limits", "batch_max", "parameters"):
        yield from (f"/facts/{name}/{index}" for index in range(len(constants[name])))
    for name in ("bursts", "numbers"):
        yield from (f"/facts/{name}/{key}" for key in constants[name] if key != "at")
    for group, statuses in constants["statuses"].items():
        yield from (f"/facts/statuses/{group}/value/{index}" for index in range(len(statuses["value"])))
    for index, limit in enumerate(constants["rate_limits"]):
        yield from (f"/facts/rate_limits/{index}/quotas/{k}" for k in range(len(limit["quotas"])))
        yield from (f"/facts/rate_limits/{index}/cost/{key}" for key in limit["cost"])
    for index, parameter in enumerate(constants["parameters"]):
        yield from (f"/facts/parameters/{index}/{key}" for key in parameter if key not in ("at", "name"))
    yield from (join("/facts/request_headers/value", name) for name in constants["request_headers"]["value"])


@pytest.mark.parametrize("pointer", list(collected()))
def test_no_fact_can_be_taken_out_of_the_collection_unnoticed(pointer: str) -> None:
    facts = copy.deepcopy(FACTS)
    take_out(facts, pointer)

    assert conform(SPEC, facts)


@pytest.mark.parametrize("index", [i for i, request in enumerate(FACTS["requests"]) if request["body"]])
def test_no_body_can_be_taken_out_of_the_collection_unnoticed(index: int) -> None:
    facts = copy.deepcopy(FACTS)
    facts["requests"][index]["body"] = None

    assert conform(SPEC, facts)


def specified() -> Iterator[str]:
    """Yield the pointer of everything in the spec that the collection says too."""
    yield from (
        "/servers/0",
        "/components/securitySchemes/apiKey",
        "/x-rate-limits/api-key",
        "/x-rate-limits/account",
    )
    yield from (
        "/x-rate-limits/api-key/quotas/0",
        "/x-rate-limits/api-key/quotas/1",
        "/x-rate-limits/api-key/cost",
    )
    yield from ("/x-request-headers/Accept", "/x-request-headers/Content-Type")
    yield from (
        f"/components/schemas/ColumnValue/{key}" for key in ("minimum", "maximum", "examples", "description")
    )
    for operation in SPEC.operations:
        yield operation.pointer
        body = lookup(DOCUMENT.root, operation.pointer)
        yield from (join(operation.pointer, key) for key in ("x-retry", "x-batch") if key in body)
        if operation.tag == "records":
            yield from (join(operation.pointer, "responses", s) for s in body["responses"] if s >= "4")
            queries = (i for i, p in enumerate(operation.parameters) if p.location == "query")
            yield from (join(operation.pointer, "parameters", index) for index in queries)
    yield from constraints()
    yield from shown()


def constraints() -> Iterator[str]:
    for place in places(DOCUMENT):
        if place.kind == "parameter" and place.reference is None and place.value["in"] == "query":
            node = resolve(DOCUMENT, place.value["schema"], join(place.pointer, "schema"))
            keys = [key for key in ("enum", "default", "minimum", "maximum") if key in node.value]
            yield from (join(node.pointer, key) for key in keys)
            yield from (join(place.pointer, "examples", name) for name in place.value["examples"])
        if place.kind == "response" and place.reference is None and place.name != "WebhookAccepted":
            yield from (join(place.pointer, "headers", name) for name in place.value.get("headers", ()))


def shown() -> Iterator[str]:
    """Yield the examples that were read from the collection."""
    for fact in gather(DOCUMENT):
        if fact.what == "example" and fact.kind == "example" and split(fact.pointer)[1] == "examples":
            yield fact.pointer


@pytest.mark.parametrize("pointer", sorted(set(specified())))
def test_nothing_can_be_taken_out_of_the_spec_unnoticed(pointer: str) -> None:
    root = copy.deepcopy(DOCUMENT.root)
    take_out(root, pointer)

    assert conform(reread(root), FACTS)


def take_out(root: Any, pointer: str) -> None:
    holder, last = lookup(root, pointer.rpartition("/")[0]), split(pointer)[-1]
    del holder[int(last) if isinstance(holder, list) else last]


def reread(root: dict[str, Any]) -> Spec:
    """Read a changed spec, without the references that lead nowhere now."""
    for place in places(Document(DOCUMENT.path, root)):
        if place.kind == "media-type" and "examples" in place.value:
            named = place.value["examples"]
            place.value["examples"] = {name: named[name] for name in named if is_there(root, named[name])}
    return read_spec(Document(DOCUMENT.path, root), "octolis")


def is_there(root: dict[str, Any], example: dict[str, Any]) -> bool:
    try:
        lookup(root, example.get("$ref", "#")[1:])
    except KeyError:
        return False
    return True
