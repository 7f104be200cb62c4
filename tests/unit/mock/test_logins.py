"""A simulator gives out tokens that it lets in, for as long as they are good."""

from typing import Any

import orjson
import pytest
from tests.unit.mock.simulating import Moment, ask, simulate

from specloom.mock import Simulator

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


def test_a_logout_ends_the_token(simulator: Simulator) -> None:
    token = login(simulator)["token"]
    ask(simulator, "POST /v1/logout", authorization=f"Bearer {token}")

    assert seen(simulator, token) == 401
