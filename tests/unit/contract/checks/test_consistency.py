"""A write changes one record, at once and wherever it is shown, and no other."""

from typing import Any

import attrs
import orjson
import pytest

from specloom.contract.checks.consistency import writes_change_one_record
from specloom.mock import Handles, Request, Response

from ..depot import TEXT, answering, depot, found, spec_of
from ..shelf import Mutant, rewrite, shelf
from ..shelf import session as shelf_session

LATEST = "/v1/crates/5"


@attrs.define
class Spilling:
    """A simulator that does to another crate what is done to the last one."""

    inner: Handles
    method: str

    def handle(self, request: Request) -> Response:
        if request.method == self.method and request.path == "/v1/crates/4":
            self.inner.handle(attrs.evolve(request, path=LATEST))
        return self.inner.handle(request)


@attrs.define
class Frozen:
    """A simulator that answers a path as it did at first, or as it did the last time."""

    inner: Handles
    path: str
    for_ever: bool
    answers: list[Response] = attrs.field(factory=list)

    def handle(self, request: Request) -> Response:
        response = self.inner.handle(request)
        if request.method != "GET" or request.path != self.path or response.status != 200:
            return response
        self.answers.append(response)
        return self.answers[0] if self.for_ever else self.answers[-2:][0]


def test_a_right_server_is_not_accused() -> None:
    assert found(depot(), writes_change_one_record) == set()


@pytest.mark.parametrize(
    ("method", "check"),
    [("PATCH", "written_value_kept"), ("PUT", "written_value_kept"), ("DELETE", "written_record_found")],
)
def test_a_write_that_spills_over_is_found(method: str, check: str) -> None:
    assert check in found(Spilling(depot(), method), writes_change_one_record)


@pytest.mark.parametrize("path", ["/v1/crates", "/v1/crates/4"])
@pytest.mark.parametrize("for_ever", [True, False])
def test_an_answer_of_before_is_found(path: str, for_ever: bool) -> None:
    assert found(Frozen(depot(), path, for_ever), writes_change_one_record) & {
        "written_value_kept",
        "written_record_found",
    }


def test_an_update_that_drops_other_members_is_found() -> None:
    @attrs.frozen
    class Dropping:
        inner: Handles

        def handle(self, request: Request) -> Response:
            if request.method == "PATCH":
                body = orjson.loads(request.body or b"null")
                request = attrs.evolve(request, method="PUT", body=orjson.dumps({"label": "lost"} | body))
            return self.inner.handle(request)

    assert found(Dropping(depot()), writes_change_one_record) == {"written_value_kept"}


def test_two_records_of_one_id_are_found() -> None:
    same = answering("crates_create", lambda crate: crate | {"id": 4})

    assert found(same, writes_change_one_record) == {"record_identity"}


def test_a_record_that_no_list_shows_is_found() -> None:
    def hide(page: Any) -> Any:
        return page | {"crates": [crate for crate in page["crates"] if crate["id"] < 3]}

    assert "written_record_found" in found(answering("crates_list", hide), writes_change_one_record)


def test_a_deletion_that_can_be_repeated_is_found() -> None:
    def forgive(request: Request, response: Response) -> Response:
        return Response(204, (), b"") if request.method == "DELETE" else response

    assert found(Mutant(depot(), forgive), writes_change_one_record) == {"deleted_record"}


def test_a_count_that_does_not_grow_is_found() -> None:
    watched = shelf_session(Frozen(shelf(), "/v1/books/count", for_ever=True))
    writes_change_one_record(watched)

    assert {finding.check for finding in watched.findings.found} == {"count"}


def test_a_change_is_looked_for_where_a_record_shows_what_was_sent_of_it() -> None:
    """Crates come with their label deeper inside, under another name; only the change of it is lost."""
    crate = (
        "required: [id, label]\n      properties:\n        id: {type: integer}\n        label: {type: string}"
    )
    filed = "required: [id]\n      properties:\n        id: {type: integer}\n        about: {type: object}"
    spec = spec_of(text=TEXT.replace(crate, filed).replace("{weight: 6}", "{label: mint}"))

    def file(body: Any) -> Any:
        if isinstance(body, list):
            return [file(item) for item in body]
        if not isinstance(body, dict):
            return body
        inside = {"about": {"name": body["label"]}} if "label" in body else {}
        return {name: file(value) for name, value in body.items() if name != "label"} | inside

    @attrs.frozen
    class Filing:
        inner: Handles
        loses: bool

        def handle(self, request: Request) -> Response:
            if self.loses and request.method == "PATCH":
                request = attrs.evolve(request, body=b"{}")
            return rewrite(self.inner.handle(request), file)

    assert found(Filing(depot(spec), loses=False), writes_change_one_record, spec=spec) == set()
    assert found(Filing(depot(spec), loses=True), writes_change_one_record, spec=spec) == {
        "written_value_kept"
    }


def test_a_reply_about_another_record_than_was_changed_is_found() -> None:
    other = answering("crates_update", lambda crate: crate | {"id": 1})

    assert "record_identity" in found(other, writes_change_one_record)
