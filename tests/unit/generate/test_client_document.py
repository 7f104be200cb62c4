from typing import Any

import pytest

from specloom.generate.client_document import ClientDocument, client_document


def derive(**schemas: Any) -> ClientDocument:
    return client_document({"components": {"schemas": schemas}})


def derived(schema: Any, **others: Any) -> dict[str, Any]:
    """Return every component that is made of a schema called It, and of the others."""
    found = derive(It=schema, **others).root["components"]["schemas"]
    assert isinstance(found, dict)
    return found


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


TEXT = {"type": "string"}


def test_paths_and_everything_but_schemas_stay_away() -> None:
    document = client_document({"paths": {"/a": {}}, "components": {"responses": {"R": {}}}}).root

    assert document["paths"] == {}
    assert document["components"] == {"schemas": {}}


def test_what_shapes_no_class_is_dropped() -> None:
    schema = {**TEXT, "title": "T", "default": "d", "pattern": "^a", "x-source": {}, "examples": ["a"]}

    assert derived(schema) == {"It": TEXT}


def test_a_property_may_be_called_as_a_keyword_is() -> None:
    schema = {"type": "object", "properties": {"title": TEXT, "default": {"type": "integer"}}}

    assert derived(schema) == {"It": schema}


def test_a_boolean_schema_allows_anything() -> None:
    assert derived({"properties": {"a": True}}) == {"It": {"type": "object", "properties": {"a": {}}}}


@pytest.mark.parametrize("extra", [True, False, {"type": "integer"}])
def test_additional_properties_are_kept(extra: object) -> None:
    schema = {"type": "object", "additionalProperties": extra}

    assert derived(schema) == {"It": schema}


def test_an_array_without_items_takes_anything() -> None:
    assert derived({"type": "array"}) == {"It": {"type": "array", "items": {}}}


def test_a_tuple_keeps_its_items() -> None:
    schema = {"type": "array", "prefixItems": [TEXT]}

    assert derived(schema) == {"It": schema}


def test_a_schema_of_several_types_is_a_choice() -> None:
    assert derived({"type": ["string", "null"]}) == {"It": {"oneOf": [TEXT, {"type": "null"}]}}


def test_another_name_for_an_object_is_the_same_class() -> None:
    made = derive(It=ref("A"), Part={"allOf": [ref("It")]}, A={"type": "object"})

    assert made.classes == {"It": "A", "Part": "A", "A": "A"}
    assert list(made.root["components"]["schemas"]) == ["A"]


def test_an_object_inside_another_one_gets_a_class_named_after_both() -> None:
    found = derived({"properties": {"line_items": {"type": "array", "items": {"properties": {"a": TEXT}}}}})

    assert found["It"]["properties"]["line_items"]["items"] == ref("ItLineItemsItem")
    assert found["ItLineItemsItem"] == {"type": "object", "properties": {"a": TEXT}}


def test_names_that_make_the_same_class_are_told_apart() -> None:
    made = derive(**{"a-b": {"type": "object"}, "A_b": {"type": "object"}, "aB": {"type": "object"}})

    assert made.classes == {"a-b": "AB", "A_b": "AB2", "aB": "AB3"}


def test_properties_that_make_the_same_attribute_keep_their_wire_names() -> None:
    made = derive(It={"properties": {"fooBar": TEXT, "foo_bar": TEXT, "+1": TEXT, "-1": TEXT}})

    given = made.root["components"]["schemas"]["It"]["properties"]
    assert list(given) == ["fooBar", "foo_bar_2", "plus_1", "minus_1"]
    assert made.wires == {"It": {"foo_bar_2": "foo_bar", "plus_1": "+1", "minus_1": "-1"}}


