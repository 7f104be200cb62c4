"""Settings are checked when a client is made, and show no secret."""

from typing import Any

import httpx
import pytest

from specloom.runtime import InvalidArgument, Secret, Settings


def test_a_trailing_slash_of_the_base_url_does_no_harm() -> None:
    assert Settings("https://vendor.test/v1/").base_url == "https://vendor.test/v1"


@pytest.mark.parametrize(
    "url", ["", "vendor.test/v1", "ftp://vendor.test", "https://", "https://a.test/?x=1", "http://a.test/#x"]
)
def test_a_base_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(InvalidArgument, match="must be like https://host/path"):
        Settings(url)


@pytest.mark.parametrize(
    "url", ["https://vendor.test:port/", "https://vendor..test", f"http://{'a' * 64}.test"]
)
def test_a_base_url_that_cannot_be_read_is_refused(url: str) -> None:
    with pytest.raises(InvalidArgument, match="is not a URL"):
        Settings(url)


def test_credentials_are_wrapped_and_those_not_given_left_out() -> None:
    settings = Settings(
        "https://vendor.test", credentials={"a": "s3cret", "b": None, "c": Secret("x"), "d": str}
    )

    assert dict(settings.credentials) == {"a": Secret("s3cret"), "c": Secret("x"), "d": str}
    assert "s3cret" not in repr(settings)


@pytest.mark.parametrize("retries", [-1, 1.5, "3", None])
def test_retries_are_a_whole_number(retries: Any) -> None:
    with pytest.raises(InvalidArgument, match="retries= must be a whole number from 0 on"):
        Settings("https://vendor.test", retries=retries)


def test_a_base_url_may_be_one_of_httpx() -> None:
    url: Any = httpx.URL("https://vendor.test/v1/")

    assert Settings(url).base_url == "https://vendor.test/v1"
