from urllib.parse import quote

import httpx
from hypothesis import given
from hypothesis import strategies as st

from specloom.contract.masking import MASK, as_curl, mask

SECRETS = st.text("abcdefXYZ0123456789+/=", min_size=8, max_size=30)


@given(SECRETS, st.text(max_size=20), st.text(max_size=20))
def test_a_secret_that_stands_alone_never_survives(secret: str, before: str, after: str) -> None:
    assert secret not in mask(f"{before} {secret} {after}", [secret])


@given(SECRETS)
def test_a_percent_encoded_secret_never_survives(secret: str) -> None:
    assert quote(secret, safe="") not in mask(f"?key={quote(secret, safe='')}&page=1", [secret])


def test_a_secret_in_basic_authentication_is_masked() -> None:
    assert mask("Basic bWU6c2VjcmV0", ["me:secret"]) == f"Basic {MASK}"


def test_a_short_secret_does_not_eat_other_words() -> None:
    assert mask("the latest test, contested", ["test"]) == f"the latest {MASK}, contested"


def test_no_secret_changes_nothing() -> None:
    assert mask("as it was", [""]) == "as it was"


def test_a_curl_command_repeats_the_request_without_the_secret() -> None:
    url = "http://localhost:8000/books?api-key=k3y"
    request = httpx.Request("POST", url, headers={"X-A": "it's"}, content="{}")

    assert as_curl(request, ["k3y"]) == (
        f"curl -X POST 'http://localhost:8000/books?api-key={MASK}' -H 'x-a: it'\"'\"'s' --data-raw '{{}}'"
    )


def test_a_command_with_a_cut_body_says_so() -> None:
    request = httpx.Request("POST", "http://localhost/books", content="x" * 5000)

    assert as_curl(request, []).endswith("x # the body is cut: it has 5000 bytes")
