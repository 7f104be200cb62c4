from typing import Any

import pytest

from specloom.mock.resources.envelopes import (
    get_at,
    is_read_only,
    place_of_kind,
    place_of_object,
    properties_of,
    put_at,
    required_of,
    schema_at,
)
from specloom.spec import Document

from ..simulating import spec_of


def loaded(schema: str) -> tuple[Document, Any]:
    document = spec_of(
        "{}", f"components: {{schemas: {{S: {schema}, Id: {{properties: {{id: {{}}}}}}}}}}"
    ).document
    return document, {"$ref": "#/components/schemas/S"}


@pytest.mark.parametrize(
    ("schema", "place"),
    [
        ("{properties: {id: {}}}", ()),
        ("{allOf: [{$ref: '#/components/schemas/Id'}]}", ()),
        ("{properties: {ok: {}, pet: {$ref: '#/components/schemas/Id'}}}", ("pet",)),
        ("{}", None),
    ],
)
def test_the_place_of_an_object_is_where_its_key_is(schema: str, place: tuple[str, ...] | None) -> None:
    assert place_of_object(*loaded(schema), "id") == place


def test_a_member_called_as_the_object_is_more_likely_its_place() -> None:
    schema = "{properties: {meta: {$ref: '#/components/schemas/Id'}, pet: {$ref: '#/components/schemas/Id'}}}"

    assert place_of_object(*loaded(schema), "id", "pet") == ("pet",)
    assert place_of_object(*loaded(schema.replace("pet:", "data:")), "id", "pet") == ("data",)


def test_a_place_may_be_two_levels_down() -> None:
    schema = "{properties: {data: {properties: {pet: {$ref: '#/components/schemas/Id'}}}}}"

    assert place_of_object(*loaded(schema), "id") == ("data", "pet")


def test_an_object_that_may_be_null_has_the_properties_of_its_other_branch() -> None:
    schema = "{anyOf: [{$ref: '#/components/schemas/Id'}, {type: 'null'}]}"

    assert list(properties_of(*loaded(schema))) == ["id"]


def test_the_place_of_a_list_is_the_first_array() -> None:
    assert place_of_kind(
        *loaded("{properties: {ok: {type: boolean}, n: {}, pets: {type: array}}}"), "array"
    ) == ("pets",)
    assert place_of_kind(*loaded("{type: array}"), "array") == ()


def test_a_value_is_put_at_its_place_and_found_there() -> None:
    body = put_at({"ok": True, "data": {"n": 1}}, ("data", "pets"), [1])
    assert body == {"ok": True, "data": {"n": 1, "pets": [1]}}
    assert (get_at(body, ("data", "pets")), get_at(body, ("ok", "pets"))) == ([1], None)


def test_the_schema_of_a_place_is_found() -> None:
    document, schema = loaded("{properties: {pet: {properties: {id: {type: integer}}}}}")
    assert schema_at(document, schema, ("pet", "id")) == {"type": "integer"}
    assert schema_at(document, schema, ("toy", "id")) == {}


def test_a_property_that_two_branches_describe_is_both() -> None:
    schema = "{allOf: [{properties: {pet: {}}}, {properties: {pet: {$ref: '#/components/schemas/Id'}}}]}"

    assert place_of_object(*loaded(schema), "id") == ("pet",)


def test_a_schema_that_is_a_branch_of_itself_is_read_once() -> None:
    document, schema = loaded(
        "{properties: {a: {}}, required: [a], allOf: [{$ref: '#/components/schemas/S'}, {required: [b]}]}"
    )

    assert list(properties_of(document, schema)) == ["a"]
    assert required_of(document, schema) == ("a", "b")


@pytest.mark.parametrize(
    ("member", "fixed"),
    [
        ({"type": "string"}, False),
        ({"writeOnly": True}, False),
        ({"readOnly": True}, True),
        ({"$ref": "#/components/schemas/Id", "readOnly": True}, True),
        ({"$ref": "#/components/schemas/S"}, True),
        ({"allOf": [{"type": "string"}, {"readOnly": True}]}, True),
    ],
)
def test_what_only_the_vendor_writes_is_told(member: Any, fixed: bool) -> None:
    document, _ = loaded("{type: string, readOnly: true}")

    assert is_read_only(document, member) is fixed
