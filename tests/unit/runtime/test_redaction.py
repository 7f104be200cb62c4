"""Secrets are not printed."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.redaction import Secret, masked


@given(st.text(min_size=4))
def test_a_secret_is_in_no_text_made_of_it(value: str) -> None:
    secret = Secret(value)

    assert (
        f"{secret} {secret!r} {[secret]} %s" % secret
        == "Secret('***') Secret('***') [Secret('***')] Secret('***')"
    )
    assert secret.reveal() == value


def test_secrets_are_masked_as_they_are_and_as_they_stand_in_a_url() -> None:
    text = masked("key a/b c, url ?k=a%2Fb%20c", [Secret("a/b c")])

    assert text == "key ***, url ?k=***"


def test_a_secret_is_masked_as_basic_authentication_sends_it() -> None:
    assert masked("Basic dXNlcjpwYXNz is wrong", [Secret("user:pass")]) == "Basic *** is wrong"


def test_the_longest_secret_is_masked_first() -> None:
    assert masked("abcdefgh", [Secret("abcd"), Secret("abcdefgh")]) == "***"


def test_a_text_too_short_to_be_a_secret_does_not_garble_the_message() -> None:
    assert masked("a banana", [Secret("a"), Secret("")]) == "a banana"


@given(st.text(alphabet="abc", min_size=4), st.text(alphabet="abc /%"))
def test_no_masked_text_holds_the_secret(value: str, around: str) -> None:
    assert value not in masked(around + value + around, [Secret(value)])


def test_a_secret_is_never_written_down_by_pickling() -> None:
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(Secret("k3y"))


def test_a_copy_of_settings_keeps_its_secret() -> None:
    secret = Secret("k3y")

    assert copy.deepcopy({"key": secret})["key"] is secret
