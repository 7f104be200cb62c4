"""New bodies are made of an example, each of a record of its own, and a server takes them."""

from typing import Any

import attrs

from specloom.contract.checks.renewal import renewed
from specloom.contract.checks.values import values_are_taken_and_kept
from specloom.mock import Handles, Request, Response

from ..depot import TEXT, answering, body_of, depot, found, session, spec_of

EXAMPLE = {"label": "tea", "tags": ["dry"], "note": "frail"}
SPEC = spec_of(text=TEXT.replace("{label: tea, weight: 5, tags: [dry]}", str(EXAMPLE)))
LOCATION = "          headers: {Location: {required: true, schema: {type: string}}}\n"
UNREAD = spec_of(text=TEXT.replace(LOCATION, "").replace("action: get,", "action: view,"))


@attrs.define
class Stocked:
    """A depot that takes only what it knows: one tag, as of another record."""

    inner: Handles
    asked: list[Any] = attrs.field(factory=list)

    def handle(self, request: Request) -> Response:
        if request.method == "POST" and request.path == "/v1/crates":
            self.asked.append(body_of(request))
            if self.asked[-1]["tags"] != ["dry"]:
                return Response(400)
        return self.inner.handle(request)


def test_what_a_server_takes_only_as_it_is_printed_stays() -> None:
    watched = session(Stocked(depot(SPEC)), SPEC)

    new = renewed(watched, SPEC.operation("crates_create"), EXAMPLE, "test")

    assert new["tags"] == ["dry"]
    assert new["label"] != "tea"
    assert new["note"] != "frail"


def test_what_a_server_takes_is_found_out_once() -> None:
    stocked = Stocked(depot(SPEC))
    watched, operation = session(stocked, SPEC), SPEC.operation("crates_create")

    renewed(watched, operation, EXAMPLE, "one")
    asked = len(stocked.asked)
    renewed(watched, operation, EXAMPLE, "two")

    assert asked == len(stocked.asked) == 2 + len(EXAMPLE)


def test_a_text_that_is_not_kept_shows_in_the_reply_where_nothing_reads() -> None:
    escaping = answering("crates_create", lambda c: c | {"label": c["label"].replace("<", "&lt;")}, UNREAD)

    assert "written_value_kept" in found(escaping, values_are_taken_and_kept, spec=UNREAD)
    assert found(depot(UNREAD), values_are_taken_and_kept, spec=UNREAD) == set()
