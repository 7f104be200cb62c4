from pathlib import Path

import attrs
import pytest

from specloom.publish.proving import need_sentence, obtaining_sentences, scheme_sentence, signature_sentence
from specloom.spec import (
    Login,
    Operation,
    Refresh,
    SecurityScheme,
    Signature,
    SignatureTime,
    Spec,
    TokenFlow,
    parse_document,
    read_spec,
)

OPERATION = Operation("a_b", "a", "b", "POST", "/a", "", "", "", (), None, (), (), ())
KEY = SecurityScheme("key", "apiKey", "header", "X-Key")
TOKEN = SecurityScheme("token", "http", scheme="bearer")


@pytest.fixture(name="spec")
def _spec() -> Spec:
    text = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\npaths: {}\n'
    return attrs.evolve(
        read_spec(parse_document(text, Path("t.yaml")), "acme"), security_schemes=(KEY, TOKEN)
    )


@pytest.mark.parametrize(
    ("scheme", "sentence"),
    [
        (SecurityScheme("s", "apiKey", "query", "key"), "An API key in the query parameter `key`."),
        (SecurityScheme("s", "apiKey", "header", "X"), "An API key in the header `X`."),
        (SecurityScheme("s", "apiKey", "cookie", "sid"), "An API key in the cookie `sid`."),
        (
            SecurityScheme("s", "http", scheme="basic"),
            "A user name and a password, sent as HTTP Basic authorization.",
        ),
        (
            SecurityScheme("s", "http"),
            "A token, sent as HTTP Bearer authorization: `Authorization: Bearer …`.",
        ),
        (SecurityScheme("s", "http", scheme="digest"), "HTTP `digest` authorization."),
        (SecurityScheme("s", "oauth2"), "An access token by OAuth 2, sent as HTTP Bearer authorization."),
        (
            SecurityScheme("s", "openIdConnect"),
            "A token by OpenID Connect, sent as HTTP Bearer authorization.",
        ),
    ],
)
def test_each_way_to_authenticate_is_told(scheme: SecurityScheme, sentence: str) -> None:
    assert scheme_sentence(scheme) == sentence


def test_a_certificate_is_told_too() -> None:
    assert "certificate" in scheme_sentence(SecurityScheme("s", "mutualTLS"))


def test_how_a_token_is_had_renewed_and_ended_is_told() -> None:
    login = Login(
        "auth_login",
        {"email": "email", "password": "password"},
        "token",
        refresh=Refresh("auth_refresh", "token"),
        logout="auth_logout",
    )

    assert [*obtaining_sentences(attrs.evolve(TOKEN, login=login), ("ACME_EMAIL", "ACME_PASSWORD"))] == [
        "`auth_login` gives it out for `email` and `password`; the Python client does that by itself.",
        "`auth_refresh` renews it before it expires.",
        "`auth_logout` ends it.",
        "The Python client reads `ACME_EMAIL` and `ACME_PASSWORD` from the environment.",
    ]


def test_the_flows_and_scopes_of_oauth_are_told() -> None:
    flow = TokenFlow("clientCredentials", "https://acme.example/token")
    scheme = SecurityScheme("s", "oauth2", flows=(flow,), scopes=("read", "write"))

    assert [*obtaining_sentences(scheme, ())] == [
        "The `clientCredentials` flow has its tokens from `https://acme.example/token`.",
        "Scopes: `read` and `write`.",
    ]


@pytest.mark.parametrize(
    ("security", "sentence"),
    [
        ((), "None is needed."),
        ((("key",),), "API key in `X-Key`."),
        ((("key", "token"),), "API key in `X-Key` and Bearer token (`token`)."),
        ((("key",), ("token",)), "API key in `X-Key` or Bearer token (`token`)."),
        ((("key",), ()), "API key in `X-Key`. It may also be called without."),
    ],
)
def test_what_a_call_needs_is_told(spec: Spec, security: tuple[tuple[str, ...], ...], sentence: str) -> None:
    assert need_sentence(spec, attrs.evolve(OPERATION, security=security)) == sentence


def test_a_signature_with_its_time_is_told() -> None:
    signature = Signature(
        "X-Sign",
        "hmac-sha256",
        "hex",
        "webhook-secret",
        "v1=",
        signed="{timestamp}.{body}",
        timestamp=SignatureTime(part="t="),
    )

    assert signature_sentence(signature) == (
        "The header `X-Sign` holds after `v1=` the HMAC-SHA256 digest of `{timestamp}.{body}`, hex encoded; "
        "its key is the webhook secret. It was signed at the time in the part `t=`; "
        "take none that is 300 seconds old or more."
    )
