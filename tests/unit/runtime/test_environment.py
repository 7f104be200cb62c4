from typing import Any

import pytest

from specloom.runtime import InvalidArgument, Operation, Secret
from specloom.runtime.credentials import Joined
from specloom.runtime.environment import advice_of, credentials_of
from specloom.runtime.logins import Account, Grant, Login

KEY = {"key": {"api_key": "SHOP_API_KEY"}}
BASIC = {"basic": {"username": "SHOP_USERNAME", "password": "SHOP_PASSWORD"}}


def test_a_given_credential_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "from-env")

    assert credentials_of({"api_key": "given"}, KEY) == {"key": Secret("given")}
    assert credentials_of({"api_key": None}, KEY) == {"key": Secret("from-env")}


def test_a_missing_credential_is_asked_for_by_its_names() -> None:
    assert advice_of({**KEY, **BASIC}, {}) == {
        "key": "pass api_key=, or set SHOP_API_KEY",
        "basic": "pass username= and password=, or set SHOP_USERNAME and SHOP_PASSWORD",
    }


def test_a_credential_that_is_neither_text_nor_function_is_refused_without_showing_it() -> None:
    given: Any = {"api_key": 31415926}

    with pytest.raises(InvalidArgument, match="api_key= must be a text, or a function") as raised:
        credentials_of(given, KEY)
    assert "3141" not in str(raised.value)


def test_half_a_credential_is_none() -> None:
    assert credentials_of({"username": "u"}, {**KEY, **BASIC}) == {}


def test_an_empty_variable_is_no_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "")

    assert credentials_of({}, KEY) == {}


def test_one_credential_of_several_is_enough() -> None:
    assert credentials_of({"api_key": "k"}, {**KEY, **BASIC}) == {"key": Secret("k")}


def test_a_vendor_without_schemes_needs_none() -> None:
    assert credentials_of({}, {}) == {}


def test_a_name_and_a_password_travel_together_and_may_be_asked_for_late() -> None:
    def password() -> str:
        return "p"

    found = credentials_of({"username": "u", "password": password}, BASIC)["basic"]

    assert found == Joined((Secret("u"), password))


WAYS = Login(
    grants=(Grant(Operation("login", "POST", "/login"), credentials={"email": ("email",), "pin": ("pin",)}),),
    refresh_argument="refresh_token",
    arguments={"email": "SHOP_EMAIL", "pin": "SHOP_PIN", "refresh_token": "SHOP_REFRESH_TOKEN"},
)


def test_a_login_is_possible_once_all_that_it_takes_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_PIN", "1234")

    assert credentials_of({"email": "a@b.test"}, KEY, {"key": WAYS}) == {
        "key": Account(
            WAYS,
            grant=WAYS.grants[0],
            credentials={"email": Secret("a@b.test"), "pin": Secret("1234")},
        )
    }
    assert credentials_of({}, KEY, {"key": WAYS}) == {}


def test_a_ready_token_and_a_refresh_token_make_an_account_too() -> None:
    given = {"api_key": "ready", "refresh_token": "again"}

    assert credentials_of(given, KEY, {"key": WAYS}) == {
        "key": Account(WAYS, Secret("ready"), Secret("again"))
    }


def test_a_token_from_a_function_is_asked_for_instead_of_being_renewed() -> None:
    def token() -> str:
        return "fresh"

    assert credentials_of({"api_key": token, "refresh_token": "r"}, KEY, {"key": WAYS}) == {"key": token}


def test_a_grant_that_another_credential_signs_needs_it() -> None:
    grant = Grant(Operation("token", "POST", "/token", security=(("client",),)))
    login = Login(grants=(grant,))
    schemes = {**KEY, "client": {"client_id": "SHOP_CLIENT_ID"}}

    assert credentials_of({}, schemes, {"key": login}) == {}
    assert credentials_of({"client_id": "me"}, schemes, {"key": login}) == {
        "client": Secret("me"),
        "key": Account(login, grant=grant),
    }


def test_advice_names_every_way_to_a_token() -> None:
    assert advice_of(KEY, {"key": WAYS})["key"] == (
        "pass api_key=, or set SHOP_API_KEY or pass email= and pin=, or set SHOP_EMAIL and SHOP_PIN"
    )
