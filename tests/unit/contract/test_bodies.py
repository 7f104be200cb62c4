from types import SimpleNamespace

import pytest

from specloom.contract.bodies import completed, completing_bodies
from specloom.contract.conformance import Schemas

from .shelf import SPEC

SCHEMAS = Schemas(SPEC.document)
UPSERT = SPEC.operation("books_upsert")
BATCH = SPEC.operation("books_upsert_batch")


def test_a_valid_body_gets_what_it_lacks_of_the_example() -> None:
    assert completed(SCHEMAS, UPSERT, {"isbn": "1"}) == {
        "isbn": "1",
        "title": "Dune",
        "sold": True,
        "printed": "1965-08-01 00:00:00",
    }


def test_each_item_of_a_batch_is_completed() -> None:
    assert completed(SCHEMAS, BATCH, [{"isbn": "x"}, {"isbn": "y"}, {"isbn": "z"}]) == [
        {"isbn": "x", "title": "One"},
        {"isbn": "y", "title": "Two"},
        {"isbn": "z", "title": "One"},
    ]


@pytest.mark.parametrize("body", [{"isbn": 5}, {}, [], "text", None, b"raw"])
def test_a_body_that_is_meant_to_be_refused_stays(body: object) -> None:
    assert completed(SCHEMAS, UPSERT, body) is body


def test_an_operation_without_a_body_is_left_alone() -> None:
    assert completed(SCHEMAS, SPEC.operation("books_get"), {"any": 1}) == {"any": 1}


def test_an_operation_of_another_spec_is_left_alone() -> None:
    context = SimpleNamespace(operation=SimpleNamespace(label="GET /elsewhere"))

    assert completing_bodies(SPEC, SCHEMAS)(context, {"isbn": "1"}) == {"isbn": "1"}
