"""Decode what vendors send by models of a document that has everything that schemas can say."""

import copy
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import httpx
import pytest

from specloom.generate import generate_client

from .shop import imported, spec_of

ZOO = """
    components:
      schemas:
        Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
        Pet:
          oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
          discriminator: {propertyName: kind, mapping: {tom: "#/components/schemas/Cat"}}
        Vehicle:
          type: object
          required: [wheels]
          discriminator: {propertyName: wheels}
          properties: {wheels: {type: string}}
        Bike:
          allOf:
            - {$ref: "#/components/schemas/Vehicle"}
            - {type: object, properties: {gears: {type: integer}}}
        Node: {type: object, properties: {next: {$ref: "#/components/schemas/Node"}}}
        Zoo:
          type: object
          required: [id]
          properties:
            id: {type: integer, readOnly: true}
            password: {type: string, writeOnly: true}
            pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
            vehicle: {$ref: "#/components/schemas/Vehicle"}
            node: {$ref: "#/components/schemas/Node"}
            mixed: {enum: [1, a, null]}
            states: {type: array, items: {type: string, enum: [open, closed]}}
            created: {type: [string, "null"], format: date-time}
            day: {type: string, format: date}
            ratio: {type: number}
            free: {type: object}
            sizes: {type: object, additionalProperties: {type: integer}}
            whatever: true
            pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
            either:
              anyOf:
                - {type: string}
                - {type: integer}
                - {type: array, items: {$ref: "#/components/schemas/Node"}}
            parts: {type: array, items: {type: object, required: [id], properties: {id: {type: string}}}}
    paths:
      /zoo:
        get:
          operationId: zoo_get
          tags: [zoo]
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Zoo"}}}}}
        put:
          operationId: zoo_put
          tags: [zoo]
          requestBody:
            required: true
            content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Zoo"}}}}
          responses: {"204": {}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("zoo")
    generate_client(spec_of(ZOO, folder, "zoo"), folder / "zoo")
    with imported(folder / "zoo", "zoo_sdk") as package:
        yield package


def got(sdk: ModuleType, **fields: Any) -> Any:
    """Return the zoo that is made of an answer with these fields."""
    answer = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": 1, **fields}))
    return sdk.ZooClient(transport=answer).zoo.get()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("mixed", "new"),
        ("mixed", None),
        ("states", ["open", "lost"]),
        ("free", {"a": [1]}),
        ("sizes", {"a": 1}),
        ("whatever", [None]),
        ("pair", ["a", 1, "more"]),
        ("either", 5),
        ("ratio", 3),
        ("created", None),
    ],
)
def test_a_value_that_may_come_stays_what_it_is(sdk: ModuleType, name: str, value: object) -> None:
    assert getattr(got(sdk, **{name: value}), name) == value


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("id", None, "id is null, not an integer"),
        ("states", ["open", None], r"states\[1\] is null, not a string"),
        ("created", "yesterday", "created is a string that is not a date and time"),
        ("day", 20240101, "day is an integer, not a date"),
        ("sizes", {"a": "b"}, r"sizes.a is a string, not an integer"),
        ("parts", [{"id": "a"}, {}], r"parts\[1\].id is missing"),
        ("parts", [{"new": "a"}], r"parts\[0\].id is missing"),
        ("pair", ["a", "b"], r"pair\[1\] is a string, not an integer"),
        ("either", [1], r"either\[0\] is an integer, not an object"),
        ("pets", [{"lives": 9}], r"pets\[0\].kind is missing"),
        ("pets", [{"kind": "Cat", "lives": "9"}], r"pets\[0\].lives is a string, not an integer"),
        ("node", {"next": {"next": 1}}, "node.next.next is an integer, not an object"),
    ],
)
def test_a_value_that_may_not_come_is_named_with_its_place(
    sdk: ModuleType, name: str, value: object, reason: str
) -> None:
    with pytest.raises(sdk.errors.DecodeError, match=reason):
        got(sdk, **{name: value})


def test_null_counts_as_left_out_where_a_field_is_optional(sdk: ModuleType) -> None:
    assert got(sdk, ratio=None).ratio is sdk.types.UNSET


def test_a_discriminator_tells_the_model_and_an_unknown_kind_stays_a_dict(sdk: ModuleType) -> None:
    tom, rex, new = got(sdk, pets=[{"kind": "tom"}, {"kind": "Dog"}, {"kind": "Newt"}]).pets

    assert (type(tom), type(rex), new) == (sdk.models.Cat, sdk.models.Dog, {"kind": "Newt"})


def test_an_heir_is_told_by_the_discriminator_of_its_base(sdk: ModuleType) -> None:
    assert got(sdk, vehicle={"wheels": "Bike", "gears": 3}).vehicle == sdk.models.Bike("Bike", 3)
    assert got(sdk, vehicle={"wheels": "none"}).vehicle == sdk.models.Vehicle("none")


def test_an_unknown_field_does_not_stand_in_for_one_that_is_left_out(sdk: ModuleType) -> None:
    zoo = got(sdk, node={"other": 1}, pets=[{"kind": "Dog", "loud": True}])

    assert (zoo.node.next_, zoo.node["other"]) == (sdk.types.UNSET, 1)
    assert (zoo.pets[0].bark, zoo.pets[0].additional_properties) == (sdk.types.UNSET, {"loud": True})


def test_decoding_leaves_the_source_as_it_is(sdk: ModuleType) -> None:
    source = {"kind": "Dog", "bark": "woof", "loud": True}

    assert sdk.models.Dog.from_dict(source).to_dict() == source
    assert source == {"kind": "Dog", "bark": "woof", "loud": True}


def test_unknown_fields_come_back_as_they_were(sdk: ModuleType) -> None:
    zoo = got(sdk, new={"a": 1}, day="2024-02-29")

    assert zoo["new"] == {"a": 1}
    assert zoo.to_dict() == {"id": 1, "new": {"a": 1}, "day": "2024-02-29"}


def test_what_the_vendor_alone_sets_is_not_sent_and_a_secret_is_not_shown(sdk: ModuleType) -> None:
    sent: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(204)

    zoo = sdk.models.Zoo(id=1, password="hush", ratio=0.5)
    sdk.ZooClient(transport=httpx.MockTransport(answer)).zoo.put([zoo])

    assert sent == [b'[{"password":"hush","ratio":0.5}]']
    assert repr(zoo) == "Zoo(id=1, password='**********', ratio=0.5)"


def test_a_model_can_be_copied_and_evolved(sdk: ModuleType) -> None:
    zoo = got(sdk, new=1)

    assert copy.deepcopy(zoo) == zoo == pickle.loads(pickle.dumps(zoo))  # noqa: S301  it is our own
    assert attrs.evolve(zoo, ratio=1.0).to_dict() == {"id": 1, "ratio": 1.0, "new": 1}


def test_no_extension_of_a_document_says_what_a_member_of_a_union_is(tmp_path: Path) -> None:
    pets = """
        paths:
          /pet:
            get:
              operationId: pets_get
              tags: [pets]
              responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
        components:
          schemas:
            Dog: {type: object, properties: {bark: {type: string}}}
            Pet:
              discriminator: {propertyName: kind}
              properties: {kind: {type: string}}
              oneOf:
                - {$ref: "#/components/schemas/Dog"}
                - {properties: {kind: {const: fish}}, x-origin: "#/components/schemas/Dog"}
    """
    generate_client(spec_of(pets, tmp_path), tmp_path / "shop")
    source = "".join((tmp_path / "shop/shop_sdk/resources/pets.py").read_text(encoding="utf-8").split())

    assert '{"Dog":one(lambda:models.PetType0),"PetType1":one(lambda:models.PetType1)' in source
