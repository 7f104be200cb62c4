"""Credentials are put where the schemes say, and only those that the operation needs."""

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.runtime.stand_ins import GET

from specloom.runtime import ApiKey, Basic, Bearer, CredentialError, Scheme, Secret
from specloom.runtime.authentication import SECURITY, choose, signed
from specloom.runtime.credentials import sendable

SECRET = Secret("s3cr/et")


def sent(scheme: Scheme, secret: Secret = SECRET, url: str = "https://vendor.test/a") -> httpx.Request:
    request = httpx.Request(
        "GET", url, headers={"Cookie": "a=1"}, extensions={SECURITY: {"x": secret}, "timeout": {}}
    )
    return signed(request, {"x": scheme}, {"x": secret})


def test_a_key_in_the_query_follows_what_is_there_unchanged() -> None:
    request = sent(ApiKey("api-key", "query"), url="https://vendor.test/a?filter=a%2Cb,c")

    assert request.url.raw_path == b"/a?filter=a%2Cb,c&api-key=s3cr%2Fet"


def test_a_key_in_the_query_may_stand_alone() -> None:
    assert sent(ApiKey("api-key", "query")).url.raw_path == b"/a?api-key=s3cr%2Fet"


@pytest.mark.parametrize(
    ("scheme", "header", "value"),
    [
        (ApiKey("X-Key", "header"), "X-Key", "s3cr/et"),
        (ApiKey("key", "cookie"), "Cookie", "a=1; key=s3cr%2Fet"),
        (Bearer(), "Authorization", "Bearer s3cr/et"),
        (Basic(), "Authorization", "Basic czNjci9ldA=="),
    ],
)
def test_a_credential_in_a_header(scheme: Scheme, header: str, value: str) -> None:
    assert sent(scheme).headers[header] == value


def test_the_signed_request_is_a_copy_that_keeps_its_timeout() -> None:
    original = httpx.Request(
        "POST", "https://vendor.test/a", content=b"body", extensions={"timeout": {"read": 1}}
    )
    copy = signed(original, {"x": Bearer()}, {"x": SECRET})

    assert "Authorization" not in original.headers
    assert (copy.extensions, copy.read(), copy.headers["Content-Length"]) == (
        {"timeout": {"read": 1}},
        b"body",
        "4",
    )


@pytest.mark.parametrize(
    ("security", "credentials", "chosen"),
    [
        ((), "ab", ()),
        ((("a",),), "a", ("a",)),
        ((("a",), ("b",)), "b", ("b",)),
        ((("a",), ("b",)), "ab", ("a",)),
        ((("a", "b"), ("c",)), "ac", ("c",)),
        ((("a", "b"), ("c",)), "abc", ("a", "b")),
        (((), ("a",)), "a", ("a",)),
        (((), ("a",)), "", ()),
    ],
)
def test_the_first_choice_is_taken_whose_credentials_are_all_there(
    security: tuple[tuple[str, ...], ...], credentials: str, chosen: tuple[str, ...]
) -> None:
    assert choose(attrs.evolve(GET, security=security), dict.fromkeys(credentials, SECRET)) == chosen


def test_what_is_missing_is_named() -> None:
    operation = attrs.evolve(GET, security=(("a", "b"), ("c",)))

    with pytest.raises(CredentialError, match="needs the credential a with b or c"):
        choose(operation, {"a": SECRET})


def test_only_what_is_missing_of_each_choice_is_asked_for() -> None:
    operation = attrs.evolve(GET, security=(("a", "b"), ("c", "d")))
    advice = {name: f"pass {name}=" for name in "abcd"}

    with pytest.raises(CredentialError, match="not have: pass b=; or pass c=, and pass d="):
        choose(operation, {"a": SECRET}, advice)


@given(st.text(), st.sampled_from("\r\n\x00\x7f"), st.text())
def test_a_credential_with_a_control_character_is_refused_without_showing_it(
    before: str, character: str, after: str
) -> None:
    value = f"s3cret{before}{character}{after}"

    with pytest.raises(CredentialError, match="credential for x is empty or holds") as caught:
        sendable("x", Secret(value))
    assert "s3cret" not in f"{caught.value!r} {caught.value}"


def test_an_empty_credential_is_refused() -> None:
    with pytest.raises(CredentialError, match="is empty"):
        sendable("x", "")


@pytest.mark.parametrize("value", ["gehéim", "geheim ", " geheim"])
@pytest.mark.parametrize("scheme", [ApiKey("X-Key", "header"), Bearer()])
def test_a_credential_that_a_header_cannot_hold_is_refused(scheme: Scheme, value: str) -> None:
    with pytest.raises(CredentialError, match="letters outside ASCII, or spaces around it") as caught:
        sent(scheme, Secret(value))
    assert value not in str(caught.value)


@pytest.mark.parametrize("scheme", [ApiKey("k", "query"), ApiKey("k", "cookie"), Basic()])
def test_other_places_can(scheme: Scheme) -> None:
    assert sent(scheme, Secret("gehéim")).url.host == "vendor.test"
