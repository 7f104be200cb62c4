"""A request holds all that the operation and the options say, and no credential."""

import io
import json
from typing import Any

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import GET, POST, settings

from specloom.runtime import (
    NOT_GIVEN,
    ApiKey,
    CallOptions,
    InvalidArgument,
    Operation,
    Parameter,
)
from specloom.runtime.building import build_request
from specloom.runtime.operation import NO_OPTIONS


def built(
    operation: Operation, body: Any = NOT_GIVEN, options: CallOptions = NO_OPTIONS, **changes: Any
) -> httpx.Request:
    return build_request(settings(**changes), operation, {}, body, options)


def test_the_url_is_base_path_and_query() -> None:
    operation = Operation(
        "op", "GET", "/things/{id}", parameters=(Parameter("id", "path"), Parameter("page", "query"))
    )
    request = build_request(settings(), operation, {"id": "a/b", "page": 2}, NOT_GIVEN, NO_OPTIONS)

    assert str(request.url) == "https://vendor.test/v1/things/a%2Fb?page=2"


def test_a_request_says_what_it_accepts_and_who_sends_it() -> None:
    headers = built(attrs.evolve(GET, accepts=("application/json", "text/csv")), user_agent="sdk/1").headers

    assert (headers["Accept"], headers["User-Agent"]) == ("application/json, text/csv", "sdk/1")


def test_headers_that_the_vendor_wants_on_every_request_go_before_the_derived_ones() -> None:
    wanted = {"Accept": "*/*", "Content-Type": "application/json"}
    headers = built(attrs.evolve(GET, accepts=("text/csv",)), headers=wanted).headers

    assert (headers["Accept"], headers["Content-Type"]) == ("*/*", "application/json")


def test_the_type_of_a_body_goes_before_the_header_for_every_request() -> None:
    operation = attrs.evolve(POST, content_type="text/csv")

    assert (
        built(operation, "a,b", headers={"Content-Type": "application/json"}).headers["Content-Type"]
        == "text/csv"
    )


def test_a_multipart_body_names_its_own_boundary() -> None:
    operation = attrs.evolve(POST, content_type="multipart/form-data")
    request = built(operation, {"file": io.BytesIO(b"x")}, headers={"Content-Type": "application/json"})

    assert request.headers["Content-Type"].startswith("multipart/form-data; boundary=")


def test_headers_of_the_call_go_last() -> None:
    operation = attrs.evolve(GET, parameters=(Parameter("X-A", "header"),))
    options = CallOptions(headers={"x-a": "call", "accept": "text/html"})
    request = build_request(
        settings(headers={"X-A": "all"}), operation, {"X-A": "parameter"}, NOT_GIVEN, options
    )

    assert (request.headers["X-A"], request.headers["Accept"]) == ("call", "text/html")


def test_spaces_around_the_value_of_a_header_are_not_sent() -> None:
    assert built(GET, options=CallOptions(headers={"X-A": " a b "})).headers["X-A"] == "a b"


@pytest.mark.parametrize("value", ["s3cret\n", "s3crét"])
def test_a_header_that_cannot_be_sent_is_refused_and_shows_no_token(value: str) -> None:
    for_all, for_one = {"X-Token": value}, CallOptions(headers={"X-Token": value}).over(CallOptions())
    for given, options in ((for_all, NO_OPTIONS), ({}, for_one)):
        with pytest.raises(InvalidArgument, match="cannot hold") as caught:
            build_request(settings(headers=given), GET, {}, NOT_GIVEN, options)
        assert "s3cr" not in str(caught.value)


@pytest.mark.parametrize("name", ["", "X A", "X:", "Xä", "X\n"])
def test_a_header_that_cannot_be_called_so_is_refused(name: str) -> None:
    with pytest.raises(InvalidArgument, match="cannot be called"):
        built(GET, options=CallOptions(headers={name: "1"}))


@pytest.mark.parametrize(
    ("timeout", "expected"),
    [
        (NOT_GIVEN, {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}),
        (3.0, dict.fromkeys(("connect", "read", "write", "pool"), 3.0)),
        (None, dict.fromkeys(("connect", "read", "write", "pool"))),
        (httpx.Timeout(9, read=1), {"connect": 9, "read": 1, "write": 9, "pool": 9}),
    ],
)
def test_a_request_carries_its_timeout(timeout: Any, expected: dict[str, float | None]) -> None:
    assert built(GET, options=CallOptions(timeout=timeout)).extensions["timeout"] == expected


@pytest.mark.parametrize("seconds", [0, -1.0, float("nan"), float("inf"), 1e10, "3"])
def test_a_timeout_that_nobody_can_wait_for_is_refused(seconds: Any) -> None:
    for timeout in (seconds, httpx.Timeout(5, read=seconds)):
        with pytest.raises(InvalidArgument, match="seconds above 0, or None"):
            built(GET, options=CallOptions(timeout=timeout))


def test_an_upload_is_read_again_each_time_that_it_is_sent() -> None:
    request = built(attrs.evolve(POST, content_type="multipart/form-data"), {"file": io.BytesIO(b"once")})
    assert isinstance(request.stream, httpx.SyncByteStream)
    first, again = (b"".join(request.stream) for _ in range(2))

    assert b"once" in first
    assert first == again
    assert (request.headers["Host"], request.headers["Content-Length"]) == ("vendor.test", str(len(first)))


def test_a_request_without_a_body_has_none() -> None:
    assert built(POST).content == b""
    assert "Content-Type" not in built(POST).headers


def test_a_body_of_null_is_a_body() -> None:
    assert json.loads(built(POST, None).content) is None


def test_a_body_that_is_needed_is_asked_for() -> None:
    with pytest.raises(InvalidArgument, match="things_create needs a body"):
        built(attrs.evolve(POST, needs_body=True))


def test_a_body_for_an_operation_without_one_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="things_list takes no body"):
        built(GET, {"a": 1})


def test_a_credential_is_not_in_the_request() -> None:
    request = built(
        attrs.evolve(GET, security=(("key",),)),
        schemes={"key": ApiKey("api-key", "query")},
        credentials={"key": "s3cret-value"},
    )

    assert "s3cret" not in f"{request.url}{request.headers}{request.extensions}"


@pytest.mark.parametrize("value", ["x\r\nY: z", "ü", 3, None])
def test_a_header_of_a_call_that_cannot_be_sent_is_refused(value: Any) -> None:
    with pytest.raises(InvalidArgument, match="The header X-Mine cannot hold"):
        built(GET, options=CallOptions(headers={"X-Mine": value}))


def test_an_idempotency_key_is_a_text() -> None:
    key: Any = 3

    with pytest.raises(InvalidArgument, match="The header Idempotency-Key cannot hold 3"):
        built(POST, options=CallOptions(idempotency_key=key))
