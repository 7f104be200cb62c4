from typing import Any

import pytest

from specloom.mock.envelopes import (
    fill,
    get_at,
    is_hidden,
    place_of_kind,
    place_of_object,
    properties_of,
    put_at,
    required_of,
    schema_at,
)
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
        ('{type: string, format: date-time, example: "2022-08-10T17:53:04Z"}', "1970-01-01T00:00:01.000Z"),
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


def test_a_schema_that_is_a_branch_of_itself_is_read_once() -> None:
    document, schema = loaded(
        "{properties: {a: {}}, required: [a], allOf: [{$ref: '#/components/schemas/S'}, {required: [b]}]}"
    )

    assert list(properties_of(document, schema)) == ["a"]
    assert required_of(document, schema) == ("a", "b")


def test_a_property_that_holds_its_own_schema_is_filled_in_once() -> None:
    document, schema = loaded(
        "{required: [id, parent], properties: {id: {type: string},"
        " parent: {anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}}}"
    )

    assert fill(document, schema, {}, now=1) == {"id": "", "parent": None}


def test_a_member_is_filled_in_with_what_any_branch_says_of_it() -> None:
    document, schema = loaded(
        "{required: [ok], allOf: [{properties: {ok: {type: boolean}}}, {properties: {ok: {const: true}}}]}"
    )

    assert fill(document, schema, {}, now=1) == {"ok": True}


@pytest.mark.parametrize(
    ("member", "hidden"),
    [
        ({"type": "string"}, False),
        ({"writeOnly": True}, True),
        ({"readOnly": True}, True),
        ({"$ref": "#/components/schemas/Id", "writeOnly": True}, True),
        ({"$ref": "#/components/schemas/S"}, True),
        ({"allOf": [{"type": "string"}, {"writeOnly": True}]}, True),
    ],
)
def test_what_a_reply_never_repeats_is_told(member: Any, hidden: bool) -> None:
    document, _ = loaded("{type: string, readOnly: true}")

    assert is_hidden(document, member) is hidden
