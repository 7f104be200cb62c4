import pytest

from specloom.runtime import CredentialError, InvalidArgument, Secret
from specloom.runtime.credentials import Joined
from specloom.runtime.environment import base_url_of, credentials_of

KEY = {"key": {"api_key": "SHOP_API_KEY"}}
BASIC = {"basic": {"username": "SHOP_USERNAME", "password": "SHOP_PASSWORD"}}


def test_the_given_base_url_comes_before_the_environment_and_the_vendor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SHOP_BASE_URL", "https://env")

    assert base_url_of("https://given", "SHOP_BASE_URL", "https://vendor") == "https://given"
    assert base_url_of(None, "SHOP_BASE_URL", "https://vendor") == "https://env"
    assert base_url_of(None, "SHOP_OTHER", "https://vendor") == "https://vendor"


def test_a_missing_base_url_is_asked_for() -> None:
    with pytest.raises(InvalidArgument, match=r"pass base_url=, or set SHOP_BASE_URL"):
        base_url_of(None, "SHOP_BASE_URL", None)


def test_a_given_credential_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "from-env")

    assert credentials_of({"api_key": "given"}, KEY) == {"key": Secret("given")}
    assert credentials_of({"api_key": None}, KEY) == {"key": Secret("from-env")}


def test_a_missing_credential_is_asked_for_by_all_its_names() -> None:
    with pytest.raises(CredentialError) as caught:
        credentials_of({"username": "u"}, {**KEY, **BASIC})

    assert str(caught.value) == (
        "There is no credential: pass api_key=, or set SHOP_API_KEY or pass username= and password=, "
        "or set SHOP_USERNAME and SHOP_PASSWORD."
    )


def test_an_empty_variable_is_no_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "")

    with pytest.raises(CredentialError):
        credentials_of({}, KEY)


def test_one_credential_of_several_is_enough() -> None:
    assert credentials_of({"api_key": "k"}, {**KEY, **BASIC}) == {"key": Secret("k")}


def test_a_vendor_without_schemes_needs_none() -> None:
    assert credentials_of({}, {}) == {}


def test_a_name_and_a_password_travel_together_and_may_be_asked_for_late() -> None:
    def password() -> str:
        return "p"

    found = credentials_of({"username": "u", "password": password}, BASIC)["basic"]

    assert found == Joined((Secret("u"), password))
