import pytest

from specloom.generate.security import schemes_of, served

from .shop import spec_of


def schemes(text: str) -> list[tuple[str, list[str]]]:
    spec = spec_of(f"components: {{securitySchemes: {{{text}}}}}")
    return [
        (s.source, [f"{c.argument}={c.variable}" for c in s.credentials + s.login_credentials])
        for s in schemes_of(spec)
    ]


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


def test_two_schemes_that_want_the_same_arguments_put_their_names_before_them() -> None:
    found = schemes("shop: {type: http, scheme: basic}, partner: {type: http, scheme: basic}")

    assert found == [
        ("Basic()", ["shop_username=SHOP_SHOP_USERNAME", "shop_password=SHOP_SHOP_PASSWORD"]),
        ("Basic()", ["partner_username=SHOP_PARTNER_USERNAME", "partner_password=SHOP_PARTNER_PASSWORD"]),
    ]


def test_a_credential_never_takes_the_name_of_another_argument_of_a_client() -> None:
    names = [names for _, names in schemes("timeout: {type: openIdConnect}, sleep: {type: openIdConnect}")]

    assert names == [["timeout_=SHOP_TIMEOUT_"], ["sleep_=SHOP_SLEEP_"]]


def test_another_scheme_of_http_is_sent_by_its_name() -> None:
    assert schemes("one: {type: http, scheme: token}") == [("HttpScheme('Token')", ["api_key=SHOP_API_KEY"])]


def test_client_credentials_are_an_id_and_a_secret_besides_a_ready_token() -> None:
    found = schemes("one: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}")

    assert found == [
        ("Bearer()", ["api_key=SHOP_API_KEY"]),
        ("Basic()", ["client_id=SHOP_CLIENT_ID", "client_secret=SHOP_CLIENT_SECRET"]),
    ]


def test_a_password_grant_takes_user_and_password_and_may_be_refreshed() -> None:
    found = schemes("one: {type: oauth2, flows: {password: {tokenUrl: /token, scopes: {}}}}")

    assert found[0][1] == [
        "api_key=SHOP_API_KEY",
        "username=SHOP_USERNAME",
        "password=SHOP_PASSWORD",
        "refresh_token=SHOP_REFRESH_TOKEN",
    ]


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://shop.example/v1/token", "/token"),
        ("https://shop.example/oauth/token", "/../oauth/token"),
        ("/oauth/token", "/../oauth/token"),
        ("token", "/token"),
        ("https://login.example/token", "https://login.example/token"),
    ],
)
def test_a_token_is_had_where_the_base_url_leads_unless_that_is_another_host(url: str, path: str) -> None:
    flows = f"{{clientCredentials: {{tokenUrl: '{url}', scopes: {{}}}}}}"
    spec = spec_of(f"components: {{securitySchemes: {{one: {{type: oauth2, flows: {flows}}}}}}}")

    assert f"'POST', '{path}'" in schemes_of(spec)[0].login


def test_a_token_is_asked_for_with_the_scopes_that_operations_need() -> None:
    spec = spec_of("""
        security: [{one: [read]}]
        components:
          securitySchemes: {one: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {}}}}}
        paths:
          /a: {get: {responses: {}}, post: {security: [{one: [write, read]}], responses: {}}}
    """)

    assert "'scope': 'read write'" in schemes_of(spec)[0].login


def test_an_operation_forgets_the_schemes_that_do_not_travel_in_a_request() -> None:
    spec = spec_of("""
        components: {securitySchemes: {tls: {type: mutualTLS}, key: {type: http, scheme: bearer}}}
        paths: {/a: {get: {security: [{tls: [], key: []}, {tls: []}], responses: {}}}}
    """)

    assert served(spec, spec.operations[0]).security == (("key",), ())


@pytest.mark.parametrize(
    "scheme", ["{type: mutualTLS}", "{type: http, scheme: digest}", "{type: http, scheme: Negotiate}"]
)
def test_a_scheme_that_does_not_travel_in_a_request_is_left_out(scheme: str) -> None:
    assert schemes(f"one: {scheme}") == []


def test_two_oauth_schemes_put_their_names_before_what_their_clients_are_known_by() -> None:
    flows = "{type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}"
    found = schemes(f"shop: {flows}, partner: {flows}")

    assert found[1][1] == ["shop_client_id=SHOP_SHOP_CLIENT_ID", "shop_client_secret=SHOP_SHOP_CLIENT_SECRET"]
