"""Each member of a body is held to both sides of its schema."""

from collections.abc import Callable
from typing import Any

import attrs
import orjson
import pytest

from specloom.contract.checks.members import members_keep_to_their_schemas
from specloom.mock import Handles, Request, Response
from specloom.spec import Spec

from ..depot import SPEC, TEXT, answering, depot, found, session, spec_of
from ..shelf import Mutant

BAD = Response(400, (), b"")


def refusing(wrong: Callable[[Any], bool], spec: Spec = SPEC) -> Handles:
    """Make a simulator that refuses certain new crates although they are valid."""

    def change(request: Request, response: Response) -> Response:
        about = request.method == "POST" and response.status == 201
        return BAD if about and wrong(orjson.loads(request.body)) else response

    return Mutant(depot(spec), change)


@attrs.frozen
class Lenient:
    """A simulator that puts a member right before it looks at it."""

    inner: Handles
    mend: Callable[[dict[str, Any]], dict[str, Any]]

    def handle(self, request: Request) -> Response:
        if request.method == "POST" and request.path.endswith("/crates"):
            body = orjson.loads(request.body or b"null")
            request = attrs.evolve(
                request, body=orjson.dumps(self.mend(body) if isinstance(body, dict) else body)
            )
        return self.inner.handle(request)


def at_most(name: str, most: int) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Cut a text, list or number that is one too large down to what the schema takes."""

    def mend(body: dict[str, Any]) -> dict[str, Any]:
        value = body.get(name)
        if isinstance(value, str | list) and len(value) == most + 1:
            return body | {name: value[:most]}
        return body | {name: most} if value == most + 1 else body

    return mend


def test_a_right_server_is_not_accused() -> None:
    assert found(depot(), members_keep_to_their_schemas) == set()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda body: body.get("weight") == 5000,
        lambda body: body.get("weight") == 1,
        lambda body: len(body["label"]) == 40,
        lambda body: "note" in body and body["note"] is None,
        lambda body: len(body.get("tags", [])) == 3,
        lambda body: body.get("state") == "lost",
    ],
)
def test_a_valid_value_that_is_refused_is_found(wrong: Callable[[Any], bool]) -> None:
    assert found(refusing(wrong), members_keep_to_their_schemas) == {"value_accepted"}


@pytest.mark.parametrize(("name", "most"), [("weight", 5000), ("label", 40), ("note", 12), ("tags", 3)])
def test_a_value_beyond_its_bound_that_is_taken_is_found(name: str, most: int) -> None:
    lenient = Lenient(depot(), at_most(name, most))

    assert found(lenient, members_keep_to_their_schemas) >= {"invalid_body_refused"}


def test_a_value_that_is_not_kept_is_found() -> None:
    forgetting = answering("crates_create", lambda crate: crate | {"state": "open"})

    assert found(forgetting, members_keep_to_their_schemas) == {"written_value_kept"}


def test_what_a_server_alone_can_know_may_be_refused() -> None:
    knowing = refusing(lambda body: body["label"] != "tea")

    assert found(knowing, members_keep_to_their_schemas) == set()


def test_an_empty_text_that_no_member_takes_is_found() -> None:
    spec = spec_of(text=TEXT.replace("minLength: 1, ", ""))
    wrong = refusing(lambda body: "" in body.values(), spec)

    assert found(wrong, members_keep_to_their_schemas, spec=spec) == {"value_accepted"}


def test_an_empty_text_may_be_refused_by_a_server_where_one_member_alone_could_be_empty() -> None:
    watched = session(refusing(lambda body: "" in body.values()))
    watched.connection = attrs.evolve(watched.connection, simulated=False)
    members_keep_to_their_schemas(watched)

    assert watched.findings.found == []


def test_an_empty_text_that_the_one_member_of_a_simulator_does_not_take_is_found() -> None:
    wrong = refusing(lambda body: "" in body.values())

    assert found(wrong, members_keep_to_their_schemas) == {"value_accepted"}
