"""The log is set up by one word, and leaves alone what a program set up itself."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from specloom.runtime.hooks import RequestEvent
from specloom.runtime.logs import Log, set_up
from specloom.runtime.redaction import Secret, is_confidential, masked_fields


@contextmanager
def fresh_logger() -> Iterator[logging.Logger]:
    """Give a logger that nobody listens to, not even the one who runs the tests."""
    logger = logging.getLogger("tried_sdk")
    handlers, logger.handlers, logger.propagate = logger.handlers, [], False
    yield logger
    logger.handlers, logger.propagate = handlers, True
    logger.setLevel(logging.NOTSET)


@pytest.mark.parametrize(("word", "level"), [("debug", logging.DEBUG), (" INFO ", logging.INFO)])
def test_a_word_shows_the_log_from_its_level_on(word: str, level: int) -> None:
    with fresh_logger() as logger:
        set_up("tried_sdk", word)
        set_up("tried_sdk", word)

        assert (logger.level, len(logger.handlers)) == (level, 1)


@pytest.mark.parametrize("word", [None, "", "loud"])
def test_any_other_word_shows_nothing(word: str | None) -> None:
    with fresh_logger() as logger:
        set_up("tried_sdk", word)

        assert (logger.level, logger.handlers) == (logging.NOTSET, [])


def test_a_program_that_logs_already_gets_no_line_twice() -> None:
    with fresh_logger() as logger:
        own = logging.NullHandler()
        logger.addHandler(own)
        set_up("tried_sdk", "info")

        assert (logger.level, logger.handlers) == (logging.INFO, [own])


@pytest.mark.parametrize("name", ["Authorization", "X-API-Key", "Set-Cookie", "accessToken", "key"])
def test_a_name_tells_that_its_value_is_confidential(name: str) -> None:
    assert is_confidential(name)


@pytest.mark.parametrize("name", ["Idempotency-Key", "Accept", "keyword", "author"])
def test_a_harmless_name_is_not_taken_for_a_confidential_one(name: str) -> None:
    assert not is_confidential(name)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{"token": "a\\"b", "n": 1}', '{"token": "***", "n": 1}'),
        ('{"pin":1234}', '{"pin":"***"}'),
        ('{"token": "cut of', '{"token": "***"'),
        ("user=ada&password=x%26y&pin=1", "user=ada&password=***&pin=***"),
        ('{"author": "Ada", "opinion": "x"}', '{"author": "Ada", "opinion": "x"}'),
        ("plain text", "plain text"),
    ],
)
def test_fields_are_masked_in_json_and_in_forms(text: str, shown: str) -> None:
    assert masked_fields(text, ("pin",)) == shown


def test_a_secret_where_a_long_body_is_cut_is_masked_whole(caplog: pytest.LogCaptureFixture) -> None:
    request = httpx.Request("POST", "https://api.example", content=b" " * 3996 + b"s3cr3t-key")
    event = RequestEvent("notes_create", "POST", "https://api.example", httpx.Headers(), 1, 0.0)
    with caplog.at_level(logging.DEBUG, "tried_sdk"):
        Log("tried_sdk").request(event, request, [Secret("s3cr3t-key")])

    assert "s3cr" not in caplog.text
