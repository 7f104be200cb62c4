import pytest

from specloom.generate.schemas import Schema

from .shop import accepted, schemas_of


@pytest.mark.parametrize(
    ("schema", "annotation"),
    [
        ({"type": "string"}, "str"),
        ({"type": ["integer", "null"]}, "int | None"),
        ({"type": "number"}, "float"),
        ({"type": "boolean"}, "bool"),
        ({"type": "string", "format": "uuid"}, "str | UUID"),
        ({"type": "string", "format": "date-time"}, "str | datetime.datetime"),
        ({"type": "string", "format": "date"}, "str | datetime.date"),
        ({"type": "string", "format": "binary"}, "FileInput"),
        ({"type": "array", "items": {"type": "string"}}, "Sequence[str]"),
        ({"type": "array"}, "Sequence[Any]"),
        ({"type": "object"}, "Mapping[str, Any]"),
        ({"additionalProperties": {"type": ["string", "null"]}}, "Mapping[str, str | None]"),
        ({"additionalProperties": {"type": "string"}, "properties": {"a": {}}}, "Mapping[str, Any]"),
        ({"enum": ["asc", "desc"]}, "Literal['asc', 'desc']"),
        ({"enum": ["a", None]}, "Literal['a'] | None"),
        ({"enum": [None]}, "None"),
        ({"const": True}, "Literal[True]"),
        ({"type": "number", "enum": [1.5]}, "float"),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "string"}]}, "str | int"),
        ({"allOf": [{"type": "string"}]}, "str"),
        ({"anyOf": [{"type": "string"}, {}]}, "Any"),
        ({}, "Any"),
    ],
)
def test_a_schema_is_accepted_as(schema: Schema, annotation: str) -> None:
    assert accepted(schema) == annotation


def test_a_model_is_accepted_as_itself_or_a_dict() -> None:
    schemas = schemas_of("Order: {type: object, properties: {a: {}}}", objects="Order")
    types = "models.Order | dicts.OrderDict | Mapping[str, Any]"

    assert accepted({"$ref": "#/components/schemas/Order"}, schemas) == types


def test_a_schema_within_itself_is_accepted_as_anything() -> None:
    schemas = schemas_of('Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}')

    assert accepted({"$ref": "#/components/schemas/Tree"}, schemas) == "Sequence[Any]"


def test_a_builtin_that_a_method_hides_is_named_in_full() -> None:
    schemas = schemas_of("Unused: {}").inside(["str"])

    assert accepted({"type": "string"}, schemas) == "builtins.str"
