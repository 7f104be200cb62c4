"""Lists are filled with records that differ, as far as the server takes such."""

import attrs
import orjson

from specloom.contract.checks.reading import fill, fill_with, lists, read
from specloom.contract.session import Session
from specloom.contract.target import CLOCK_PATH
from specloom.mock import Handles, Request, Response

from ..depot import TEXT, depot, session, spec_of


@attrs.frozen
class Knowing:
    """A simulator that takes crates of tea alone."""

    inner: Handles

    def handle(self, request: Request) -> Response:
        new = request.method == "POST" and request.path.endswith("/crates")
        if new and orjson.loads(request.body)["label"] != "tea":
            return Response(400, (), b"")
        return self.inner.handle(request)


def labels(watched: Session) -> list[str]:
    [operation] = lists(watched)
    return [crate["label"] for crate in read(watched, operation)[1]]


def test_records_have_new_texts() -> None:
    watched = session()
    fill(watched)

    assert len(set(labels(watched))) == len(labels(watched)) >= 5


def test_records_are_like_the_example_where_new_texts_are_refused() -> None:
    watched = session(Knowing(depot()))
    fill(watched)

    assert labels(watched)[:3] == ["tea"] * 3


def test_records_are_written_at_different_times() -> None:
    watched = session()
    before = watched.connection.admin("POST", CLOCK_PATH, {"freeze": True})
    fill(watched)

    assert watched.connection.admin("GET", CLOCK_PATH)["now"] >= before["now"] + 3


def test_as_many_records_are_written_as_are_wanted() -> None:
    watched = session()
    [operation] = lists(watched)

    assert fill_with(watched, operation, 4) == 4
    assert len(labels(watched)) >= 6


def test_a_list_to_which_only_upserts_add_is_not_filled_with_many() -> None:
    watched = session(spec=spec_of(text=TEXT.replace("action: create", "action: upsert")))
    [operation] = lists(watched)

    assert fill_with(watched, operation, 4) == 0
