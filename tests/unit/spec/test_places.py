from typing import Any

from tests.unit.spec.sample import THINGS, document, rebuilt

from specloom.spec.places import places
from specloom.spec.pointers import lookup, walk


def kinds(root: object) -> dict[str, str]:
    return {place.pointer: place.kind for place in places(rebuilt(root))}


def test_every_object_is_found_once_with_its_value() -> None:
    spec = document(THINGS)
    found = list(places(spec))

    assert len({place.pointer for place in found}) == len(found)
    assert all(lookup(spec.root, place.pointer) == place.value for place in found)


def test_parents_come_first_in_document_order() -> None:
    spec = document(THINGS)
    order = [pointer for pointer, _ in walk(spec.root)]

    positions = [order.index(place.pointer) for place in places(spec)]

    assert positions == sorted(positions)


def test_each_object_stands_in_one_that_was_found() -> None:
    found = {place.pointer: place for place in places(document(THINGS))}

    assert all(place.holder in found for place in found.values())


def test_data_is_not_taken_for_structure() -> None:
    example = {"paths": {"/x": {"get": {}}}, "schema": {"type": "object"}}

    assert kinds({"components": {"examples": {"odd": {"value": example}}}}) == {
        "": "root",
        "/components": "components",
        "/components/examples/odd": "example",
    }


def test_properties_may_have_the_names_of_keywords() -> None:
    schema = {"properties": {"properties": {"type": "string"}, "items": {"items": {}}, "x-y": {}}}
    found = kinds({"components": {"schemas": {"Odd": schema}}})

    assert {
        pointer.removeprefix("/components/schemas/Odd"): kind
        for pointer, kind in found.items()
        if "Odd" in pointer
    } == {
        "": "schema",
        "/properties/properties": "property",
        "/properties/items": "property",
        "/properties/items/items": "schema",
        "/properties/x-y": "property",
    }


def test_schemas_that_only_restrict_are_conditions_throughout() -> None:
    schema = {
        "if": {"properties": {"a": {"not": {}}}},
        "then": {"allOf": [{}]},
        "dependentSchemas": {"b": {}},
    }
    found = kinds({"components": {"schemas": {"Odd": schema}}})

    assert {kind for pointer, kind in found.items() if "Odd/" in pointer} == {"condition"}
    assert len(found) == 2 + 7


def test_callbacks_and_webhooks_are_walked() -> None:
    item: dict[str, Any] = {
        "post": {"callbacks": {"done": {"{$request.body#/url}": {"post": {}}, "x-note": {}}}}
    }
    found = kinds({"webhooks": {"event": item}})

    assert found["/webhooks/event/post"] == "operation"
    assert found["/webhooks/event/post/callbacks/done/{$request.body#~1url}/post"] == "operation"
    assert not any("x-note" in pointer for pointer in found)


def test_a_place_knows_its_name_and_its_reference() -> None:
    found = {place.pointer: place for place in places(document(THINGS))}

    assert found["/paths/~1things"].name == "/things"
    assert found["/paths/~1things/get/responses/401"].reference == "#/components/responses/Unauthorized"
    assert found["/paths/~1things"].reference is None
