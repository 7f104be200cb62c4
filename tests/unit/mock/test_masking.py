from typing import Any

import pytest

from specloom.mock import Credential, Simulator

from .simulating import ask, simulate

PATHS = """
/pets/{id}:
  post:
    operationId: pets_post
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    security: [{token: []}, {}]
    requestBody:
      content: {application/json: {schema: {type: object}}, text/plain: {}}
    responses: {"200": {description: A pet., content: {application/json: {example: {token: sesame-sesame}}}}}
/login:
  post:
    operationId: auth_login
    security: []
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Login"}}}}
    responses: {"200": {description: In., content: {application/json: {example: {ticket: sesame}}}}}
"""
REST = """
components:
  schemas:
    Login: {type: object, properties: {mail: {type: string}, code: {type: string}}}
    Pin: {type: string, format: password}
    Owner: {type: object, properties: {pin: {$ref: "#/components/schemas/Pin"}, door: {writeOnly: true}}}
    Note: {example: {properties: {color: {$ref: "#/nowhere"}, shape: red}}}
  securitySchemes:
    token:
      type: http
      scheme: bearer
      x-login: {operation: auth_login, credentials: {mail: mail, code: code}, token: ticket}
    user: {type: http, scheme: basic}
"""


@pytest.fixture(name="simulator")
def _simulator() -> Simulator:
    return simulate(PATHS, REST, credentials=[Credential("sesame-sesame"), Credential("ada:lovelace")])


def remembered(simulator: Simulator, target: str, body: Any = None, **headers: str) -> Any:
    """Send a request; return it as the journal shows it."""
    ask(simulator, target, body, **headers)
    return ask(simulator, "GET /_specloom/requests?limit=1").json()["requests"][0]


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"password": "x", "name": "y"}, {"password": "***", "name": "y"}),
        (
            {"a": [{"Client-Secret": "x"}, {"api_key": 5}]},
            {"a": [{"Client-Secret": "***"}, {"api_key": "***"}]},
        ),
        ({"pin": "1234", "door": ["left"], "color": "red"}, {"pin": "***", "door": "***", "color": "red"}),
        ({"token": None}, {"token": None}),
        ({"ticket": "of an earlier login"}, {"ticket": "***"}),
        ({"note": "it is sesame-sesame or lovelace"}, {"note": "it is *** or ***"}),
        ({"note": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_1"}, {"note": "***"}),
        ({"mail": "a@b.example", "code": "plain"}, {"mail": "a@b.example", "code": "plain"}),
    ],
)
def test_secrets_in_json_are_masked(simulator: Simulator, sent: Any, shown: Any) -> None:
    assert remembered(simulator, "POST /v1/pets/1", sent)["body"] == shown


def test_what_somebody_logs_in_with_is_masked_there() -> None:
    simulator = simulate(PATHS, REST, credentials=[Credential("a@b.example:plain")])
    sent = {"mail": "a@b.example", "code": "plain", "device": "mine"}
    entry = remembered(simulator, "POST /v1/login", sent)
    assert entry["body"] == {"mail": "***", "code": "***", "device": "mine"}
    assert (entry["status"], entry["response"]["body"]) == (200, {"ticket": "***"})


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/json", b'{"password": "hunter2", "name": '),
        ("application/json", b'{"password" : "hun\\"hunter2'),
        ("application/json", b'{"a":' * 300 + b'{"password": "hunter2"}' + b"}" * 300),
        ("text/plain", b'said {"secret": "hunter2"} and eyJhbGciOiJIUzI1NiJ9.hunter2.hunter2'),
        ("application/x-www-form-urlencoded", b"a=1&pass%77ord=hunter2"),
        ("application/x-www-form-urlencoded", b'{"password": "hunter2"}'),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="password"\r\nX: y\r\n\r\nhunter2\r\n--b--\r\n',
        ),
    ],
)
def test_secrets_in_other_bodies_are_masked(simulator: Simulator, media_type: str, body: bytes) -> None:
    shown = remembered(simulator, "POST /v1/pets/1", body, content_type=media_type)["body"]
    assert shown
    assert "hunter2" not in str(shown)


def test_a_credential_is_masked_wherever_it_stands(simulator: Simulator) -> None:
    entry = remembered(
        simulator,
        "POST /v1/pets/sesame-sesame?note=lovelace&x=ses%61me-sesame",
        {},
        referer="/?a=sesame-sesame",
    )
    assert (entry["path"], entry["query"]) == ("/v1/pets/***", "note=***&***")
    assert entry["headers"]["referer"] == "/?a=***"


def test_an_unknown_credential_is_masked_wherever_it_stands(simulator: Simulator) -> None:
    sent = {"authorization": "Bearer guess-guess"}
    assert remembered(simulator, "POST /v1/pets/guess-guess", {}, **sent)["path"] == "/v1/pets/***"


def test_a_short_credential_is_masked_in_its_place_only() -> None:
    entry = remembered(
        simulate(PATHS, REST), "POST /v1/pets/test", {"a": "test"}, authorization="Bearer test"
    )
    assert (entry["path"], entry["body"]) == ("/v1/pets/test", {"a": "test"})
    assert entry["headers"]["authorization"] == "***"


def test_a_header_that_comes_twice_is_shown_whole(simulator: Simulator) -> None:
    mask = simulator.backend.secrets.mask(None, ())
    assert mask.headers((("X-A", "1"), ("X-A", "2"))) == {"X-A": "1, 2"}


def test_what_is_no_text_is_not_shown(simulator: Simulator) -> None:
    entry = remembered(simulator, "POST /v1/pets/1", b"\xff\xfe", content_type="image/png")
    assert (entry["body"], entry["bytes"]) == (None, 2)


def test_a_body_that_was_cut_is_shown_as_text(simulator: Simulator) -> None:
    body = b'{"password": "hunter2", "a": "' + "é".encode() * 40_000
    shown = remembered(simulator, "POST /v1/pets/1", body, content_type="application/json")["body"]
    assert shown.startswith('{"password": "***", "a": "éé')
    assert "hunter2" not in shown


@pytest.mark.parametrize("piece", [b'"', b'\\"', b"eyJ", b'"a', b'name="x"\r\n', b" ", b'"a"   '])
def test_no_body_takes_long_to_be_masked(simulator: Simulator, piece: bytes) -> None:
    body = piece * (60_000 // len(piece))
    assert remembered(simulator, "POST /v1/pets/1", body, content_type="text/plain")["bytes"] == len(body)
