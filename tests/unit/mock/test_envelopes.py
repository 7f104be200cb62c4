from typing import Any

import pytest

from specloom.mock.envelopes import fill, get_at, place_of_kind, place_of_object, put_at, schema_at
from specloom.spec import Document

from .simulating import spec_of


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


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("{default: 5}", 5),
        ("{const: x}", "x"),
        ("{example: a}", "a"),
        ("{examples: [b], type: string}", "b"),
        ("{enum: [c, d]}", "c"),
        ("{type: string}", ""),
        ("{type: string, format: uuid}", "00000000-0000-0000-0000-000000000000"),
        ("{type: string, format: date-time}", "1970-01-01T00:00:01.000Z"),
        ("{type: string, format: date}", "1970-01-01"),
        ("{type: [integer, 'null']}", 0),
        ("{type: boolean}", False),
        ("{type: array}", []),
        ("{type: 'null'}", None),
        ("{type: object}", {}),
        ("{type: object, required: [a], properties: {a: {type: string}}}", {"a": ""}),
        ("{}", {}),
    ],
)
def test_a_required_member_that_lacks_is_made(member: str, value: Any) -> None:
    document, schema = loaded(f"{{required: [m], properties: {{m: {member}, other: {{type: string}}}}}}")
    assert fill(document, schema, {}, 1.0) == {"m": value}


def test_members_that_are_there_are_kept() -> None:
    document, schema = loaded(
        "{allOf: [{required: [a], properties: {a: {default: 1}}}], properties: {b: {}}}"
    )
    assert fill(document, schema, {"b": [1], "c": 2}, 1.0) == {"b": [1], "c": 2, "a": 1}
    assert fill(document, schema, [1], 1.0) == [1]


def test_a_property_that_two_branches_describe_is_both() -> None:
    schema = "{allOf: [{properties: {pet: {}}}, {properties: {pet: {$ref: '#/components/schemas/Id'}}}]}"

    assert place_of_object(*loaded(schema), "id") == ("pet",)
