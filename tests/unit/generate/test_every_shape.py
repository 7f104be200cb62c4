"""Whatever a schema says, an answer becomes a model, and the model what was answered."""

import datetime as dt
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.generate import generate_client

from .shop import imported, spec_of

SPEC = """
    components:
      schemas:
        Anything: true
        Nothing: false
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
        Pet:
          oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
          discriminator: {propertyName: kind}
        Robot: {type: object, required: [kind], properties: {kind: {const: robot}, volts: {type: number}}}
        Being:
          oneOf: [{$ref: "#/components/schemas/Pet"}, {$ref: "#/components/schemas/Robot"}]
          discriminator: {propertyName: kind, mapping: {robot: "#/components/schemas/Robot"}}
        Many: {type: [string, integer, object, "null"], properties: {a: {type: integer}}}
        Thing:
          type: object
          properties:
            whole: {type: integer}
            number: {type: number}
            text: {type: [string, "null"]}
            truth: {type: boolean}
            time: {type: string, format: date-time}
            day: {type: string, format: date}
            id: {type: string, format: uuid}
            length: {type: string, format: duration}
            bytes: {type: string, format: byte}
            listed: {enum: [1, true, "1", null, 1.5]}
            named: {oneOf: [{const: open, title: Open}, {const: shut}, {type: "null"}]}
            one: {const: 1}
            being: {$ref: "#/components/schemas/Being"}
            beings: {type: array, items: {$ref: "#/components/schemas/Being"}}
            either: {oneOf: [{type: string}, {type: integer}, {type: array, items: {type: integer}}]}
            many: {$ref: "#/components/schemas/Many"}
            free: {type: object}
            sizes: {type: object, additionalProperties: {type: [integer, "null"]}}
            pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: {type: boolean}}
            marks: {type: object, patternProperties: {"^x-": {type: integer}}, additionalProperties: false}
            tags:
              type: object
              patternProperties: {"^x-": {type: integer}}
              additionalProperties: {type: string}
            anything: {$ref: "#/components/schemas/Anything"}
            nothing: {$ref: "#/components/schemas/Nothing"}
            inner:
              allOf: [{$ref: "#/components/schemas/Cat"}]
              required: [lives]
              properties: {a: {type: string}}
    paths:
      /things:
        get:
          operationId: things_get
          tags: [things]
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("shapes")
    generate_client(spec_of(SPEC, folder, "shop"), folder / "shop")
    with imported(folder / "shop", "shop_sdk") as package:
        yield package


WHOLE = st.integers()
NUMBERS = WHOLE | st.floats(allow_nan=False)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
)
MORE = st.dictionaries(st.sampled_from(["x", "y z"]), JSON)


def objects(required: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Draw objects, with or without unknown fields."""
    named = st.fixed_dictionaries(required, optional=optional)
    return st.builds(lambda more, known: {**more, **known}, MORE, named)


BEINGS = st.one_of(
    objects({"kind": st.just("Cat")}, lives=WHOLE),
    objects({"kind": st.just("Dog")}, bark=st.text()),
    objects({"kind": st.just("robot")}, volts=NUMBERS),
    objects({"kind": st.just("alien")}),
)
THINGS = objects(
    {},
    whole=WHOLE,
    number=NUMBERS,
    text=st.none() | st.text(),
    truth=st.booleans(),
    time=st.datetimes(timezones=st.just(dt.UTC)).map(dt.datetime.isoformat),
    day=st.dates().map(dt.date.isoformat),
    id=st.uuids().map(str),
    length=st.just("P1DT2H"),
    bytes=st.just("aGk="),
    listed=st.none() | st.booleans() | NUMBERS | st.text(),
    named=st.none() | st.text(),
    one=st.just(1),
    being=BEINGS,
    beings=st.lists(BEINGS, max_size=3),
    either=st.text() | WHOLE | st.lists(WHOLE),
    many=st.none() | st.text() | WHOLE | objects({}, a=WHOLE),
    free=st.dictionaries(st.text(), JSON),
    sizes=st.dictionaries(st.text(), st.none() | WHOLE),
    pair=st.tuples(st.text(), WHOLE, st.booleans()).map(list),
    marks=st.dictionaries(st.text(), JSON),
    tags=st.dictionaries(st.text(), st.text() | WHOLE),
    anything=JSON,
    nothing=JSON,
    inner=objects({"kind": st.text(), "lives": WHOLE}, a=st.text()),
)


@given(thing=THINGS)
def test_what_a_model_is_made_of_comes_back(sdk: ModuleType, thing: dict[str, Any]) -> None:
    assert sdk.models.Thing.from_dict(thing).to_dict() == thing


def test_a_union_of_constants_is_an_enumeration_that_may_grow(sdk: ModuleType) -> None:
    assert sdk.models.Thing.from_dict({"named": "ajar"}).named == "ajar"


def test_a_union_inside_another_one_is_told_by_the_same_field(sdk: ModuleType) -> None:
    thing = sdk.models.Thing.from_dict({"being": {"kind": "Dog", "bark": "woof"}})

    assert thing.being == sdk.models.Dog(kind="Dog", bark="woof")


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("one", True, "one is not 1"),
        ("whole", 1.5, "whole is a number, not an integer"),
        ("tags", {"a": True}, "tags.a is a boolean, not a string or an integer"),
        ("many", [], "many"),
        ("inner", {"kind": "Cat"}, "inner.lives is missing"),
        ("pair", ["a", 1, 2], r"pair\[2\] is an integer, not a boolean"),
        ("time", "2024-05-01T10:00:61Z", "time is a string that is not a date and time"),
    ],
)
def test_what_fits_no_schema_is_named(sdk: ModuleType, name: str, value: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}"):
        sdk.models.Thing.from_dict({name: value})


@pytest.mark.parametrize("written", ["2016-12-31T23:59:60Z", "2016-12-31t23:59:59z"])
def test_a_time_may_be_all_that_rfc_3339_allows(sdk: ModuleType, written: str) -> None:
    found = sdk.models.Thing.from_dict({"time": written}).time

    assert found == dt.datetime(2016, 12, 31, 23, 59, 59, tzinfo=dt.UTC)
