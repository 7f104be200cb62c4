import pytest
from tests.unit.spec.sample import changed, found, tree

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
REPLY = "/paths/~1things~1{id}/get/responses/200/content/application~1json/schema"
PAGE = "/components/schemas/ThingPage"


@pytest.mark.parametrize(
    "where",
    [
        REPLY,
        "/components/requestBodies/NewThing/content/application~1json/schema",
        f"{PAGE}/properties/paging",
        f"{PAGE}/properties/things/items",
        f"{PAGE}/additionalProperties",
    ],
)
def test_an_object_in_a_body_or_in_a_schema_is_refused(where: str) -> None:
    assert ("inline-object", where) in found(changed(where, OBJECT))


@pytest.mark.parametrize("schema", [{"type": "object"}, {"type": ["object", "null"]}, {"properties": {}}])
def test_whatever_makes_an_object_counts(schema: object) -> None:
    assert ("inline-object", f"{PAGE}/properties/paging") in found(
        changed(f"{PAGE}/properties/paging", schema)
    )


def test_a_member_of_an_all_of_below_a_component_is_refused() -> None:
    where = f"{PAGE}/properties/paging/allOf"

    assert ("inline-object", f"{where}/0") in found(changed(f"{PAGE}/properties/paging", {"allOf": [OBJECT]}))


def test_an_alternative_of_a_component_is_refused() -> None:
    assert ("inline-object", f"{PAGE}/oneOf/0") in found(
        changed(f"{PAGE}/oneOf", [OBJECT, {"type": "string"}])
    )


def test_an_object_that_only_restricts_is_fine() -> None:
    assert found(changed(f"{PAGE}/not", {"type": "object", "required": ["gone"]})) == []


def test_lists_and_scalars_may_stand_inline() -> None:
    where = f"{PAGE}/properties/more"

    assert (
        found(changed(where, {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}))
        == []
    )


def test_an_object_as_a_parameter_is_fine() -> None:
    root = tree()
    parameter = {"name": "where", "in": "query", "style": "deepObject", "schema": OBJECT}
    root["paths"]["/things"]["get"]["parameters"].append(parameter)

    assert found(root) == []
