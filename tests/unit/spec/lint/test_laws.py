"""Laws that hold for every document, however wrong."""

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV31SpecValidator
from tests.unit.spec.sample import EXTENSIONS, changed, found, tree

from specloom.spec import Document, read_spec
from specloom.spec.evidence import gather
from specloom.spec.lint import essential, lint
from specloom.spec.pointers import lookup, split, walk

SAMPLE = tree()
POINTERS = sorted(pointer for pointer, _ in walk(SAMPLE) if pointer)
JUNK: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        [None, True, 0, -1, 1e300, "", "$ref", "x-y", [], {}, [None], [[]], {"": {}}, {"$ref": ""}]
    ),
    st.sampled_from(
        [{"$ref": f"#/{end}"} for end in ("components/schemas/Thing", "paths", "components/A/~2", "%zz")]
    ),
    st.text(max_size=4),
    st.integers(),
)
KEYS = st.sampled_from(
    ["x-source", "$ref", "type", "properties", "parameters", "content", "schema", "items", "a/b~c"]
)


@st.composite
def damaged(draw: st.DrawFn) -> Document:
    """Take things out of the sample, put junk in, or put one part of it in place of another."""
    root = copy.deepcopy(SAMPLE)
    for pointer in draw(st.lists(st.sampled_from(POINTERS), min_size=1, max_size=4)):
        last = split(pointer)[-1]
        try:
            holder = lookup(root, pointer.rpartition("/")[0])
            damage(holder, int(last) if isinstance(holder, list) else last, draw)
        except (KeyError, IndexError, TypeError, ValueError):
            continue
    return Document(Path("openapi.yaml"), root)


def damage(holder: Any, key: Any, draw: st.DrawFn) -> None:
    match draw(st.sampled_from(["remove", "replace", "move", "add"])):
        case "remove":
            del holder[key]
        case "replace":
            holder[key] = draw(JUNK)
        case "move":
            holder[key] = copy.deepcopy(lookup(SAMPLE, draw(st.sampled_from(POINTERS))))
        case _:
            holder[draw(KEYS)] = draw(JUNK)


@settings(max_examples=80)
@given(damaged())
def test_no_document_makes_the_rules_fail(document: Document) -> None:
    findings = lint(document, "things", EXTENSIONS)

    assert len(set(findings)) == len(findings)


@settings(max_examples=80)
@given(damaged())
def test_what_the_essential_rules_accept_can_be_read(document: Document) -> None:
    if not essential(document, "things", EXTENSIONS):
        spec = read_spec(document, "things")

        assert all(operation.name and operation.tag for operation in spec.operations)


@settings(max_examples=40)
@given(damaged())
def test_no_fact_is_gathered_twice(document: Document) -> None:
    facts = gather(document)

    assert len({(fact.pointer, fact.what) for fact in facts}) == len(facts)


def test_the_validating_library_accepts_the_sample() -> None:
    assert list(OpenAPIV31SpecValidator(SAMPLE).iter_errors()) == []


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/openapi", "2.0"),
        ("/info", {"title": "x"}),
        ("/tags", [{"name": "things"}, {"name": "things"}]),
        ("/paths/~1things/get/responses/200", {}),
        ("/paths/~1things/get/operationId", "things_get"),
        ("/paths/~1things/get/parameters/2/name", "size"),
        ("/paths/~1things/get/parameters/0/schema/default", "one"),
        ("/paths/~1things~1{id}/parameters/0/name", "no"),
        ("/components/schemas/Paging/type", "objekt"),
        ("/components/schemas/Paging", 7),
        ("/components/securitySchemes/key/in", "body"),
    ],
)
def test_what_the_validating_library_refuses_the_rules_refuse(pointer: str, value: object) -> None:
    root = changed(pointer, value)

    assert list(OpenAPIV31SpecValidator(root).iter_errors())
    assert found(root)


@pytest.mark.parametrize(
    "pointer",
    [
        "/tags/0/name",
        "/paths/~1things/get/operationId",
        "/paths/~1things/get/parameters/0/name",
        "/paths/~1things~1{id}/get/operationId",
        "/components/links/GetThing/operationId",
        "/x-rate-limits/key/partition",
    ],
)
@pytest.mark.parametrize("value", [{}, [], {"a": [1]}])
def test_an_object_where_a_name_belongs_is_a_finding_and_no_crash(pointer: str, value: object) -> None:
    assert found(changed(pointer, value))
