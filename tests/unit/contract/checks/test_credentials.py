"""Nobody is let in without the right credential, whatever is sent in its place."""

from pathlib import Path

import attrs
import pytest

from specloom.contract.checks.failures import credentials_are_checked
from specloom.contract.checks.logins import logins_refuse_strangers
from specloom.contract.session import open_session
from specloom.contract.target import InProcess, connect
from specloom.mock import Handles, Request, Response
from specloom.spec import parse_document, read_spec

from ..depot import TEXT, depot, found, spec_of

BASIC = spec_of(text=TEXT.replace("{type: apiKey, in: header, name: X-Key}", "{type: http, scheme: basic}"))
LOGIN = """
openapi: 3.1.0
info: {title: Door, version: "1"}
servers: [{url: "https://door.example/v1"}]
paths:
  /login:
    post:
      operationId: login
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object}
            examples: {ada: {value: {user: {email: ada@example.com}, password: secret}}}
      responses: {"200": {description: in}, "401": {description: out}}
components:
  securitySchemes:
    token:
      type: http
      scheme: bearer
      x-login: {operation: login, credentials: {email: user.email, password: password}, token: token}
"""


@attrs.frozen
class Careless:
    """A server that looks at no more than how a credential begins."""

    inner: Handles
    takes: str
    right: tuple[tuple[str, str], ...]

    def handle(self, request: Request) -> Response:
        if (request.header("authorization") or "").startswith(self.takes):
            others = tuple(pair for pair in request.headers if pair[0].lower() != "authorization")
            request = attrs.evolve(request, headers=(*others, *self.right))
        return self.inner.handle(request)


def test_a_stranger_of_another_scheme_who_is_let_in_is_found() -> None:
    basic = Careless(depot(), "Basic ", (("X-Key", "test"),))
    bearer = Careless(depot(BASIC), "Bearer ", (("Authorization", "Basic dGVzdDp0ZXN0"),))

    assert found(basic, credentials_are_checked) == {"authentication"}
    assert found(bearer, credentials_are_checked, spec=BASIC) == {"authentication"}
    assert found(depot(), credentials_are_checked) == set()
    assert found(depot(BASIC), credentials_are_checked, spec=BASIC) == set()


@attrs.frozen
class Door:
    """A server to log in at, which looks at some parts of an account alone."""

    looks_at: tuple[bytes, ...]

    def handle(self, request: Request) -> Response:
        knows = all(part in (request.body or b"") for part in self.looks_at)
        return Response(200 if knows else 401)


@pytest.mark.parametrize(
    ("looks_at", "told"),
    [
        ((b'"ada@example.com"', b'"secret"'), []),
        ((b'"ada@example.com"',), ["a login with a wrong password: expected 401, got 200"]),
        ((b'"secret"',), ["a login with a wrong email: expected 401, got 200"]),
    ],
)
def test_a_login_that_looks_at_half_an_account_is_found(looks_at: tuple[bytes, ...], told: list[str]) -> None:
    spec = read_spec(parse_document(LOGIN, Path("door.yaml")), "door")
    watched = open_session(spec, connect(spec, InProcess(Door(looks_at))))

    logins_refuse_strangers(watched)

    assert [finding.message for finding in watched.findings.found] == told
