from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import attrs
import pytest

from specloom.publish import Publication
from specloom.publish.boxes import Box, boxes_of, failures_of
from specloom.publish.calls import Reader
from specloom.publish.sources import Sources
from specloom.spec import Batch, Pagination, Spec

from .library import TEXT, read

SHARED = TEXT.replace(
    '        "429":\n          description: Too fast.\n'
    "          headers: {Retry-After: {required: true, schema: {type: integer}}}\n",
    '        "404": {$ref: "#/components/responses/Gone"}\n',
).replace("  schemas:\n", "  responses: {Gone: {description: It is not here.}}\n  schemas:\n")


@pytest.fixture(name="spec")
def _spec(tmp_path: Path) -> Spec:
    return read(tmp_path, SHARED)


def boxes(spec: Spec, variables: Mapping[str, tuple[str, ...]] = MappingProxyType({})) -> dict[str, Box]:
    return {box.id: box for box in boxes_of(Publication(spec, variables=variables), Sources(spec.document))}


def said(box: Box) -> str:
    return " ".join([*(text.text for text in box.text), *(point.text.text for point in box.points)])


def test_only_boxes_that_say_something_are_there(spec: Spec) -> None:
    assert [*boxes(spec)] == ["authentication", "limits", "retries", "signatures"]


def test_authentication_names_the_variable_of_the_client(spec: Spec) -> None:
    assert "The Python client reads `LIBRARY_KEY` from the environment." in said(
        boxes(spec, variables={"key": ("LIBRARY_KEY",)})["authentication"]
    )


def test_retries_name_what_may_be_repeated_and_what_not(spec: Spec) -> None:
    text = said(boxes(attrs.evolve(spec, idempotency_header="X-Once"))["retries"])

    assert "After 423, it repeats `books_add` too." in text
    assert "When nobody knows whether it was done, `books_add` must not be repeated blindly." in text
    assert "A call that is named in `X-Once` is carried out once" in text


def test_many_operations_are_counted_instead_of_named(spec: Spec) -> None:
    add, get = spec.operation("books_add"), spec.operation("books_get")

    every = attrs.evolve(spec, operations=(add,) * 3)
    most = attrs.evolve(spec, operations=(*(add,) * 7, get))

    assert "every operation must not be repeated" in said(boxes(every)["retries"])
    assert "7 of the 8 operations must not be repeated" in said(boxes(most)["retries"])


def test_what_is_said_of_several_lists_is_said_once(spec: Spec) -> None:
    paged = attrs.evolve(spec.operation("books_get"), pagination=Pagination("page", "page", None, "data"))
    other = attrs.evolve(paged, id="books_find", batch=Batch("/", 9))
    found = boxes(attrs.evolve(spec, operations=(paged, other)))

    assert said(found["pagination"]).startswith("`books_get` and `books_find`: Pages are numbered")
    assert [point.term for point in found["batching"].points] == ["books_find"]


def test_a_failure_that_operations_share_is_told_once(spec: Spec) -> None:
    (failure,) = failures_of(Reader(Publication(spec), Sources(spec.document)))

    assert (failure.name, failure.statuses, failure.operations) == ("Gone", ("404",), 1)
    assert failure.reply.description.text == "It is not here."
