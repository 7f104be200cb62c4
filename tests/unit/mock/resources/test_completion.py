from typing import Any

import pytest

from specloom.mock.resources.completion import Completer, fill, gives_defaults
from specloom.spec import Document

from ..simulating import spec_of


def loaded(schema: str) -> tuple[Document, Any]:
    document = spec_of("{}", f"components: {{schemas: {{S: {schema}}}}}").document
    return document, {"$ref": "#/components/schemas/S"}


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
        ("{type: [integer, 'null'], example: 3}", None),
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


def test_a_default_is_filled_in_and_an_optional_member_is_not() -> None:
    document, schema = loaded("{properties: {a: {default: 5}, b: {type: string, example: x}, c: {const: 1}}}")

    assert fill(document, schema, {}, 1.0) == {"a": 5}
    assert Completer(document).complete(schema, {}, 1.0, "required") == {}


def test_a_read_only_time_of_making_is_filled_in_and_no_other_time() -> None:
    times = ", ".join(
        f"{name}: {{type: string, format: date-time, readOnly: true}}"
        for name in ("createdAt", "updated_at", "deleted_at", "created")
    )
    document, schema = loaded(f"{{properties: {{{times}, added: {{type: string, format: date-time}}}}}}")

    assert fill(document, schema, {}, 1.0).keys() == {"createdAt", "updated_at", "created"}
    assert Completer(document).shape(schema).touched == ("updated_at",)


def test_the_items_of_a_list_are_completed() -> None:
    document, schema = loaded(
        "{properties: {pets: {type: array, items: {required: [id], properties: {id: {type: integer}}}}}}"
    )

    assert fill(document, schema, {"pets": [{}, {"id": 7}]}, 1.0) == {"pets": [{"id": 0}, {"id": 7}]}


@pytest.mark.parametrize(
    ("schema", "gives"),
    [
        ({"$ref": "#/components/schemas/Tree"}, False),
        (
            {"properties": {"tree": {"$ref": "#/components/schemas/Tree"}, "n": {"items": {"default": 1}}}},
            True,
        ),
        ({"allOf": [{"type": "object"}, {"default": None}]}, True),
    ],
)
def test_a_default_is_found_at_any_depth(schema: Any, gives: bool) -> None:
    tree = "components: {schemas: {Tree: {properties: {tree: {$ref: '#/components/schemas/Tree'}}}}}"
    assert gives_defaults(spec_of("{}", tree).document, schema) is gives
