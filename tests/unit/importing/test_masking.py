import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.importing.key_shapes import mask_shapes
from specloom.importing.masking import Secrets, mask_members, mask_prose
from specloom.importing.secret_names import is_opaque, is_placeholder, is_secret, is_secret_name, is_telling


@pytest.mark.parametrize(
    "name",
    [
        "token",
        "accessToken",
        "X-Api-Key",
        "api_key",
        "client_secret",
        "Password",
        "Authorization",
        "stripe-secret-key",
    ],
)
def test_secrets_are_known_by_name(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize(
    "name", ["nextPageToken", "page_token", "max_tokens", "key", "Idempotency-Key", "id", ""]
)
def test_names_that_only_look_like_it_are_no_secrets(name: str) -> None:
    assert not is_secret_name(name)


@pytest.mark.parametrize(
    "value", ["YOUR_API_KEY", "<token>", "your-secret-here", "xxxxxxxx", "password", "***"]
)
def test_a_placeholder_only_says_what_shall_stand_there(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize(
    "value", ["client_secret", "customer", "Password", "12345678", "ab1", "...---...", "***"]
)
def test_what_may_be_any_word_is_not_masked_everywhere(value: str) -> None:
    assert not is_telling(value)


@pytest.mark.parametrize(
    "value", ["hunter2", "my-secret-token", "correcthorsebattery", "ABCDEFGH", "123456789"]
)
def test_any_other_secret_is_masked_everywhere(value: str) -> None:
    assert is_telling(value)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sIg-1_ b", "a *** b"),
        ("key sk_" + "live_51H8abcdefgh.", "key ***."),
        ("AKIA" + "IOSFODNN7EXAMPLE!", "***!"),
        ("ghp_" + "a1" * 18, "***"),
        ("xoxb-" + "123456789012-abc", "***"),
        ("PMAK-" + "5f" * 16, "***"),
        ("Authorization: Bearer abc123def456", "Authorization: Bearer ***"),
        ("Basic dXNlcjpwYXNz", "Basic ***"),
        ("https://user:pa55@host/x", "https://***@host/x"),
        ("-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- x", "*** x"),
        ("Bearer authentication and basic information", "Bearer authentication and basic information"),
        (
            "Bearer {{token}} https://{{user}}:{{pass}}@host",
            "Bearer {{token}} https://{{user}}:{{pass}}@host",
        ),
    ],
)
def test_secrets_are_known_by_shape(text: str, masked: str) -> None:
    assert mask_shapes(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("set api_key=ab12cd34 first", "set api_key=*** first"),
        ('{"token": "ab", "id": "1"', '{"token": "***", "id": "1"'),
        ("<a><password>x</password><id>1</id></a>", "<a><password>***</password><id>1</id></a>"),
        ("curl -u bob:Hunter22x https://x.io", "curl -u *** https://x.io"),
        ("curl -u username:password", "curl -u username:password"),
        ("Password: `s3cretPW`, **API key**: k4k4k4k4", "Password: `***`, **API key**: ***"),
        ("Password: `required`, sort key: name1234", "Password: `required`, sort key: name1234"),
        ("token: required, page=12345678", "token: required, page=12345678"),
    ],
)
def test_prose_and_broken_bodies_are_masked_by_name(text: str, masked: str) -> None:
    assert mask_prose(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "https://x.io/cb?code=SplxlOBeZQQYbYS6WxSb&access_token=ab12&a=1",
            "https://x.io/cb?code=***&access_token=***&a=1",
        ),
        ("?key=name&auth=true&token={{t}}&api_key=YOUR_API_KEY", None),
        (
            "see https://hooks.slack.com/services/T0/B0/aB3dE5fG7hI9jK1lM3nO",
            "see https://hooks.slack.com/services/***",
        ),
        ("/bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe", "/bot***/getMe"),
        ("bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "bot***"),
        ("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "***"),
    ],
)
def test_addresses_are_masked_wherever_they_stand(text: str, masked: str | None) -> None:
    assert Secrets().text(text) == (masked or text)


@pytest.mark.parametrize("name", ["key", "auth", "pass", "X-Session"])
def test_under_vague_names_only_what_looks_random_is_a_secret(name: str) -> None:
    assert is_secret(name, "5f2b8c1e9d3a4b5c6d7e")
    assert not any(is_secret(name, value) for value in ("created_at_of_orders", "true", "1234567890123456"))


def test_of_segments_only_what_looks_random_is_opaque() -> None:
    assert is_opaque("aB3dE5fG7hI9jK1lM3nO5pQ7")
    words = ("GetCustomerOrderHistoryV2", "5f2b8c1e9d3a4b5c6d7e8f90", "pi_3MtwBwLkdIwHu7ix28a3tqPa")
    assert not any(map(is_opaque, words))


def test_members_keep_their_type() -> None:
    value = {
        "token": "a",
        "password": 12,
        "secret": None,
        "apiKey": ["a", {"id": 1}],
        "user": {"pwd": 1.5, "id": True},
    }

    assert mask_members(value) == {
        "token": "***",
        "password": 0,
        "secret": None,
        "apiKey": ["***", {"id": 1}],
        "user": {"pwd": 0.0, "id": True},
    }


def test_a_short_secret_is_masked_only_where_it_stands_alone() -> None:
    secrets = Secrets(frozenset({"ab12cd"}))

    assert secrets.text("ab12cd, xab12cdx, (ab12cd)") == "***, xab12cdx, (***)"


@given(
    st.sets(st.text("abcXYZ019-_.+/=é", min_size=6, max_size=30).filter(is_telling), min_size=1, max_size=90),
    st.text(' "&<>', min_size=1, max_size=3),
)
def test_no_secret_is_left_in_a_text_or_tree(values: set[str], between: str) -> None:
    secrets, text = Secrets(frozenset(values)), between.join(["", *values, ""])

    masked = secrets.tree({"a": [text, {"b": text}]})

    parts = masked["a"][0].split(between)
    assert set(parts).isdisjoint(values)
    assert masked["a"][1]["b"] == masked["a"][0]
