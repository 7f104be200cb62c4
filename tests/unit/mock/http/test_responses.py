from typing import Any

import pytest

from specloom.mock import Reply, Rules
from specloom.mock.http.responses import KEPT_BESIDE, Accepted
from specloom.mock.messages import Json

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    responses:
      "200":
        description: Pets.
        headers:
          X-Total: {required: true, schema: {$ref: "#/components/schemas/Total"}}
          X-Note: {schema: {type: string, maxLength: 3}}
        content:
          application/json: {schema: {type: array}}
          text/csv: {schema: {type: string, pattern: "^id"}}
          image/png: {}
      "204": {description: Nothing.}
"""
SCHEMAS = "components: {schemas: {Total: {type: integer}}}"


def outcome(reply: Reply) -> Any:
    """Return the reasons for which a reply was held back, or the response."""
    simulator = simulate(PATHS, SCHEMAS, rules=Rules({"pets_list": lambda _: reply}))
    response = ask(simulator, "GET /v1/pets")
    if response.status != 500:
        return response
    assert response.json()["title"] == "response breaks the spec"
    return response.json()["errors"]


def ok(body: Any, media_type: str | None = None, **headers: str) -> Reply:
    sent = {"X-Total": "1", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return Reply(200, body, media_type, headers=sent)


def test_a_reply_is_sent_as_the_first_declared_media_type() -> None:
    response = outcome(ok([1]))
    assert (response.header("content-type"), response.body) == ("application/json", b"[1]")


def test_text_is_sent_as_text() -> None:
    assert outcome(ok("id\né\n", "text/csv")).body == "id\né\n".encode()


@pytest.mark.parametrize(
    ("body", "media_type", "sent"),
    [
        ("id", "text/csv", "text/csv; charset=utf-8"),
        ("id", "text/csv; charset=utf-8", "text/csv; charset=utf-8"),
        (b"id", "text/csv", "text/csv"),
        ([], "application/json", "application/json"),
    ],
)
def test_text_that_is_encoded_here_says_how(body: Any, media_type: str, sent: str) -> None:
    assert outcome(ok(body, media_type)).header("content-type") == sent


def test_bytes_are_sent_as_they_are() -> None:
    assert outcome(ok(b"\xff", "image/png")).body == b"\xff"


def test_a_reply_without_content_has_no_body() -> None:
    response = outcome(Reply(204))
    assert (response.body, response.header("content-type")) == (b"", None)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(202), "pets_list declares no response 202; add it to the spec's responses"),
        (ok({}), "body must be array"),
        (ok(None), "body must be array"),
        (ok("no", "text/csv"), 'body must match pattern "^id"'),
        (ok([], "application/xml"), "the media type application/xml is not declared for 200"),
        (Reply(200, []), "the required header X-Total is missing"),
        (ok([], X_Total="many"), "X-Total must be integer"),
        (ok([], X_Note="long"), "X-Note must NOT have more than 3 characters"),
        (ok([], X_Note="1234"), "X-Note must NOT have more than 3 characters"),
        (Reply(204, "x"), "a 204 has no body, but one was written"),
    ],
)
def test_a_response_that_breaks_the_spec_is_held_back(reply: Reply, reason: str) -> None:
    assert reason in outcome(reply)


def test_what_a_held_back_call_wrote_is_undone() -> None:
    def handler(call: Any) -> Reply:
        call.store.put("pets", "1", {})
        return Reply(202)

    simulator = simulate(PATHS, SCHEMAS, rules=Rules({"pets_list": handler}))
    assert ask(simulator, "GET /v1/pets").status == 500
    assert simulator.backend.store.count("pets") == 0


def test_json_that_is_written_already_is_sent_as_it_is_and_checked() -> None:
    assert outcome(ok(Json(b"[1, 2]"))).body == b"[1, 2]"
    assert outcome(ok(Json(b"{}"))) == ["body must be array"]


def test_a_content_that_fits_one_schema_is_not_let_through_for_another() -> None:
    paths = """
    /{kind}:
      get:
        operationId: get
        parameters: [{name: kind, in: path, required: true, schema: {type: integer}}]
        responses:
          "200": {description: A., content: {application/json: {schema: {type: array}}}}
          "201": {description: B., content: {application/json: {schema: {type: object}}}}
    """
    handler = {"get": lambda call: Reply(call.path["kind"], Json(b"[]"))}
    simulator = simulate(paths, rules=Rules(handler))
    assert [ask(simulator, f"GET /v1/{status}").status for status in (200, 201, 200)] == [200, 500, 200]


def test_what_was_accepted_longest_ago_makes_room() -> None:
    accepted = Accepted(room=2 * (KEPT_BESIDE + 5))
    for content in (b"1234", b"5678"):
        accepted.add(("/a", content))
    assert ("/a", b"1234") in accepted
    accepted.add(("/a", b"90ab"))
    assert [("/a", content) in accepted for content in (b"1234", b"5678", b"90ab")] == [True, False, True]
    accepted.add(("/a", bytes(2 * KEPT_BESIDE)))
    assert ("/a", b"1234") not in accepted
