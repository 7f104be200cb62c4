"""A simulator gives out tokens that it lets in, for as long as they are good."""

from base64 import urlsafe_b64decode
from pathlib import Path
from typing import Any

import orjson
import pytest
from tests.unit.mock.simulating import Moment, ask, simulate

from specloom.mock import Account, Call, Rules, Simulator
from specloom.mock.auth.credentials import find_kept

REST = """
security: [{token: []}]
components:
  securitySchemes:
    token:
      type: http
      scheme: bearer
      x-login:
        operation: login
        credentials: {email: email, pin: pin}
        token: token
        expires_in: seconds
        refresh_token: again
        refresh: {operation: refresh, member: again, token: token}
        logout: logout
"""
PATHS = """
/login:
  post:
    operationId: login
    security: []
    requestBody: {content: {application/json: {examples: {ann: {value: {email: ann, pin: "1"}}}}}}
    responses:
      "200": {content: {application/json: {examples: {a: {value: {token: t, seconds: 60}}}}}}
      "401": {description: Who?}
/refresh:
  post:
    operationId: refresh
    security: []
    requestBody: {content: {application/json: {}}}
    responses:
      "200": {content: {application/json: {examples: {a: {value: {token: t}}}}}}
      "401": {description: Who?}
/logout: {post: {operationId: logout, responses: {"204": {description: Bye.}, "401": {description: Who?}}}}
/pets: {get: {operationId: pets, responses: {"204": {description: None.}, "401": {description: Who?}}}}
"""


@pytest.fixture
def moment() -> Moment:
    return Moment()


@pytest.fixture
def simulator(moment: Moment) -> Simulator:
    return simulate(PATHS, REST, clock=moment)


def login(simulator: Simulator) -> Any:
    return orjson.loads(ask(simulator, "POST /v1/login", {"email": "ann", "pin": "1"}).body)


def seen(simulator: Simulator, token: str) -> int:
    return ask(simulator, "GET /v1/pets", authorization=f"Bearer {token}").status


def test_a_token_is_let_in_until_it_expires(simulator: Simulator, moment: Moment) -> None:
    token = login(simulator)["token"]
    assert seen(simulator, token) == 204
    moment.now += 60

    assert seen(simulator, token) == 401


def test_who_is_not_known_gets_no_token(simulator: Simulator) -> None:
    assert ask(simulator, "POST /v1/login", {"email": "ann", "pin": "2"}).status == 401


def test_a_refresh_token_brings_a_new_token_and_is_none_itself(simulator: Simulator) -> None:
    again = login(simulator)["again"]
    token = orjson.loads(ask(simulator, "POST /v1/refresh", {"again": again}).body)["token"]

    assert (seen(simulator, again), seen(simulator, token)) == (401, 204)
    assert ask(simulator, "POST /v1/refresh", {"again": "made up"}).status == 401


def test_a_logout_ends_the_token_and_its_refresh_token(simulator: Simulator) -> None:
    given, other = login(simulator), login(simulator)
    ask(simulator, "POST /v1/logout", authorization=f"Bearer {given['token']}")

    assert (seen(simulator, given["token"]), seen(simulator, other["token"])) == (401, 204)
    assert ask(simulator, "POST /v1/refresh", {"again": given["again"]}).status == 401


def test_a_logout_with_a_credential_of_the_start_ends_nothing(simulator: Simulator) -> None:
    ask(simulator, "POST /v1/logout", authorization="Bearer test")

    assert seen(simulator, "test") == 204


def test_what_is_wrong_with_a_token_is_said(moment: Moment) -> None:
    told = PATHS.replace("{description: Who?}", "{description: Who?, content: {application/json: {}}}")
    simulator = simulate(told, REST, clock=moment)

    def reason(token: str) -> Any:
        return ask(simulator, "GET /v1/pets", authorization=f"Bearer {token}").json()["detail"]

    given, ended = login(simulator), login(simulator)
    ask(simulator, "POST /v1/logout", authorization=f"Bearer {ended['token']}")
    moment.now += 60

    assert reason("") == "no credential was sent as Bearer authorization"
    assert reason("made up") == "the credential sent as Bearer authorization is unknown"
    assert reason(given["again"]) == "the credential sent as Bearer authorization is meant for other calls"
    assert reason(ended["token"]) == "the credential sent as Bearer authorization was revoked"
    assert reason(given["token"]) == "the token has expired"


def test_tokens_outlive_the_process_that_gave_them_out(tmp_path: Path) -> None:
    first = simulate(PATHS, REST, state=tmp_path / "state")
    token = login(first)["token"]
    first.close()

    assert seen(simulate(PATHS, REST, state=tmp_path / "state"), token) == 204


def test_a_reset_takes_all_tokens_back(simulator: Simulator) -> None:
    token = login(simulator)["token"]
    simulator.reset()

    assert seen(simulator, token) == 401


def test_a_token_is_a_jwt_where_the_scheme_says_so() -> None:
    simulator = simulate(
        PATHS, REST.replace("scheme: bearer", "scheme: bearer, bearerFormat: JWT".replace(", ", "\n      "))
    )
    token = login(simulator)["token"]
    header, claims, signature = (urlsafe_b64decode(part + "==") for part in token.split("."))

    assert orjson.loads(header) == {"typ": "JWT", "alg": "HS256"}
    assert orjson.loads(claims)["exp"] == orjson.loads(claims)["iat"] + 60
    assert len(signature) == 32
    assert seen(simulator, token) == 204
    assert seen(simulator, token[:-1] + ("A" if token[-1] != "A" else "B")) == 401


def test_a_login_tells_when_the_token_expires() -> None:
    rest = REST.replace("expires_in: seconds", "expires_at: until")
    simulator = simulate(PATHS, rest, clock=Moment(0))

    assert login(simulator)["until"] == "1970-01-01T01:00:00.000Z"


def test_rules_say_who_logs_in_and_what_the_reply_tells_of_them() -> None:
    def accounts(call: Call) -> Account | None:
        return Account("bob", {"user.name": "Bob"}) if call.body["email"] == "bob" else None

    simulator = simulate(PATHS, REST, rules=Rules(accounts=accounts))
    given = ask(simulator, "POST /v1/login", {"email": "bob", "pin": ""}).json()

    assert given["user"] == {"name": "Bob"}
    kept = find_kept(simulator.backend.store, given["token"])
    assert kept is not None
    assert kept.account == "bob"
    assert ask(simulator, "POST /v1/login", {"email": "eve", "pin": ""}).status == 401


def test_a_login_removes_the_tokens_that_ended_a_day_ago(simulator: Simulator, moment: Moment) -> None:
    expired, revoked = login(simulator), login(simulator)
    ask(simulator, "POST /v1/logout", authorization=f"Bearer {revoked['token']}")
    moment.now += 86400
    login(simulator)
    assert find_kept(simulator.backend.store, expired["token"])
    moment.now += 100
    login(simulator)

    kept = [find_kept(simulator.backend.store, each["token"]) for each in (expired, revoked)]
    assert kept == [None, None]
    assert find_kept(simulator.backend.store, revoked["again"]) is None
    assert find_kept(simulator.backend.store, expired["again"])
