from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.errors import BadInput
from specloom.mock import Credential, Request, read_credentials
from specloom.mock.auth.credentials import presented, sample_credentials
from specloom.spec import SecurityScheme

from ..simulating import ask, simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    security: {security}
    responses: {{"200": {{description: Pets.}}, "401": {{description: No.}}}}
"""
SCHEMES = """
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: api-key}
    secret: {type: apiKey, in: header, name: X-Secret}
    token: {type: http, scheme: bearer}
"""


def status(security: str, query: str = "", **headers: str) -> int:
    simulator = simulate(PATHS.format(security=security), SCHEMES)
    return ask(simulator, f"GET /v1/pets{query}", **headers).status


def test_the_right_key_is_let_in() -> None:
    assert status("[{key: []}]", "?api-key=test") == 200


def test_a_missing_key_is_refused_with_401() -> None:
    assert status("[{key: []}]") == 401


def test_a_wrong_key_is_refused_with_401() -> None:
    assert status("[{key: []}]", "?api-key=TEST") == 401


def test_an_empty_key_is_refused_with_401() -> None:
    assert status("[{key: []}]", "?api-key=") == 401


def test_an_operation_without_security_asks_for_nothing() -> None:
    assert status("[]") == 200


def test_an_empty_requirement_makes_security_optional() -> None:
    assert status("[{key: []}, {}]") == 200


def test_any_one_requirement_suffices() -> None:
    assert status("[{key: []}, {secret: []}]", x_secret="test") == 200


def test_all_schemes_of_a_requirement_are_wanted() -> None:
    assert status("[{key: [], secret: []}]", "?api-key=test") == 401
    assert status("[{key: [], secret: []}]", "?api-key=test", x_secret="test") == 200


def test_a_bearer_token_is_let_in() -> None:
    assert status("[{token: []}]", authorization="bearer test") == 200


def test_a_token_of_another_scheme_is_refused() -> None:
    assert status("[{token: []}]", authorization="Basic test") == 401


def test_a_credential_that_was_added_is_let_in() -> None:
    simulator = simulate(PATHS.format(security="[{key: []}]"), SCHEMES)
    simulator.admit(Credential("sesame"))
    assert ask(simulator, "GET /v1/pets?api-key=sesame").status == 200


def test_a_basic_credential_is_user_and_password() -> None:
    scheme = SecurityScheme("login", "http", scheme="basic")
    request = Request("GET", "/", headers=(("authorization", "Basic dXNlcjpwYXNz"),))
    assert presented(scheme, request) == "user:pass"


def test_an_unreadable_basic_credential_is_none() -> None:
    scheme = SecurityScheme("login", "http", scheme="basic")
    assert presented(scheme, Request("GET", "/", headers=(("authorization", "Basic é"),))) is None
    assert presented(scheme, Request("GET", "/", headers=(("authorization", "Basic //79"),))) is None


def test_a_key_in_a_cookie_is_found() -> None:
    scheme = SecurityScheme("session", "apiKey", "cookie", "sid")
    assert presented(scheme, Request("GET", "/", headers=(("cookie", "a=1; sid=test"),))) == "test"


def test_a_credential_does_not_show_its_secret() -> None:
    assert "sesame" not in repr(Credential("sesame"))


@given(st.text())
def test_no_other_key_is_let_in(key: str) -> None:
    simulator = simulate(PATHS.format(security="[{secret: []}]"), SCHEMES)
    assert ask(simulator, "GET /v1/pets", x_secret=key).status == (200 if key == "test" else 401)


def test_credentials_are_read_with_their_accounts(tmp_path: Path) -> None:
    path = tmp_path / "credentials.yaml"
    path.write_text("one: {account: a}\ntwo: {account: b}\n")
    assert read_credentials(path) == (Credential("one", "a"), Credential("two", "b"))


@pytest.mark.parametrize("text", ["one: a", "one: {}", "one: {account: 3}"])
def test_credentials_of_another_shape_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "credentials.yaml"
    path.write_text(text)
    with pytest.raises(BadInput, match="account"):
        read_credentials(path)


@pytest.mark.parametrize(
    ("kinds", "known"),
    [
        ([], {"test"}),
        (["bearer"], {"test"}),
        (["basic"], {"test:test"}),
        (["basic", "bearer"], {"test", "test:test"}),
    ],
)
def test_test_is_let_in_as_key_or_as_user_and_password(kinds: list[str], known: set[str]) -> None:
    schemes = [SecurityScheme(kind, "http", scheme=kind) for kind in kinds]

    assert {credential.value for credential in sample_credentials(schemes)} == known


def test_the_credentials_of_the_vendors_samples_are_let_in() -> None:
    schemes = SCHEMES.replace("in: query,", "in: query, x-sample-credentials: {values: [YOUR_KEY]},")
    simulator = simulate(PATHS.format(security="[{key: []}]"), schemes)

    assert ask(simulator, "GET /v1/pets?api-key=YOUR_KEY").status == 200
