"""An answer that only the description prints is an example as well as a saved one."""

import pytest

from specloom.importing.captured import Words
from specloom.importing.postman.printed import printed_replies


def printed(text: str) -> list[tuple[str, object]]:
    replies = printed_replies(Words(text, "item[0].request.description"))
    return [(reply.status, reply.body.value) for reply in replies if reply.body]


def test_a_block_of_json_that_is_called_a_response_is_one() -> None:
    assert printed('Response example:\n\n```json\n{"id": 1}\n```\n') == [("", {"id": 1})]


@pytest.mark.parametrize("word", ["Response", "It responds with", "Replies:", "It returns", "The answer is"])
def test_other_words_for_a_response_do_as_well(word: str) -> None:
    assert printed(f"{word}\n```\n[1]\n```") == [("", [1])]


@pytest.mark.parametrize("word", ["Example:", "Request body:", "The response tells. Send this payload:", ""])
def test_a_block_that_nobody_calls_a_response_is_none(word: str) -> None:
    assert printed(f"{word}\n```\n[1]\n```") == []


@pytest.mark.parametrize("text", ["curl https://x", "<a/>", '"text"', ""])
def test_what_is_no_json_object_or_list_is_no_response(text: str) -> None:
    assert printed(f"Response:\n```\n{text}\n```") == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Response with status 201:", "201"),
        ("Returns HTTP/1.1 404 and this:", "404"),
        ("The response, `200 OK`:", "200"),
        ("A response of up to 500 records:", ""),
    ],
)
def test_the_status_is_the_one_that_is_told_as_one(words: str, status: str) -> None:
    assert printed(f"{words}\n```\n[]\n```") == [(status, [])]


def test_each_block_goes_by_the_words_before_it() -> None:
    text = 'Request:\n```\n{"a": 1}\n```\nResponse:\n```\n{"b": 2}\n```\n```\n{"c": 3}\n```'

    assert printed(text) == [("", {"b": 2})]


def test_what_was_mended_to_read_it_is_told() -> None:
    (reply,) = printed_replies(Words('Response:\n```\n{"a": 1 "b": 2}\n```', "here"))

    assert reply.body
    assert reply.body.note == "it is printed in the description; missing commas were added"
    assert (reply.at, reply.body.at) == ("here", "here")
