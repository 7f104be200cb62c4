from collections.abc import Callable
from typing import Any

import pytest

from specloom.importing.captured import ABSENT, Captured, Reply

JSON = [{"key": "Content-Type", "value": "application/json; charset=utf-8"}]


def reply(read: Callable[..., Captured], **response: Any) -> Reply:
    item = {"name": "r", "request": "https://x.io/a", "response": [response]}
    return read(item=[item]).calls[0].replies[0]


@pytest.mark.parametrize(
    ("response", "status"),
    [
        ({"code": 201}, "201"),
        ({"code": "404"}, "404"),
        ({"status": "Not Found"}, "404"),
        ({"name": "409 when it exists"}, "409"),
        ({"name": "Done", "code": None}, ""),
        ({"code": 7}, ""),
    ],
)
def test_a_status_is_told_by_code_phrase_or_name(
    read: Callable[..., Captured], response: dict[str, Any], status: str
) -> None:
    assert reply(read, **response).status == status


@pytest.mark.parametrize("code", [0, 999, "7"])
def test_a_code_that_is_no_status_is_told(read: Callable[..., Captured], code: Any) -> None:
    found = reply(read, code=code)

    assert (found.status, found.note) == (
        "",
        f"the source gives it the code {code}, which is no status of HTTP",
    )


@pytest.mark.parametrize("response", [{"code": 200}, {}, {"code": "Not Found"}])
def test_nothing_is_told_of_a_code_that_is_a_status_or_none(
    read: Callable[..., Captured], response: dict[str, Any]
) -> None:
    assert reply(read, **response).note == ""


@pytest.mark.parametrize(
    ("response", "media_type", "value"),
    [
        ({"header": JSON, "body": '{"a": 1.0, // c\n}'}, "application/json", {"a": 1.0}),
        ({"header": None, "body": '{"a": 1}'}, "application/json", {"a": 1}),
        ({"body": {"a": [1]}}, "application/json", {"a": [1]}),
        ({"body": "<html>no</html>", "header": JSON}, "text/html", "<html>no</html>"),
        ({"body": "<?xml version='1.0'?><a/>"}, "application/xml", "<?xml version='1.0'?><a/>"),
        ({"body": "a,b\n1,2", "_postman_previewlanguage": "text"}, "text/plain", "a,b\n1,2"),
        ({"body": "x", "header": "Content-Type: text/csv\nX-Id: 1"}, "text/csv", "x"),
        (
            {"body": "\x89PNG", "header": [{"name": "content-type", "value": "image/png"}]},
            "image/png",
            ABSENT,
        ),
        ({"body": '{"a": "{{x}}"}'}, "application/json", {"a": "x"}),
    ],
)
def test_a_body_is_read_as_its_media_type_says(
    read: Callable[..., Captured], response: dict[str, Any], media_type: str, value: Any
) -> None:
    body = reply(read, **response).body

    assert body is not None
    assert (body.media_type, body.value) == (media_type, value)


def test_an_empty_answer_has_no_body(read: Callable[..., Captured]) -> None:
    assert reply(read, code=204, header=JSON, body="").body is None


def test_a_file_that_a_collection_cannot_hold_is_told_by_its_header(read: Callable[..., Captured]) -> None:
    body = reply(read, code=200, header=[{"key": "Content-Type", "value": "application/pdf"}], body="").body

    assert body is not None
    assert (body.media_type, body.value) == ("application/pdf", ABSENT)


def test_headers_that_any_server_sends_are_left(read: Callable[..., Captured]) -> None:
    names = ("Date", "X-RateLimit-Limit", "Server", "Location", "Set-Cookie", "")
    found = reply(read, header=[{"key": name, "value": "1"} for name in names])

    assert [(each.name, each.value) for each in found.headers] == [
        ("X-RateLimit-Limit", "1"),
        ("Location", "1"),
        ("Set-Cookie", None),
    ]


def test_what_was_asked_is_kept(read: Callable[..., Captured]) -> None:
    asked = {"method": "POST", "url": "https://x.io/a/:id?b=1", "body": {"mode": "raw", "raw": "[1]"}}

    found = reply(read, originalRequest=asked).asked

    assert found is not None
    assert (found.at, found.method, found.path) == ("item[0].response[0].originalRequest", "POST", "/a/{id}")
    assert found.body is not None
    assert found.body.value == [1]