@pytest.mark.parametrize(
    ("schema", "kinds"),
    [
        ({"enum": ["a", 1, None]}, ["string", "integer", "null"]),
        ({"enum": [1.5, None]}, ["number", "null"]),
        ({"enum": [True, "a"]}, ["string", "boolean"]),
    ],
)
def test_an_enum_of_mixed_values_is_a_choice_between_kinds(schema: object, kinds: list[str]) -> None:
    found = derived({"properties": {"e": schema}})

    options = found["It"]["properties"]["e"]["oneOf"]
    enums = [found[option["$ref"].rpartition("/")[2]] if "$ref" in option else option for option in options]
    assert [option["type"] for option in enums] == kinds


def test_listed_values_are_of_the_declared_type() -> None:
    assert derived({"type": "integer", "enum": ["1", 2]})["It"]["enum"] == [1, 2]
    assert derived({"type": "string", "enum": ["a", 2]})["It"]["enum"] == ["a", "2"]


def test_all_parts_of_an_object_are_merged_and_contradictions_are_settled_by_the_last() -> None:
    base = {"properties": {"id": TEXT, "size": {"type": "number"}, "made": TEXT}, "required": ["id"]}
    own = {"properties": {"id": {"type": "integer"}, "size": {"type": "integer"}, "made": {"format": "date"}}}

    found = derived({"allOf": [ref("Base"), own], "required": ["made"]}, Base=base)

    assert found["It"]["properties"] == {
        "id": {"type": "integer"},
        "size": {"type": "integer"},
        "made": {"type": "string", "format": "date"},
    }
    assert found["It"]["required"] == ["id", "made"]


def test_alternatives_that_only_require_leave_the_object_whole() -> None:
    found = derived(
        {"properties": {"a": TEXT, "b": TEXT}, "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    )

    assert list(found["It"]["properties"]) == ["a", "b"]


def test_alternatives_take_over_what_stands_beside_them() -> None:
    branches = [{"properties": {"a": TEXT}, "required": ["a"]}, {"properties": {"b": TEXT}}]

    found = derived({"properties": {"id": TEXT}, "oneOf": branches})

    assert found["It"] == {"oneOf": [ref("ItType0"), ref("ItType1")]}
    assert list(found["ItType1"]["properties"]) == ["id", "b"]


def test_a_base_does_not_hand_its_list_of_heirs_down() -> None:
    pet = {"properties": {"kind": TEXT}, "oneOf": [ref("Dog")], "discriminator": {"propertyName": "kind"}}
    dog = {"allOf": [ref("Pet"), {"properties": {"bark": TEXT}}]}

    assert list(derive(Pet=pet, Dog=dog).root["components"]["schemas"]["Dog"]["properties"]) == [
        "kind",
        "bark",
    ]


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_the_most_demanding_member_of_a_union_comes_first(keyword: str) -> None:
    loose, strict = {"type": "object", "required": ["a"]}, {"type": "object", "required": ["a", "b"]}

    found = derived({keyword: [ref("Loose"), ref("Strict")]}, Loose=loose, Strict=strict)

    assert found["It"] == {"oneOf": [ref("Strict"), ref("Loose")]}


def test_a_reference_into_another_schema_makes_a_class_of_what_it_names() -> None:
    other = {"properties": {"inner": {"properties": {"a": TEXT}}}}

    found = derived(
        {"properties": {"x": {"$ref": "#/components/schemas/Other/properties/inner"}}}, Other=other
    )

    name = found["It"]["properties"]["x"]["$ref"].rpartition("/")[2]
    assert found[name] == {"type": "object", "properties": {"a": TEXT}}


def test_a_list_of_itself_is_noted_and_typed_as_any() -> None:
    made = derive(It={"type": "array", "items": ref("It")})

    assert made.root["components"]["schemas"]["It"] == {"type": "array", "items": {}}
    assert made.notes == (
        (
            "/components/schemas/It",
            "the schema holds itself with no object in between; it is typed as Any",
        ),
    )


def test_names_that_refer_to_each_other_are_noted() -> None:
    assert len(derive(A=ref("B"), B=ref("A")).notes) == 2
