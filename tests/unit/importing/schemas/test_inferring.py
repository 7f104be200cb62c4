import json
from collections.abc import Sequence
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from specloom.importing.schemas import Components, schema_of

NAMES = st.sampled_from(["id", "items", "lines", "$ref", "x-a", "", "type", "naïve", 'a"b\n', "a", "A"])
TEXTS = st.sampled_from([
    *("", "a", "2024-01-31", "2024-01-31T10:00:00Z", "a@b.example", "https://a.example/b", "a:b"),
    *("28d912a6-e6c5-40c8-8ec6-9803498d86f0", "2024-02-31", "http://a b", "a@b"),
])  # fmt: skip
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
KEYS = NAMES | st.sampled_from(["1", "2", "2024-01-31", "28d912a6-e6c5-40c8-8ec6-9803498d86f0"])
MEMBERS = ("id", "name", "children")
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=3)
        | st.tuples(inner, inner, inner).map(lambda values: dict(zip(MEMBERS, values, strict=True)))
    ),
    max_leaves=15,
)
ANYTHING = {"type": ["array", "boolean", "integer", "null", "number", "object", "string"]}
SAMPLES = st.lists(VALUES, min_size=1, max_size=4)


def inferred(*samples: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the schema of samples of an order, and the components that it needs."""
    components = Components()
    return schema_of(samples, "Order", components), components.schemas


def whole(schema: Any, components: dict[str, Any], within: tuple[str, ...] = ()) -> Any:
    """Return a schema with every reference replaced by what it names, one to itself a few times."""
    if isinstance(schema, list):
        return [whole(each, components, within) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if isinstance(schema.get("$ref"), str):
        name = schema["$ref"].rpartition("/")[2]
        again = within.count(name) == 4
        return ANYTHING if again else whole(components[name], components, (*within, name))
    found = {key: whole(value, components, within) for key, value in schema.items()}
    return {**found, "required": sorted(found["required"])} if "required" in found else found


def expanded(samples: Sequence[Any]) -> Any:
    return whole(*inferred(*samples))


@settings(max_examples=100, deadline=None)
@given(SAMPLES)
@example([{"1": {"1": {"1": {"a": 1}}}, "2": {"b": "x"}}])
def test_every_sample_is_valid_by_the_schema_that_came_of_it(samples: list[Any]) -> None:
    schema, components = inferred(*samples)
    document = {**schema, "components": {"schemas": components}}
    validator = jsonschema_rs.Draft202012Validator(document, validate_formats=True)

    assert [error.message for sample in samples for error in validator.iter_errors(sample)] == []


@settings(max_examples=100, deadline=None)
@given(SAMPLES, st.randoms(use_true_random=False))
def test_the_order_of_samples_does_not_matter(samples: list[Any], random: Any) -> None:
    shuffled = random.sample(samples, len(samples))

    assert expanded(shuffled) == expanded(samples)


def types_at(schema: Any, place: tuple[str, ...] = ()) -> dict[tuple[str, ...], set[str]]:
    """Return the types that a whole schema names in each of its places."""
    types = schema.get("type", [])
    found = {place: set([types] if isinstance(types, str) else types)}
    for other in schema.get("anyOf", ()):
        for inner, kinds in types_at(other, place).items():
            found[inner] = found.get(inner, set()) | kinds
    for name, member in schema.get("properties", {}).items():
        found |= types_at(member, (*place, name))
    for key in ("items", "additionalProperties"):
        if key in schema:
            found |= types_at(schema[key], (*place, f"<{key}>"))
    return found


@settings(max_examples=100, deadline=None)
@given(SAMPLES, VALUES)
@example([1], 1.0)
@example([{"1": 1, "2": 2}], {"a": 1})
def test_one_more_sample_takes_no_type_away(samples: list[Any], sample: Any) -> None:
    before, after = types_at(expanded(samples)), types_at(expanded([*samples, sample]))
    wider = {place: kinds | ({"integer"} if "number" in kinds else set()) for place, kinds in after.items()}

    assert {p: t for p, t in before.items() if p in wider and not t - {"null"} <= wider[p]} == {}


@settings(max_examples=100, deadline=None)
@given(SAMPLES)
def test_no_list_of_values_is_ever_guessed(samples: list[Any]) -> None:
    schema, components = inferred(*samples)

    keywords = {key for each in (schema, *components.values()) for key in each}
    assert keywords <= {"$ref", "type", "anyOf", "format", "items", "required", "properties"} | {
        "additionalProperties"
    }


@settings(max_examples=100, deadline=None)
@given(SAMPLES)
def test_the_same_samples_give_the_same_components_again(samples: list[Any]) -> None:
    components = Components()
    first = schema_of(samples, "Order", components)
    names = list(components.schemas)

    assert schema_of(samples, "Order", components) == first
    assert list(components.schemas) == names


@pytest.mark.parametrize(
    ("samples", "schema"),
    [
        ([1, 2], {"type": "integer"}),
        ([1, 2.0], {"type": "number"}),
        ([2**80], {"type": "integer"}),
        ([True, None], {"type": ["boolean", "null"]}),
        (["a", 1], {"type": ["string", "integer"]}),
        ([None], {}),
        ([], {}),
        ([[]], {"type": "array", "items": {}}),
        ([["a"], [1, None]], {"type": "array", "items": {"type": ["string", "integer", "null"]}}),
        ([["a"], "a"], {"type": ["string", "array"], "items": {"type": "string"}}),
    ],
)
def test_types_are_those_that_were_seen(samples: list[Any], schema: dict[str, Any]) -> None:
    assert inferred(*samples) == (schema, {})


@pytest.mark.parametrize(
    ("samples", "name"),
    [
        (["2024-01-31T10:00:00Z", "2024-01-31T10:00:00.5+01:00"], "date-time"),
        (["2024-01-31", None], "date"),
        (["28d912a6-e6c5-40c8-8ec6-9803498d86f0"], "uuid"),
        (["jeanne@shop.example"], "email"),
        (["https://shop.example/a?b=c", "urn:isbn:1"], "uri"),
        (["2024-01-31", "2024-02-31"], None),
        (["2024-01-31", ""], None),
        (["2024-01-31", 1], None),
        (["2024-01-31 10:00:00"], None),
        (["name:Jeanne"], None),
        (["a@b"], None),
    ],
)
def test_a_format_is_told_where_all_texts_agree(samples: list[Any], name: str | None) -> None:
    assert inferred(*samples)[0].get("format") == name


def test_objects_are_components_in_the_order_in_which_they_are_met() -> None:
    schema, components = inferred({"lines": [{"sku": {"id": 1}}], "buyer": {"name": "Jeanne"}})

    assert schema == {"$ref": "#/components/schemas/Order"}
    assert components == {
        "Order": {
            "type": "object",
            "properties": {
                "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
                "buyer": {"$ref": "#/components/schemas/Buyer"},
            },
        },
        "Line": {"type": "object", "properties": {"sku": {"$ref": "#/components/schemas/Sku"}}},
        "Sku": {"type": "object", "properties": {"id": {"type": "integer"}}},
        "Buyer": {"type": "object", "properties": {"name": {"type": "string"}}},
    }


def test_a_member_is_required_that_every_one_of_several_samples_has() -> None:
    _, components = inferred(
        {"id": 1, "note": "a", "lines": [{"sku": "A", "qty": 1}, {"sku": "B"}]}, {"id": 2}
    )

    assert components["Order"]["required"] == ["id"]
    assert components["Line"]["required"] == ["sku"]


def test_one_sample_shows_nothing_of_what_is_required() -> None:
    assert "required" not in inferred({"id": 1})[1]["Order"]


def test_an_object_that_may_be_null_is_one_of_two() -> None:
    _, components = inferred({"buyer": {"id": 1}}, {"buyer": None})

    assert components["Order"]["properties"]["buyer"] == {
        "anyOf": [{"$ref": "#/components/schemas/Buyer"}, {"type": "null"}]
    }


def test_each_other_type_than_an_object_stands_by_itself() -> None:
    """Schemathesis fails on an alternative that has several types."""
    schema, _ = inferred({"id": 1}, "a", [1], None)

    assert schema["anyOf"][1:] == [
        {"type": "string"},
        {"type": "array", "items": {"type": "integer"}},
        {"type": "null"},
    ]


@pytest.mark.parametrize(
    "keys",
    [
        ("2024-01-31", "2024-02-01"),
        ("28d912a6-e6c5-40c8-8ec6-9803498d86f0",),
        ("17", "2004"),
        tuple(f"shop{number}" for number in range(101)),
    ],
)
def test_keys_that_are_data_make_a_map(keys: tuple[str, ...]) -> None:
    _, components = inferred({"prices": {key: {"amount": 1} for key in keys}})

    assert components["Prices"] == {
        "type": "object",
        "additionalProperties": {"$ref": "#/components/schemas/Price"},
    }


@pytest.mark.parametrize("keys", [("id", "17"), ("17",), ("2024-01-31", "total"), ("en", "de")])
def test_keys_that_may_be_names_are_properties(keys: tuple[str, ...]) -> None:
    _, components = inferred({"prices": {key: {"amount": 1} for key in keys}})

    assert list(components["Prices"]["properties"]) == list(keys)


@pytest.mark.parametrize(
    "tree",
    [
        {"id": 1, "name": "a", "children": [{"id": 2, "name": "b", "children": []}]},
        {"id": 1, "name": "a", "parent": {"id": 2, "name": "b", "parent": None}},
        {"id": 1, "children": {"children": {"children": {"name": "a"}}}},
    ],
)
def test_what_holds_others_of_its_own_sort_is_one_component(tree: dict[str, Any]) -> None:
    components = Components()
    schema_of([tree], "Category", components)
    schema_of([tree], "Category", components)

    assert list(components.schemas) == ["Category"]
    assert '"#/components/schemas/Category"' in json.dumps(components.schemas)


def test_what_only_holds_a_member_of_the_same_name_is_another_thing() -> None:
    _, components = inferred({"data": {"data": [{"id": 1}], "meta": {}}, "meta": {}})

    assert list(components) == ["Order", "OrderData", "OrderDataItem", "Meta"]


def test_a_sample_is_not_looked_at_deeper_than_anybody_writes() -> None:
    sample: Any = 1
    for level in range(100_000):
        sample = [sample] if level % 2 else {f"level{level}": sample}

    schema, components = inferred(sample)

    assert len(components) == 20
    assert "not looked at" in json.dumps([schema, components])


def test_ten_thousand_items_are_one_schema() -> None:
    _, components = inferred(
        {"lines": [{"sku": str(number), "price": {"net": 1}} for number in range(10_000)]}
    )

    assert list(components) == ["Order", "Line", "Price"]


def test_new_components_say_where_they_were_read() -> None:
    components = Components()
    schema_of([{"id": 1, "buyer": {"id": 1}}], "Order", components, {"from": "traffic", "at": "here"})
    schema_of([{"buyer": {"id": 1}}], "Cart", components)

    assert {name: schema.get("x-source") for name, schema in components.schemas.items()} == {
        "Order": {"from": "traffic", "at": "here"},
        "Buyer": {"from": "traffic", "at": "here"},
        "Cart": None,
    }
    assert next(iter(components.schemas["Order"])) == "x-source"
