"""A collection that was exported comes back: with its document the same spec, without it the same calls."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.importing import import_source
from specloom.importing.conforming import conform
from specloom.publish.postman import collection_of, collection_text
from specloom.spec import Document, Spec, load_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[3])
VENDORS = WORKSPACE.vendors()
TODAY = "2026-11-23"


def spec_of(vendor: str) -> Spec:
    return read_spec(load_document(WORKSPACE.spec(vendor)), vendor)


def back(folder: Path, text: bytes | str, vendor: str = "acme") -> dict[str, Any]:
    """Import a collection, and return the document of the draft."""
    path = folder / "collection.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return import_source(path, vendor, None, TODAY).root


def read(root: dict[str, Any]) -> Spec:
    return read_spec(Document(Path("openapi.yaml"), root), "acme")


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_whole_document_comes_back(vendor: str, tmp_path: Path) -> None:
    spec = spec_of(vendor)

    assert back(tmp_path, collection_text(spec)) == spec.document.root


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_spec_and_its_collection_conform_both_ways(vendor: str, tmp_path: Path) -> None:
    spec = spec_of(vendor)
    again = read_spec(Document(Path("openapi.yaml"), back(tmp_path, collection_text(spec))), vendor)
    (source, *_) = again.document.root["x-sources"]

    assert conform(spec, again, source) == ()


def test_a_collection_that_was_changed_is_read_by_its_requests(tmp_path: Path) -> None:
    collection = json.loads(collection_text(spec_of("octolis")))
    collection["item"][0]["item"][0]["request"]["method"] = "OPTIONS"
    path = tmp_path / "collection.json"
    path.write_text(json.dumps(collection))
    draft = import_source(path, "acme", None, TODAY)

    assert "options" in {method for path in draft.root["paths"].values() for method in path}
    assert draft.undecided[0][0].startswith("The collection was changed since it was made")
    assert not any("openapi" in line.fact.name for line in draft.lines)


def test_a_wrapped_collection_is_taken_too(tmp_path: Path) -> None:
    spec = spec_of("octolis")
    wrapped = {"collection": json.loads(collection_text(spec))}

    assert back(tmp_path, json.dumps(wrapped)) == spec.document.root


Facts = Mapping[str, Any]


def calls(spec: Spec) -> Facts:
    """Return what a collection says by its own fields of each call."""
    return {f"{each.method} {each.path.rstrip('/')}": told(each) for each in spec.operations}


def told(operation: Any) -> Facts:
    body = operation.body
    return {
        "summary": operation.summary,
        "description": operation.description,
        "parameters": {(each.location, each.name) for each in operation.parameters},
        "described": {each.name: each.description for each in operation.parameters},
        "path": {each.name for each in operation.parameters if each.required and each.location == "path"},
        "body": {media.media_type for media in body.content} if body else set(),
        "answers": {media.media_type for each in operation.responses for media in each.content},
        "statuses": {each.status for each in operation.responses if each.status.isdecimal()},
        "shown": {
            each.status: {
                json.dumps(value, sort_keys=True)
                for media in each.content
                for value in media.examples.values()
            }
            for each in operation.responses
            if each.status.startswith("2")
        },
    }


REMAINDER = {
    "aicser": {
        ("POST /auth/login", "shown"),  # tokens in examples are masked
        ("POST /auth/refresh", "shown"),
    }
}
"""What the plain fields do not bring back, besides what is masked."""


@pytest.mark.parametrize("vendor", VENDORS)
def test_the_plain_fields_bring_back_the_calls(vendor: str, tmp_path: Path) -> None:
    spec = spec_of(vendor)
    before, after = calls(spec), calls(read(back(tmp_path, json.dumps(collection_of(spec)))))
    lost = {
        (name, fact) for name in before for fact in before[name] if before[name][fact] != after[name][fact]
    }

    assert before.keys() == after.keys()
    assert lost == REMAINDER.get(vendor, set())


NAMES = st.sampled_from(["size", "colour", "weight", "status", "since"])
VALUES = st.one_of(st.integers(0, 99), st.sampled_from(["red", "new", "x y", "é&="]), st.booleans())
BODIES = st.dictionaries(NAMES, VALUES, min_size=1, max_size=4)


@st.composite
def operations(draw: st.DrawFn, noun: str, method: str) -> dict[str, Any]:
    """Make an operation with parameters, a body and replies, all of them with examples."""
    named = draw(st.lists(NAMES, unique=True, max_size=3))
    parameters: list[dict[str, Any]] = [
        {
            "name": name,
            "in": draw(st.sampled_from(["query", "header"])),
            "required": draw(st.booleans()),
            "description": f"The {name}.",
            "schema": {},
            "example": draw(VALUES),
        }
        for name in named
    ]
    status = draw(st.sampled_from(["200", "201"]))
    shown = {"examples": {"one": {"value": draw(BODIES)}}}
    operation: dict[str, Any] = {
        "operationId": f"{noun}_{method}",
        "tags": [noun],
        "summary": f"Call {noun} by {method}",
        "parameters": parameters,
        "responses": {status: {"description": "It is done.", "content": {"application/json": shown}}},
    }
    if method in {"post", "put"}:
        operation["requestBody"] = {"content": {"application/json": {"example": draw(BODIES)}}}
    return operation


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Make a small document."""
    nouns = draw(st.lists(st.sampled_from(["pets", "orders", "shops"]), min_size=1, max_size=3, unique=True))
    paths = {
        f"/{noun}": {
            method: draw(operations(noun, method))
            for method in draw(st.lists(st.sampled_from(["get", "post", "put"]), min_size=1, unique=True))
        }
        for noun in nouns
    }
    info = {"title": "Small", "version": "1", "description": draw(st.text(max_size=20))}
    return {
        "openapi": "3.1.0",
        "info": info,
        "servers": [{"url": "https://small.example"}],
        "paths": paths,
        "x-sources": {"guide": {"title": "A guide", "url": "https://small.example", "retrieved": TODAY}},
    }


@settings(max_examples=60)
@given(documents())
def test_any_small_spec_comes_back(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, Any]
) -> None:
    folder, spec = tmp_path_factory.mktemp("back"), read(document)
    before, after = calls(spec), calls(read(back(folder, json.dumps(collection_of(spec)))))

    assert back(folder, collection_text(spec)) == document
    assert before == {name: {**call, "statuses": before[name]["statuses"]} for name, call in after.items()}
    assert all(before[name]["statuses"] <= after[name]["statuses"] for name in before)
