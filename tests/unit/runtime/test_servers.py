import pytest

from specloom.runtime import InvalidArgument
from specloom.runtime.servers import Server, Variable, base_url_of

VENDOR = Server("https://vendor.test/v1", "production")
SHOPS = Server(
    "https://{shop}.test:{port}/v1",
    variables={
        "shop": Variable("shop", "SHOP_SHOP"),
        "port": Variable("port", "SHOP_PORT", "443", ("443", "8443")),
    },
)


def test_the_given_base_url_comes_before_the_environment_and_the_vendor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SHOP_BASE_URL", "https://env.test")

    assert base_url_of("https://given.test", "SHOP_BASE_URL", [VENDOR]) == "https://given.test"
    assert base_url_of(None, "SHOP_BASE_URL", [VENDOR]) == "https://env.test"
    assert base_url_of(None, "SHOP_OTHER", [VENDOR]) == "https://vendor.test/v1"


def test_a_missing_base_url_is_asked_for() -> None:
    with pytest.raises(InvalidArgument, match=r"pass base_url=, or set SHOP_BASE_URL"):
        base_url_of(None, "SHOP_BASE_URL", [])


@pytest.mark.parametrize("server", ["staging", 1])
def test_a_server_is_chosen_by_name_or_number(server: str | int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_BASE_URL", "https://env.test")
    servers = [VENDOR, Server("https://staging.test", "staging")]

    assert base_url_of(None, "SHOP_BASE_URL", servers, server) == "https://staging.test"


def test_a_server_that_there_is_not_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="no server 'live'; give one of 0, 'production'"):
        base_url_of(None, "SHOP_BASE_URL", [VENDOR], "live")


def test_a_variable_is_given_or_stands_in_the_environment_or_has_a_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = {"shop": "ours", "port": None}
    assert base_url_of(None, "SHOP_BASE_URL", [SHOPS], values=given) == "https://ours.test:443/v1"

    monkeypatch.setenv("SHOP_SHOP", "theirs")
    assert (
        base_url_of(None, "SHOP_BASE_URL", [SHOPS], values={"port": "8443"}) == "https://theirs.test:8443/v1"
    )


def test_a_variable_that_nobody_gives_is_asked_for() -> None:
    with pytest.raises(InvalidArgument, match="pass shop= or base_url=, or set SHOP_SHOP or SHOP_BASE_URL"):
        base_url_of(None, "SHOP_BASE_URL", [SHOPS])


def test_a_value_that_a_variable_cannot_have_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="port= must be one of 443, 8443"):
        base_url_of(None, "SHOP_BASE_URL", [SHOPS], values={"shop": "ours", "port": "80"})


def test_what_is_given_leads_to_the_server_that_takes_it() -> None:
    url = base_url_of(None, "SHOP_BASE_URL", [VENDOR, SHOPS], values={"shop": "ours"})

    assert url == "https://ours.test:443/v1"
