import re
from random import Random
from typing import Any

import pytest

from specloom.mock import Store
from specloom.mock.resources.identifiers import identifiers_of
from specloom.mock.storage.opening import open_store

from ..simulating import spec_of


@pytest.fixture
def store() -> Store:
    return open_store(None, "pets")[0]


def made(store: Store, schema: Any, *shown: Any) -> Any:
    return identifiers_of(spec_of("{}").document, schema, shown).new(store, "pet", Random(1))


def test_numbers_count_on_from_the_largest_that_there_is(store: Store) -> None:
    store.put("pet", "41", {})

    assert [made(store, {"type": "integer"}) for _ in range(2)] == [42, 43]


def test_a_number_is_not_given_again(store: Store) -> None:
    number = made(store, {"type": "integer"})
    store.put("pet", str(number), {})
    store.delete("pet", str(number))

    assert made(store, {"type": "integer"}) == 2


def test_numbers_after_a_prefix_count_on_from_the_one_that_is_shown(store: Store) -> None:
    assert [made(store, {"type": "string"}, "user_456") for _ in range(2)] == ["user_457", "user_458"]


@pytest.mark.parametrize(
    ("shown", "pattern"),
    [
        ("chart_abc123", r"chart_[a-z0-9]{6}"),
        ("cus_NffrFeUfNV2Hib", r"cus_[A-Za-z0-9]{14}"),
        ("X1", r"[A-Z0-9]{6}"),
        ("6f9619ff-8b86-d011-b42d-00c04fc964ff", r"[0-9a-f-]{36}"),
        ("rex", r"[0-9a-f-]{36}"),
        ("", r"[0-9a-f-]{36}"),
    ],
)
def test_an_id_looks_like_the_one_that_is_shown(store: Store, shown: str, pattern: str) -> None:
    assert re.fullmatch(pattern, made(store, {"type": "string"}, shown))


def test_the_example_of_the_schema_goes_before_others(store: Store) -> None:
    assert str(made(store, {"type": "string", "examples": ["a-7"]}, "b-7")) == "a-8"


def test_a_format_of_uuid_goes_before_examples(store: Store) -> None:
    assert len(made(store, {"type": "string", "format": "uuid"}, "a-7")) == 36


def test_an_id_that_is_taken_is_passed_over(store: Store) -> None:
    store.put("pet", "a-8", {})

    assert made(store, {"type": "string"}, "a-7") == "a-9"
