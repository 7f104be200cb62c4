from collections.abc import Callable
from typing import Any

import pytest

from specloom.importing.captured import Call, Captured

BEARER = {"type": "http", "scheme": "bearer"}


def schemes(call: Call) -> list[dict[str, Any]] | None:
    return None if call.security is None else [credential.scheme for credential in call.security]


def listed(**settings: Any) -> list[dict[str, Any]]:
    return [{"key": key, "value": value, "type": "string"} for key, value in settings.items()]


@pytest.mark.parametrize(
    ("auth", "scheme"),
    [
        ({"type": "bearer", "bearer": listed(token="{{t}}")}, BEARER),
        ({"type": "basic", "basic": {"username": "u", "password": "p"}}, {"type": "http", "scheme": "basic"}),
        (
            {"type": "apikey", "apikey": listed(key="X-K", value="v")},
            {"type": "apiKey", "in": "header", "name": "X-K"},
        ),
        (
            {"type": "apikey", "apikey": {"key": "k", "in": "query"}},
            {"type": "apiKey", "in": "query", "name": "k"},
        ),
        ({"type": "digest"}, {"type": "http", "scheme": "digest"}),
        ({"type": "hawk", "hawk": []}, {"type": "http", "scheme": "hawk"}),
        ({"type": "jwt", "jwt": listed(addTokenTo="header")}, BEARER | {"bearerFormat": "JWT"}),
        (
            {"type": "jwt", "jwt": listed(addTokenTo="queryParam")},
            {"type": "apiKey", "in": "query", "name": "token"},
        ),
        ({"type": "asap"}, BEARER | {"bearerFormat": "JWT"}),
    ],
)
def test_an_auth_is_a_security_scheme(call: Callable[..., Call], auth: Any, scheme: Any) -> None:
    assert schemes(call({"url": "https://x.io", "auth": auth})) == [scheme]


@pytest.mark.parametrize("kind", ["oauth1", "ntlm", "awsv4", "edgegrid"])
def test_what_openapi_has_no_word_for_is_described(call: Callable[..., Call], kind: str) -> None:
    found = schemes(call({"url": "https://x.io", "auth": {"type": kind}})) or []

    assert [(scheme["type"], bool(scheme["description"])) for scheme in found] == [("http", True)]


@pytest.mark.parametrize(
    ("settings", "flows"),
    [
        (
            {"grant_type": "client_credentials", "accessTokenUrl": "{{base}}/token", "scope": "a b"},
            {"clientCredentials": {"tokenUrl": "/token", "scopes": {"a": "", "b": ""}}},
        ),
        (
            {
                "grant_type": "authorization_code_with_pkce",
                "authUrl": "https://x/a",
                "accessTokenUrl": "https://x/t",
            },
            {
                "authorizationCode": {
                    "authorizationUrl": "https://x/a",
                    "tokenUrl": "https://x/t",
                    "scopes": {},
                }
            },
        ),
        (
            {
                "grant_type": "password_credentials",
                "accessTokenUrl": "https://x/t",
                "refreshTokenUrl": "https://x/r",
            },
            {"password": {"tokenUrl": "https://x/t", "refreshUrl": "https://x/r", "scopes": {}}},
        ),
        (
            {"grant_type": "implicit", "authUrl": "https://x/a"},
            {"implicit": {"authorizationUrl": "https://x/a", "scopes": {}}},
        ),
    ],
)
def test_oauth_2_has_the_flow_that_its_settings_describe(
    call: Callable[..., Call], settings: dict[str, str], flows: Any
) -> None:
    auth = {"type": "oauth2", "oauth2": listed(**settings)}

    assert schemes(call({"url": "https://x.io", "auth": auth})) == [{"type": "oauth2", "flows": flows}]


def test_oauth_2_without_addresses_is_a_bearer_token(call: Callable[..., Call]) -> None:
    auth = {"type": "oauth2", "oauth2": listed(accessToken="{{t}}")}

    assert schemes(call({"url": "https://x.io", "auth": auth})) == [
        BEARER | {"description": "An access token of OAuth 2.0."}
    ]


def test_auth_is_inherited_from_folders_and_the_collection(read: Callable[..., Captured]) -> None:
    plain = {"name": "c", "request": {"url": "https://x.io", "auth": None}}
    none = {"name": "d", "request": {"url": "https://x.io", "auth": {"type": "noauth"}}}
    folder = {"name": "f", "item": [plain, none], "auth": {"type": "basic"}}

    calls = read(item=[plain, folder], auth={"type": "bearer"}).calls

    assert [schemes(each) for each in calls] == [[BEARER], [{"type": "http", "scheme": "basic"}], []]
    assert [each.unsigned_at for each in calls] == ["", "", "item[1].item[1].request.auth"]
    assert [each.at for each in calls[1].security or ()] == ["item[1].auth"]


