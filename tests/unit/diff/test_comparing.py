from pathlib import Path

import pytest
from tests.unit.diff.documents import REPLY_PLACES, REQUEST_PLACES, changed, with_schema

from specloom.diff import compare
from specloom.spec import Spec, parse_document, read_spec

OLD = """
openapi: 3.1.0
info: {title: Acme, version: "1"}
paths:
  /orders/{id}:
    get: {operationId: orders_get, tags: [orders], responses: {"200": {description: It.}}}
"""


def spec(text: str) -> Spec:
    return read_spec(parse_document(text, Path("acme.yaml")), "acme")


def told(old: str, new: str) -> list[str]:
    return [f"{change.level}: {change.message}" for change in compare(spec(old), spec(new))]


def test_a_spec_is_no_different_from_itself() -> None:
    assert told(OLD, OLD) == []


def test_a_parameter_of_the_path_may_be_called_anything() -> None:
    assert told(OLD, OLD.replace("{id}", "{orderId}")) == []


def test_an_operation_that_is_gone_breaks_its_callers() -> None:
    assert told(OLD, OLD.replace("get:", "put:").replace("orders_get", "orders_put")) == [
        "breaking: `orders.get` is gone",
        "compatible: `orders.put` is new",
    ]


@pytest.mark.parametrize("place", [REQUEST_PLACES["property"], REPLY_PLACES["property"]])
def test_types_are_listed_in_either_way(place: tuple[str, ...]) -> None:
    forms = with_schema(place, "{oneOf: [{type: string}, {type: integer}, {type: 'null'}]}")
    types = with_schema(place, "{type: [string, integer, 'null']}")

    assert changed(forms, types) == changed(types, forms) == ()


@pytest.mark.parametrize("place", [REQUEST_PLACES["property"], REPLY_PLACES["property"]])
def test_null_is_listed_in_either_way(place: tuple[str, ...]) -> None:
    around = with_schema(place, "{anyOf: [{type: string, maxLength: 5}, {type: 'null'}]}")
    within = with_schema(place, "{type: [string, 'null'], maxLength: 5}")

    assert changed(around, within) == changed(within, around) == ()


def test_servers_of_one_call_are_told_with_it() -> None:
    old = OLD + "servers: [{url: https://a.example}]"
    new = old.replace("    get:", "    servers: [{url: https://b.example}]\n    get:")

    assert told(old, new) == [
        "breaking: `orders.get` is at `https://b.example` now, was at `https://a.example`"
    ]


def test_what_is_not_known_is_told_in_its_own_words() -> None:
    old, new = (OLD + f"x-unknown: [{words}]\n" for words in ("Who pays., When.", "Who pays., Why."))

    assert told(old, new) == ["evidence: what is not known of the API: `Why.` is new, `When.` is gone"]


def test_equal_numbers_are_written_in_either_way() -> None:
    place = REQUEST_PLACES["property"]

    assert changed(with_schema(place, "{enum: [1]}"), with_schema(place, "{enum: [1.0]}")) == ()
