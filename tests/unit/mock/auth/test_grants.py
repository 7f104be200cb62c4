"""The token endpoint of an OAuth 2 flow grants tokens that are let in."""

from typing import Any
from urllib.parse import urlencode

import pytest

from specloom.mock import Response, Simulator

from ..simulating import Moment, ask, simulate

REST = """
security: [{oauth: []}]
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows:
        clientCredentials: {tokenUrl: 'https://api.example/v1/oauth/token', scopes: {}}
        password: {tokenUrl: 'https://api.example/v1/oauth/token', scopes: {}}
"""
PATHS = """
/oauth/token:
  post:
    operationId: token
    security: []
    requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
    responses:
      "200": {content: {application/json: {schema: {type: object}}}}
      "400": {content: {application/json: {schema: {properties: {error: {type: string}}}}}}
/pets: {get: {operationId: pets, responses: {"204": {description: None.}, "401": {description: Who?}}}}
"""


@pytest.fixture
def moment() -> Moment:
    return Moment()


@pytest.fixture
def simulator(moment: Moment) -> Simulator:
    return simulate(PATHS, REST, clock=moment)


def wanted(simulator: Simulator, grant: str, *, basic: str = "", **fields: str) -> Response:
    headers = {"authorization": f"Basic {basic}"} if basic else {}
    body = urlencode({"grant_type": grant, **fields}).encode()
    media_type = "application/x-www-form-urlencoded"
    return ask(simulator, "POST /v1/oauth/token", body, content_type=media_type, **headers)


def seen(simulator: Simulator, token: Any) -> int:
    return ask(simulator, "GET /v1/pets", authorization=f"Bearer {token}").status


def test_a_client_is_granted_a_token_for_an_hour(simulator: Simulator, moment: Moment) -> None:
    told = wanted(
        simulator, "client_credentials", client_id="test", client_secret="test", scope="read"
    ).json()

    assert (told["token_type"], told["expires_in"], told["scope"]) == ("Bearer", 3600, "read")
    assert "refresh_token" not in told
    assert seen(simulator, told["access_token"]) == 204
    moment.now += 3600
    assert seen(simulator, told["access_token"]) == 401


def test_a_client_may_name_itself_in_a_header(simulator: Simulator) -> None:
    assert wanted(simulator, "client_credentials", basic="dGVzdDp0ZXN0").status == 200


def test_an_owner_is_granted_a_token_and_one_to_refresh_it_with(simulator: Simulator) -> None:
    told = wanted(simulator, "password", username="test", password="test").json()
    again = wanted(simulator, "refresh_token", refresh_token=told["refresh_token"]).json()

    assert seen(simulator, again["access_token"]) == 204
    assert seen(simulator, told["refresh_token"]) == 401


@pytest.mark.parametrize(
    ("grant", "fields", "error"),
    [
        ("client_credentials", {"client_id": "test", "client_secret": "wrong"}, "invalid_client"),
        ("password", {"username": "test", "password": "wrong"}, "invalid_grant"),
        ("refresh_token", {"refresh_token": "made up"}, "invalid_grant"),
        ("authorization_code", {"code": "1"}, "unsupported_grant_type"),
    ],
)
def test_what_is_not_granted_is_refused_as_the_standard_says(
    simulator: Simulator, grant: str, fields: dict[str, str], error: str
) -> None:
    refused = wanted(simulator, grant, **fields)

    assert (refused.status, refused.json()["error"]) == (400, error)


def test_a_vendor_with_other_errors_refuses_in_its_own_words() -> None:
    paths = PATHS.replace("properties: {error: {type: string}}", "properties: {reason: {type: string}}")
    refused = wanted(simulate(paths, REST), "password", username="test", password="wrong")

    assert refused.json() == {"reason": "invalid_grant: nobody has these credentials"}


def test_who_is_printed_in_an_example_is_known() -> None:
    example = "examples: {a: {value: {grant_type: password, username: ann, password: pin}}}"
    paths = PATHS.replace("{schema: {type: object}}}}\n", f"{{schema: {{type: object}}, {example}}}}}}}\n", 1)

    assert wanted(simulate(paths, REST), "password", username="ann", password="pin").status == 200


def test_a_token_that_only_a_schema_describes_is_a_bearer_token() -> None:
    described = "{type: object, required: [token_type], properties: {token_type: {type: string}}}"
    paths = PATHS.replace(
        '"200": {content: {application/json: {schema: {type: object}',
        f'"200": {{content: {{application/json: {{schema: {described}',
    )
    granted = wanted(simulate(paths, REST), "client_credentials", client_id="test", client_secret="test")

    assert granted.json()["token_type"] == "Bearer"
