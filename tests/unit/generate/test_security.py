import pytest

from specloom.generate.security import schemes_of

from .shop import spec_of


def schemes(text: str) -> list[tuple[str, list[str]]]:
    spec = spec_of(f"components: {{securitySchemes: {{{text}}}}}")
    return [(s.source, [f"{c.argument}={c.variable}" for c in s.credentials]) for s in schemes_of(spec)]


@pytest.mark.parametrize(
    ("scheme", "source"),
    [
        ("{type: apiKey, in: query, name: api-key}", "ApiKey('api-key', 'query')"),
        ("{type: http, scheme: Bearer}", "Bearer()"),
        ("{type: oauth2, flows: {}}", "Bearer()"),
        ("{type: openIdConnect}", "Bearer()"),
    ],
)
def test_the_only_key_or_token_is_the_api_key(scheme: str, source: str) -> None:
    assert schemes(f"one: {scheme}") == [(source, ["api_key=SHOP_API_KEY"])]


def test_basic_takes_a_name_and_a_password() -> None:
    found = schemes("one: {type: http, scheme: basic}")

    assert found == [("Basic()", ["username=SHOP_USERNAME", "password=SHOP_PASSWORD"])]


def test_several_tokens_are_named_after_their_schemes() -> None:
    found = schemes(
        "accessToken: {type: http, scheme: bearer}, appKey: {type: apiKey, in: header, name: X-App}"
    )

    assert found == [
        ("Bearer()", ["access_token=SHOP_ACCESS_TOKEN"]),
        ("ApiKey('X-App', 'header')", ["app_key=SHOP_APP_KEY"]),
    ]


@pytest.mark.parametrize("scheme", ["{type: mutualTLS}", "{type: http, scheme: digest}", "{type: http}"])
def test_a_scheme_that_does_not_travel_in_a_request_is_left_out(scheme: str) -> None:
    assert schemes(f"one: {scheme}") == []
