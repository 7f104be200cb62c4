import pytest

from specloom.generate.schemas import Schema

from .shop import returned, schemas_of

SCHEMAS = """
    Order: {type: object, required: [id], properties: {id: {type: string}}}
    Refund: {type: object, required: [id, reason], properties: {id: {type: string}, reason: {type: string}}}
    State: {type: string, enum: [open, closed]}
    Orders: {type: array, items: {$ref: "#/components/schemas/Order"}}
    Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}
    Either: {oneOf: [{$ref: "#/components/schemas/Order"}, {$ref: "#/components/schemas/Refund"}]}
"""
ORDER, REFUND = "one(lambda: models.Order)", "one(lambda: models.Refund)"


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("schema", "annotation", "decoder"),
    [
        ({"type": "string", "format": "date-time"}, "datetime.datetime", "date_time"),
        ({"type": "object"}, "dict[str, Any]", "mapping()"),
        ({"type": "array", "items": {"type": "integer"}}, "list[int]", "array(integer)"),
        ({"type": ["string", "null"]}, "str | None", "Among(str, None)"),
        ({"enum": ["a"]}, "Literal['a'] | str", "text"),
        ({}, "Any", None),
        (ref("Order"), "models.Order", ORDER),
        (ref("State"), "models.State", "text"),
        (ref("Orders"), "list[models.Order]", f"array({ORDER})"),
        (ref("Tree"), "list[Any]", "array()"),
        (ref("Either"), "models.Order | models.Refund", f"either({REFUND}, {ORDER})"),
        ({"allOf": [ref("Order")]}, "models.Order", ORDER),
        ({"anyOf": [ref("Order"), {}]}, "Any", None),
        ({"anyOf": [ref("Order"), {"type": "null"}]}, "models.Order | None", f"nullable({ORDER})"),
        ({"oneOf": [ref("Order"), ref("Order")]}, "models.Order", ORDER),
    ],
)
def test_a_schema_is_returned_as(schema: Schema, annotation: str, decoder: str | None) -> None:
    found = returned(schema, schemas_of(SCHEMAS, objects="Order Refund", enums="State"))

    assert (found.annotation, found.decoder) == (annotation, decoder)


def test_a_builtin_that_a_method_hides_is_named_in_full() -> None:
    hiding = schemas_of(SCHEMAS).inside(["list", "dict"])

    assert returned({"type": "array", "items": {"type": "object"}}, hiding).annotation == (
        "builtins.list[builtins.dict[str, Any]]"
    )
