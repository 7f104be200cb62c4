from typing import Any

import pytest

from specloom.generate.client_document import client_document


def derived(schema: Any, **others: Any) -> Any:
    root = {"components": {"schemas": {"It": schema, **others}}}
    return client_document(root)["components"]["schemas"]["It"]


def test_paths_and_everything_but_schemas_stay_away() -> None:
    document = client_document({"paths": {"/a": {}}, "components": {"responses": {"R": {}}}})

    assert document["paths"] == {}
    assert document["components"] == {"schemas": {}}


def test_what_shapes_no_class_is_dropped() -> None:
    schema = {
        "type": "string",
        "title": "T",
        "default": "d",
        "pattern": "^a",
        "x-source": {},
        "examples": ["a"],
    }

    assert derived(schema) == {"type": "string"}


def test_a_property_may_be_called_as_a_keyword_is() -> None:
    schema = {"type": "object", "properties": {"title": {"type": "string"}, "default": {"type": "integer"}}}

    assert derived(schema) == schema


def test_a_boolean_schema_becomes_one_that_allows_anything() -> None:
    assert derived({"properties": {"a": True}}) == {"properties": {"a": {}}}


@pytest.mark.parametrize("extra", [True, False, {"type": "integer"}])
def test_additional_properties_are_kept(extra: object) -> None:
    assert derived({"additionalProperties": extra}) == {"additionalProperties": extra}


@pytest.mark.parametrize("kinds", ["array", ["array", "null"]])
def test_an_array_without_items_takes_anything(kinds: object) -> None:
    assert derived({"type": kinds}) == {"type": kinds, "items": {}}


def test_a_tuple_keeps_its_items() -> None:
    schema = {"type": "array", "prefixItems": [{"type": "string"}]}

    assert derived(schema) == schema


def test_a_reference_keeps_nothing_beside_it() -> None:
    assert derived({"$ref": "#/components/schemas/A", "description": "x"}) == {
        "$ref": "#/components/schemas/A"
    }


@pytest.mark.parametrize(
    ("values", "kept"), [(["a", None], True), ([1, 2], True), (["a", 1], False), ([1.5], False), ([], False)]
)
def test_an_enum_of_mixed_values_is_dropped(values: list[object], kept: bool) -> None:
    assert ("enum" in derived({"enum": values})) is kept


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_the_most_demanding_member_of_a_union_comes_first(keyword: str) -> None:
    loose, strict = {"$ref": "#/components/schemas/Loose"}, {"$ref": "#/components/schemas/Strict"}

    found = derived({keyword: [loose, strict]}, Loose={"required": ["a"]}, Strict={"required": ["a", "b"]})

    assert found == {keyword: [strict, loose]}
