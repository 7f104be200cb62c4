import pytest

from specloom.generate.schemas import Schema

from .shop import returned, schemas_of

SCHEMAS = """
    Order: {type: object, required: [id]}
    Refund: {type: object, required: [id, reason]}
    State: {type: string, enum: [open, closed]}
    Orders: {type: array, items: {$ref: "#/components/schemas/Order"}}
    Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}
    Either: {oneOf: [{$ref: "#/components/schemas/Order"}, {$ref: "#/components/schemas/Refund"}]}
"""
ORDER, REFUND = "one(models.Order.from_dict)", "one(models.Refund.from_dict)"


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("schema", "annotation", "decoder"),
    [
        ({"type": "string", "format": "date-time"}, "str", None),
        ({"type": "object"}, "dict[str, Any]", None),
        ({"type": "array", "items": {"type": "integer"}}, "list[int]", None),
        ({"type": ["string", "null"]}, "str | None", None),
        ({"enum": ["a"]}, "Any", None),
        ({}, "Any", None),
        (ref("Order"), "models.Order", ORDER),
        (ref("State"), "models.State", None),
        (ref("Orders"), "list[models.Order]", f"each({ORDER})"),
        (ref("Tree"), "list[Any]", None),
        (ref("Either"), "models.Order | models.Refund", f"either({REFUND}, {ORDER})"),
        ({"allOf": [ref("Order")]}, "models.Order", ORDER),
        ({"anyOf": [ref("Order"), {}]}, "Any", None),
        (
            {"anyOf": [ref("Order"), {"type": "null"}]},
            "models.Order | None",
            f"either({ORDER}, only('null'))",
        ),
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
