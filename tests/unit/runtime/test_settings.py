"""Settings are checked when a client is made, and show no secret."""

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


def test_retries_cannot_be_negative() -> None:
    with pytest.raises(ValueError, match="must be >= 0"):
        Settings("https://vendor.test", retries=-1)
