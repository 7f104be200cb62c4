from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.contract.masking import MASK, mask, masked_deviation
from specloom.contract.report import Deviation

SECRETS = st.text("abcdefXYZ0123456789+/=", min_size=8, max_size=30)


@given(SECRETS, st.text(max_size=20), st.text(max_size=20))
def test_a_secret_that_stands_alone_never_survives(secret: str, before: str, after: str) -> None:
    assert secret not in mask(f"{before} {secret} {after}", [secret])


@given(SECRETS)
def test_a_percent_encoded_secret_never_survives(secret: str) -> None:
    assert quote(secret, safe="") not in mask(f"?key={quote(secret, safe='')}&page=1", [secret])


def test_a_secret_in_basic_authentication_is_masked() -> None:
    assert mask("Basic bWU6c2VjcmV0", ["me:secret"]) == f"Basic {MASK}"


@pytest.mark.parametrize(
    "said",
    [
        "%20s3cr3t%2FK%2By%3D",
        "%20s3cr3t%2fK%2by%3d",
        "xs3cr3t/K+y=x",
        "s3cr3t%252FK%252By%253D",
        r'{"key": "s3cr3t\/K+y="}',
    ],
    ids=["after an escape", "in lower case", "within a word", "encoded twice", "in JSON of another server"],
)
def test_a_secret_is_found_in_whatever_form_it_is_said_back(said: str) -> None:
    masked = mask(said, ["s3cr3t/K+y="])

    assert MASK in masked
    assert "s3cr3t" not in masked


def test_a_secret_is_masked_in_names_and_values_of_what_came() -> None:
    about = Deviation("/paths", "undocumented", ("data", 0, "s3cr3t-key"), {"s3cr3t-key": ["s3cr3t-key", 1]})

    assert masked_deviation(about, ["s3cr3t-key"]) == Deviation(
        "/paths", "undocumented", ("data", 0, MASK), {MASK: [MASK, 1]}
    )


def test_a_short_secret_does_not_eat_other_words() -> None:
    assert mask("the latest test, contested", ["test"]) == f"the latest {MASK}, contested"


def test_no_secret_changes_nothing() -> None:
    assert mask("as it was", [""]) == "as it was"