def test_without_any_auth_nothing_is_said_of_it(call: Callable[..., Call]) -> None:
    assert schemes(call("https://x.io")) is None


@pytest.mark.parametrize(
    ("name", "value", "scheme"),
    [
        ("Authorization", "Bearer {{t}}", BEARER),
        ("authorization", "Basic dXNlcjpwYXNzd29yZA==", {"type": "http", "scheme": "basic"}),
        ("Authorization", "{{t}}", {"type": "apiKey", "in": "header", "name": "Authorization"}),
        ("X-Api-Key", "abc", {"type": "apiKey", "in": "header", "name": "X-Api-Key"}),
    ],
)
def test_a_header_may_sign_a_call(call: Callable[..., Call], name: str, value: str, scheme: Any) -> None:
    read = call(
        {"url": "https://x.io", "header": [{"key": name, "value": value}], "auth": {"type": "noauth"}}
    )

    assert schemes(read) == [scheme]
    assert [(each.kind, each.at) for each in read.security or ()] == [("header", "item[0].request.header[0]")]
    assert read.asked.arguments == ()


@pytest.mark.parametrize("query", ["api-key={{dataKey}}", "access_token=abcdef", "token={{t}}"])
def test_a_parameter_may_sign_a_call(call: Callable[..., Call], query: str) -> None:
    read = call(f"https://x.io?{query}&page=1")

    assert schemes(read) == [{"type": "apiKey", "in": "query", "name": query.partition("=")[0]}]
    assert [each.name for each in read.asked.arguments] == ["page"]


def test_a_header_that_says_what_the_auth_says_adds_nothing(read: Callable[..., Captured]) -> None:
    header = [{"key": "Authorization", "value": "Bearer {{t}}"}]

    captured = read({"url": "https://x.io", "header": header}, auth={"type": "bearer"})

    assert [each.at for each in captured.calls[0].security or ()] == ["auth"]
    assert [(fact.at, reason) for fact, reason in captured.left if fact.kind == "header"] == [
        ("item[0].request.header[0]", "the auth of the request says the same")
    ]


def test_a_saved_request_may_show_how_calls_are_signed(read: Callable[..., Captured]) -> None:
    asked = {"url": "https://x.io", "header": [{"key": "Authorization", "value": "Bearer {{t}}"}]}

    (call,) = read(item=[{"request": "https://x.io", "response": [{"originalRequest": asked}]}]).calls

    assert schemes(call) == [BEARER]


def test_an_unknown_type_is_told(read: Callable[..., Captured]) -> None:
    captured = read({"url": "https://x.io", "auth": {"type": "odd", "odd": listed(a="b")}})

    assert {reason for _, reason in captured.left} == {
        "OpenAPI cannot say how auth of the type odd signs calls"
    }


GIVEN_APART = "it is a secret: give it to the client by its environment variable"


def test_a_setting_that_no_scheme_has_is_told_in_its_description(call: Callable[..., Call]) -> None:
    settings = listed(region="eu-west-1", service="execute-api", accessKey="a", secretKey="s")
    read = call({"url": "https://x.io", "auth": {"type": "awsv4", "awsv4": settings}})

    (credential,) = read.security or ()

    assert credential.scheme["description"].endswith("Region eu-west-1, service execute-api.")
    assert credential.settings == (
        "item[0].request.auth.awsv4[0]",
        "item[0].request.auth.awsv4[1]",
    )


def test_secret_settings_are_left_and_the_reason_says_so(read: Callable[..., Captured]) -> None:
    settings = listed(clientSecret="s3cr3t", tokenName="mine", accessTokenUrl="https://x.io/t")
    captured = read({"url": "https://x.io", "auth": {"type": "oauth2", "oauth2": settings}})

    left = {fact.name: reason for fact, reason in captured.left if fact.kind == "auth setting"}

    assert left["clientSecret"] == GIVEN_APART
    assert "how the client makes or gets its credential" in left["tokenName"]
    assert "accessTokenUrl" not in left


def test_a_token_after_another_word_than_bearer_has_the_scheme_of_that_word(
    call: Callable[..., Call],
) -> None:
    settings = listed(headerPrefix="Zoho-oauthtoken", accessTokenUrl="https://x.io/t")
    read = call({"url": "https://x.io", "auth": {"type": "oauth2", "oauth2": settings}})

    (scheme,) = schemes(read) or [{}]

    assert (scheme["type"], scheme["scheme"]) == ("http", "Zoho-oauthtoken")
    assert scheme["description"].endswith("Token URL https://x.io/t.")
