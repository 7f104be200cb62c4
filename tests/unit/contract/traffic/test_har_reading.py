"""HAR files are read as all sorts of tools write them."""

import gzip
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from specloom.contract.traffic.exchange import Exchange
from specloom.contract.traffic.har_reading import read_har, read_origin
from specloom.errors import BadInput

from .recordings import write_har

REQUEST: dict[str, Any] = {"method": "get", "url": "https://api.example/pets#top", "headers": []}
RESPONSE: dict[str, Any] = {"status": 200, "headers": [], "content": {"size": 2, "text": "{}"}}


def read(folder: Path, request: Any = None, response: Any = None) -> Exchange:
    entry = {"request": REQUEST | (request or {}), "response": RESPONSE | (response or {})}
    (found,) = read_har(write_har(folder, [entry]))
    return found


def body(exchange: Exchange) -> bytes | None:
    assert exchange.response is not None
    return exchange.response.content if exchange.response_whole else None


def test_the_least_that_an_entry_has_is_enough(tmp_path: Path) -> None:
    exchange = read(tmp_path)

    assert (exchange.number, exchange.request.method) == (1, "GET")
    assert str(exchange.request.url) == "https://api.example/pets"
    assert body(exchange) == b"{}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"size": 3, "text": b64encode(b"\x89PN").decode(), "encoding": "base64"}, b"\x89PN"),
        ({"size": 900}, None),
        ({"size": 900, "text": ""}, None),
        ({"size": 0}, b""),
        ({"size": -1, "text": "é"}, "é".encode()),
        (None, b""),
    ],
)
def test_a_body_comes_as_text_in_base64_or_not_at_all(tmp_path: Path, content: Any, expected: Any) -> None:
    assert body(read(tmp_path, response={"content": content})) == expected


def test_a_body_is_not_unpacked_twice(tmp_path: Path) -> None:
    headers = [{"name": "Content-Encoding", "value": "gzip"}, {"name": "Content-Length", "value": "9"}]
    exchange = read(tmp_path, response={"headers": headers, "content": {"size": 2, "text": "{}"}})

    assert body(exchange) == b"{}"
    assert exchange.response is not None
    assert exchange.response.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("request_", "sent", "whole"),
    [
        ({"postData": {"mimeType": "application/json", "text": "[1]"}}, b"[1]", True),
        ({"postData": {"mimeType": "x", "text": "/w==", "_encoding": "base64"}}, b"\xff", True),
        (
            {
                "postData": {
                    "mimeType": "application/x-www-form-urlencoded; charset=utf-8",
                    "params": [{"name": "a b", "value": "1&2"}],
                }
            },
            b"a+b=1%262",
            True,
        ),
        ({"postData": {"mimeType": "multipart/form-data", "params": [{"name": "file"}]}}, b"", False),
        ({"bodySize": 17}, b"", False),
        ({"bodySize": -1, "postData": None}, b"", True),
    ],
)
def test_a_request_body_comes_as_text_as_parameters_or_not_at_all(
    tmp_path: Path, request_: Any, sent: bytes, whole: bool
) -> None:
    exchange = read(tmp_path, request_)

    assert (exchange.request.content, exchange.request_whole) == (sent, whole)


def test_pseudo_headers_are_none_and_joined_cookies_are_several(tmp_path: Path) -> None:
    headers = [{"name": ":status", "value": "200"}, {"name": "Set-Cookie", "value": "a=1\nb=2"}]
    exchange = read(tmp_path, response={"headers": headers})

    assert exchange.response is not None
    assert exchange.response.headers.multi_items() == [("set-cookie", "a=1"), ("set-cookie", "b=2")]


@pytest.mark.parametrize("response", [{"status": 0}, {"status": None}, {"status": -1}])
def test_a_call_that_was_given_up_has_no_response(tmp_path: Path, response: Any) -> None:
    assert read(tmp_path, response=response).response is None


def test_a_byte_order_mark_and_other_members_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "windows.har"
    entries = [{"request": REQUEST, "response": RESPONSE, "_webSocketMessages": [{"data": '{"entries": ['}]}]
    log = {"pages": [{"title": "]}"}], "entries": entries, "comment": "}"}
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({"log": log}).encode())

    assert len(list(read_har(path))) == 1


def test_half_a_surrogate_pair_is_taken(tmp_path: Path) -> None:
    assert body(read(tmp_path, response={"content": {"text": "\ud83d!"}})) == b"?!"


def test_a_large_file_is_read_entry_by_entry(tmp_path: Path) -> None:
    entries = read_har(write_har(tmp_path, [{"request": REQUEST, "response": RESPONSE}, {"request": {}}]))

    assert next(entries).number == 1
    with pytest.raises(BadInput, match="entry 2 cannot be read: it has no method"):
        next(entries)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is empty"),
        ("{}", "it has no list log.entries"),
        ('{"log": {"entries": {}}}', "it has no list log.entries"),
        ("[" * 100_000, "it has no list log.entries"),
        ('{"log": {"entries": [' + '{"a":' * 100_000 + "}" * 100_000 + "]}}", "entry 1 cannot be read"),
        ("<html>", "it has no list log.entries"),
        ('{"log": {"entries": [{"request": "a\\"b', "it ends in the middle, after entry 0"),
        ('{"log": {"entries": [{"a": 1 2}]}}', "entry 1 cannot be read"),
        ('{"log": {"entries": [{"request": 5}]}}', "entry 1 cannot be read: its request is a int"),
    ],
)
def test_what_is_no_har_is_one_sentence(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "bad.har"
    path.write_text(text)

    with pytest.raises(BadInput, match=why) as refusal:
        list(read_har(path))
    assert "\n" not in str(refusal.value)
    assert str(path) in str(refusal.value)


def test_a_packed_file_is_no_har(tmp_path: Path) -> None:
    path = tmp_path / "traffic.har.gz"
    path.write_bytes(gzip.compress(b'{"log": {"entries": []}}'))

    with pytest.raises(BadInput, match="is not a whole HAR"):
        list(read_har(path))


def test_a_recording_of_ours_says_what_stood_for_the_server(tmp_path: Path) -> None:
    ours = write_har(tmp_path, [], "ours.har", _specloom={"baseUrl": "http://127.0.0.1:8000/v1"})

    origin = read_origin(ours)
    assert (origin.base_url, origin.complete) == ("http://127.0.0.1:8000/v1", True)
    assert read_origin(write_har(tmp_path, [], "other.har")).base_url == ""
