"""Answers become values by their status and Content-Type; drift is named, never a stray exception."""

import contextlib
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.runtime.stand_ins import GET

from specloom.runtime import DecodeError, Decoder, Media, Operation, RawResponse
from specloom.runtime.decoding import decode, decode_failure, succeeded

REQUEST = httpx.Request("GET", "https://vendor.test/things?q=private")


def name_of(data: Any) -> str:
    """Decode as generated models do: by keys and conversions that may fail."""
    return str(data["name"]).upper()


NAMED: Media = {
    "application/json": name_of,
    "text/csv": str.splitlines,
    "image/*": None,
    "application/xml": None,
}


def declaring(**responses: Media) -> Operation:
    return attrs.evolve(GET, responses={key.removeprefix("s"): media for key, media in responses.items()})


def answer(
    content: bytes = b'{"name":"x"}', content_type: str = "application/json", status: int = 200
) -> httpx.Response:
    headers = {"Content-Type": content_type} if content_type else {}
    return httpx.Response(status, content=content, headers=headers, request=REQUEST)


@pytest.mark.parametrize(
    ("content", "content_type", "value"),
    [
        (b'{"name":"x"}', "application/json", "X"),
        (b'{"name":"x"}', "Application/JSON; charset=utf-8", "X"),
        (b'{"name":"x"}', "application/problem+json", "X"),
        (b'{"name":"x"}', "", "X"),
        (b"a\nb", "text/csv; charset=utf-8", ["a", "b"]),
        ("é".encode("latin-1"), "text/csv; charset=latin-1", ["é"]),
        (b"\x89PNG", "image/png", b"\x89PNG"),
    ],
)
def test_the_content_type_of_the_answer_decides(content: bytes, content_type: str, value: Any) -> None:
    assert decode(declaring(s200=NAMED), answer(content, content_type)) == value


@pytest.mark.parametrize(
    ("content_type", "charset", "told"),
    [
        ("application/xml", "latin-1", "iso-8859-1"),
        ("application/xml", "utf-8", "UTF-8"),
        ("application/xml", "utf-8", "no-such"),
        ("application/xml", "utf-8", "zlib"),
        ("application/xml; charset=utf-8", "utf-8", "iso-8859-1"),
    ],
)
def test_xml_may_say_its_encoding_itself(content_type: str, charset: str, told: str) -> None:
    text = f"<?xml version='1.0' encoding='{told}'?><name>é</name>"

    assert decode(declaring(s200=NAMED), answer(text.encode(charset), content_type)) == text


@pytest.mark.parametrize(
    ("declared", "status"),
    [("s200", 200), ("s2XX", 200), ("s200", 201), ("sdefault", 200), ("s302", 302), ("s3XX", 304)],
)
def test_the_status_is_found_exactly_or_by_its_range_or_by_another_success(
    declared: str, status: int
) -> None:
    operation = declaring(**{declared: NAMED})

    assert succeeded(operation, status)
    assert decode(operation, answer(status=status)) == "X"


def test_an_undeclared_success_is_not_taken_for_the_default_failure() -> None:
    operation = declaring(sdefault={"application/json": dict}, s200=NAMED)

    assert decode(operation, answer(status=201)) == "X"


@pytest.mark.parametrize(
    ("status", "expected"), [(199, False), (299, True), (304, False), (400, False), (520, False)]
)
def test_a_success_is_2xx_unless_the_operation_declares_a_redirect(status: int, expected: bool) -> None:
    assert succeeded(GET, status) is expected


@pytest.mark.parametrize(
    ("content", "content_type", "value"),
    [
        (b"", "", None),
        (b"[1]", "application/json", [1]),
        (b"[1]", "", [1]),
        (b"\xff\xfe", "", b"\xff\xfe"),
        (b"a", "text/plain", "a"),
        (b"a", "application/pdf", b"a"),
        (b"<p>", "application/json", "<p>"),
    ],
)
def test_a_body_that_nobody_declared_is_given_by_its_type(
    content: bytes, content_type: str, value: Any
) -> None:
    assert decode(declaring(s200={}), answer(content, content_type)) == value


def test_the_answer_to_a_head_request_has_no_value() -> None:
    assert decode(attrs.evolve(declaring(s200=NAMED), method="HEAD"), answer(b"")) is None


@pytest.mark.parametrize(
    ("content", "content_type", "reason"),
    [
        (b"{}", "application/json", "the field 'name' is missing"),
        (b"[]", "application/json", "list indices must be integers"),
        (b"<html>", "application/json", "it is not JSON"),
        (b"", "application/json", "it is not JSON"),
        (b"<html>", "text/html", "it is text/html, not application/json or text/csv"),
        (b"[" * 100_000, "application/json", "it is nested too deeply"),
    ],
)
def test_a_success_that_is_not_what_was_specified_is_an_error_that_keeps_the_body(
    content: bytes, content_type: str, reason: str
) -> None:
    with pytest.raises(
        DecodeError, match=f"^GET /things answered 200, but the body is not .*{reason}"
    ) as caught:
        decode(declaring(s200=NAMED), answer(content, content_type))
    assert caught.value.response.content == content
    assert caught.value.status_code == 200


@pytest.mark.parametrize("error", [KeyError("k"), ValueError("v"), TypeError(), AttributeError("a")])
def test_whatever_a_decoder_raises_is_a_decode_error_with_its_cause(error: Exception) -> None:
    def broken(_: Any) -> None:
        raise error

    with pytest.raises(DecodeError, match="not what the specification says") as caught:
        decode(declaring(s200={"application/json": broken}), answer())
    assert caught.value.__cause__ is error
    assert caught.value.body == {"name": "x"}


@pytest.mark.parametrize(
    ("content", "content_type", "body"),
    [
        (b'{"name":"x"}', "application/json", "X"),
        (b'{"title":"x"}', "application/json", {"title": "x"}),
        (b"<h1>Bad gateway</h1>", "text/html", "<h1>Bad gateway</h1>"),
        (b"<h1>", "application/json", "<h1>"),
        (b"", "", b""),
    ],
)
def test_a_failure_is_decoded_as_far_as_possible(content: bytes, content_type: str, body: Any) -> None:
    assert decode_failure(declaring(s4XX=NAMED), answer(content, content_type, 404)) == body


def test_a_raw_response_gives_the_answer_and_its_value() -> None:
    response = answer()
    raw: RawResponse[str] = RawResponse(response, "r-1", lambda found: decode(declaring(s200=NAMED), found))

    assert (raw.status_code, raw.headers, raw.http_response) == (200, response.headers, response)
    assert (raw.request_id, raw.parse()) == ("r-1", "X")


decoders: st.SearchStrategy[Decoder | None] = st.sampled_from([None, name_of, len, dict, int])
types = st.sampled_from(["", "application/json", "text/csv", "image/png", "application/x+json", "nonsense"])


@given(
    st.dictionaries(types.filter(bool), decoders),
    st.binary(),
    types,
    st.sampled_from([200, 204, 299, 404, 520]),
)
def test_no_answer_raises_anything_but_a_decode_error(
    media: Media, content: bytes, content_type: str, status: int
) -> None:
    operation = declaring(s200=media, sdefault=media)
    response = answer(content, content_type, status)

    decode_failure(operation, response)
    with contextlib.suppress(DecodeError):
        decode(operation, response)
