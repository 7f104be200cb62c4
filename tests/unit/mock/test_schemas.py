from typing import Any

import pytest

from specloom.mock.schemas import Schemas, Violation, violations
from specloom.spec import SpecError

from .simulating import spec_of


def broken(schema: str, value: Any) -> list[str]:
    spec = spec_of("{}", f"components: {{schemas: {{S: {schema}, T: {{type: boolean}}}}}}")
    return [
        str(violation) for violation in Schemas(spec.document).check("/components/schemas/S", value, "body")
    ]


@pytest.mark.parametrize(
    ("schema", "value", "message"),
    [
        ("{type: boolean}", 25, "must be boolean"),
        ("{type: [string, 'null']}", 1, "must be null,string"),
        ("{maximum: 3}", 4, "must be <= 3"),
        ("{exclusiveMinimum: 0.5}", 0.5, "must be > 0.5"),
        ("{maxItems: 1}", [1, 2], "must NOT have more than 1 items"),
        ("{minLength: 2}", "é", "must NOT have fewer than 2 characters"),
        ("{pattern: '^a'}", "b", 'must match pattern "^a"'),
        ("{format: uuid}", "b", 'must match format "uuid"'),
        ("{required: [a]}", {}, "must have required property 'a'"),
        ("{enum: [1]}", 2, "must be equal to one of the allowed values"),
        ("{not: {}}", 2, "must be valid"),
    ],
)
def test_a_violation_is_said_in_the_words_of_ajv(schema: str, value: Any, message: str) -> None:
    assert broken(schema, value) == [f"body {message}"]


def test_everything_wrong_is_reported_with_its_place() -> None:
    schema = "{properties: {a: {items: {type: string}}, b: {$ref: '#/components/schemas/T'}}}"
    assert broken(schema, {"a": ["x", 1], "b": 0}) == ["body/a/1 must be string", "body/b must be boolean"]


@pytest.mark.parametrize(("kind", "edge"), [("int32", 2**31), ("int64", 2**63)])
def test_the_integer_formats_have_their_ranges(kind: str, edge: int) -> None:
    schema = f"{{type: integer, format: {kind}}}"
    assert broken(schema, edge - 1) == broken(schema, -edge) == []
    assert broken(schema, edge) == [f"body must be <= {edge - 1}"]


def test_a_range_that_the_spec_states_itself_is_kept() -> None:
    assert broken("{type: integer, format: int32, maximum: 5}", 6) == ["body must be <= 5"]


def test_a_property_may_be_called_format() -> None:
    assert broken("{type: object, properties: {format: {type: string}}}", {"format": "x"}) == []


def test_a_schema_under_a_templated_path_is_found() -> None:
    paths = "'/pets/{petId}': {get: {parameters: [{schema: {type: integer}}]}}"
    schemas = Schemas(spec_of("{}", f"x-any: {{{paths}}}").document)
    pointer = "/x-any/~1pets~1{petId}/get/parameters/0/schema"
    assert schemas.check(pointer, "x", "path") == (
        Violation("path", (), f"#{pointer}/type", "must be integer"),
    )


def test_members_are_checked_together() -> None:
    spec = spec_of("{}", "components: {schemas: {S: {type: integer}}}")
    members = {"a": ("/components/schemas/S", True), "b": ("/components/schemas/S", False)}
    validator = Schemas(spec.document).members_validator("k", members)
    wrong = violations(validator, {"b": "x"}, "query")
    assert sorted(map(str, wrong)) == ["query must have required property 'a'", "query/b must be integer"]


def test_a_schema_that_cannot_be_used_is_named() -> None:
    with pytest.raises(SpecError, match="not a usable schema"):
        broken("{pattern: '('}", "x")


def test_what_one_side_alone_writes_is_not_required_of_the_other() -> None:
    spec = spec_of(
        "{}",
        """
        components:
          schemas:
            Id: {type: integer, readOnly: true}
            User:
              allOf: [{properties: {id: {$ref: "#/components/schemas/Id"}}}]
              required: [id, name, password]
              properties: {name: {type: string}, password: {type: string, writeOnly: true}}
        """,
    )
    schemas, user = Schemas(spec.document), "/components/schemas/User"

    assert schemas.check(user, {"id": 1, "name": "Ann"}, "body") == ()
    assert schemas.sent.check(user, {"name": "Ann", "password": "x"}, "body") == ()
    assert [str(v) for v in schemas.check(user, {}, "body")] == [
        "body must have required property 'id'",
        "body must have required property 'name'",
    ]
    assert [str(v) for v in schemas.sent.check(user, {}, "body")] == [
        "body must have required property 'name'",
        "body must have required property 'password'",
    ]


def test_one_set_of_schemas_serves_both_sides_where_nothing_is_marked() -> None:
    schemas = Schemas(spec_of("{}", "components: {schemas: {A: {required: [a]}}}").document)
    assert schemas.sent is schemas
