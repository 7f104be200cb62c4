"""Replies that a source has only in the words of a request."""

from typing import Any

import pytest

from specloom.importing.account import SourceFact
from specloom.importing.captured import Asked, Body, Call, Captured, Reply, Server, Words
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def responses(text: str, *replies: Reply) -> dict[str, Any]:
    call = Call("a", "", Asked("a", "GET", SERVER, "/count"), words=Words(text, "a.words"), replies=replies)
    made = draft(
        Captured("collection", "Acme", (SourceFact("description", "a.words"),), (call,)), "acme", "2026-11-21"
    )
    assert made.lines[0].carried
    found: dict[str, Any] = made.root["paths"]["/count"]["get"]["responses"]
    return {status: response for status, response in found.items() if "content" in response}


def test_a_reply_that_the_words_print_is_an_example() -> None:
    response = responses('Counts.\n\n**Response example:**\n\n```json\n{"count": 741}\n```\n')["200"]

    assert response["x-source"]["kind"] == "inferred"
    assert [example["value"] for example in response["content"]["application/json"]["examples"].values()] == [
        {"count": 741}
    ]


def test_a_status_that_is_printed_with_it_is_that_of_the_reply() -> None:
    assert list(responses('Response (201):\n```\n{"id": 1}\n```')) == ["201"]


@pytest.mark.parametrize(
    "text",
    [
        'Request payload:\n```json\n{"count": 1}\n```',
        "Response:\n```json\n{broken\n```",
        'Example:\n```json\n{"count": 1}\n```',
    ],
)
def test_what_is_not_said_to_be_a_reply_or_cannot_be_read_is_none(text: str) -> None:
    assert responses(text) == {}


def test_replies_of_its_own_go_before_those_that_the_words_print() -> None:
    saved = Reply("r", "ok", "200", body=Body("b", "application/json", {"count": 2}))
    content = responses('Response:\n```\n{"count": 741}\n```', saved)["200"]["content"]["application/json"]

    assert [example["value"] for example in content["examples"].values()] == [{"count": 2}]
