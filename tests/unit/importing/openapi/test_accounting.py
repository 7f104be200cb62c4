"""Whatever is wrong with a document, a draft comes of it that accounts for it all, or one clear sentence."""

import copy
import json
from pathlib import Path
from typing import Any

import yaml
from hypothesis import event, given, settings
from hypothesis import strategies as st

from specloom.errors import BadInput
from specloom.importing.account import UNACCOUNTED, counts
from specloom.importing.openapi import draft_document
from specloom.spec.pointers import walk

DOCUMENTS = [
    yaml.safe_load(text) for text in (Path(__file__).parent / "samples.yaml").read_text().split("---")
]
JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, 0, -1.5, "", "x", "[", "ünïcode", "import", "../..", "\ud800", "a\nb", '"'),
        *(
            [],
            {},
            [None],
            ["x", "x"],
            [{}],
            {"": {}},
            {"a": None},
            {"type": "object"},
            {"type": ["string", 5]},
        ),
        {"$ref": "#/components/schemas/pet"},
        {"$ref": "#/definitions/order"},
        {"$ref": "#/nowhere"},
        {"$ref": "#"},
        {"$ref": 3},
        {"allOf": [{"type": "object"}, {"properties": {"a": True}}]},
        {"in": "query", "name": "q"},
        {"description": 5, "content": {"text/plain": None}},
    ]
)
KEYS = st.sampled_from(
    [
        *(
            "x-a",
            "description",
            "type",
            "$ref",
            "nullable",
            "example",
            "examples",
            "enum",
            "items",
            "required",
        ),
        *("allOf", "properties", "servers", "security", "parameters", "schema", "content", "headers", "tags"),
        *("in", "name", "discriminator", "links", "callbacks", "requestBody", "responses", "operationId"),
        *("class", "a b", "über", "../x", "é\"'\n"),
    ]
)


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a document of which some parts were replaced, removed or added."""
    document: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(DOCUMENTS)))
    for _ in range(draw(st.integers(1, 4))):
        holders = [value for _, value in walk(document) if isinstance(value, dict | list) and value]
        holder = draw(st.sampled_from(holders))
        keys = sorted(holder) if isinstance(holder, dict) else range(len(holder))
        key = draw(st.sampled_from(keys))
        how = draw(st.sampled_from(["replace", "remove", "add", "rename"]))
        if how == "add" and isinstance(holder, dict):
            holder[draw(KEYS)] = copy.deepcopy(draw(JUNK))
        elif how == "rename" and isinstance(holder, dict):
            holder[draw(KEYS)] = holder.pop(key)
        elif how == "remove":
            del holder[key]
        else:
            holder[key] = copy.deepcopy(draw(JUNK))
    return document


@settings(max_examples=40, deadline=None)
@given(spoilt())
def test_every_fact_is_carried_or_left_with_a_reason(document: dict[str, Any]) -> None:
    try:
        draft = draft_document(Path("source.yaml"), document, "acme", "2026-11-23")
    except BadInput as error:
        event(str(error))
        return

    assert [line.fact for line in draft.lines if line.reason == UNACCOUNTED] == []
    assert all(line.carried != bool(line.reason) for line in draft.lines)
    assert sum(map(sum, counts(draft.lines).values())) == len(draft.lines)
    json.dumps(draft.root).encode()
