import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.importing.traffic.sample import entry, har, named

from specloom.errors import BadInput
from specloom.importing.captured import ABSENT, Captured
from specloom.importing.taken import taken
from specloom.importing.traffic import read_traffic

SECRET = "s3cr3t-Value-9f8e7d"


def captured(*entries: Any, **log: Any) -> Captured:
    return read_traffic(har(*entries, **log), Path("shop.har"))


def reasons(read: Captured) -> dict[tuple[str, str], str]:
    return {(fact.kind, fact.at): reason for fact, reason in read.left}


def test_an_entry_is_a_call_with_its_answer() -> None:
    read = captured(entry("https://api.shop.example/v1/orders/17?expand=lines", answered={"X-Total": "3"}))

    (call,) = read.calls
    assert (read.source, read.asked_kind, read.reply_kind) == ("traffic", "observed", "observed")
    assert (call.asked.method, call.asked.server.url, call.asked.path) == (
        "GET",
        "https://api.shop.example",
        "/v1/orders/17",
    )
    assert [(a.location, a.name, a.value, a.at) for a in call.asked.arguments] == [
        ("query", "expand", "lines", "log.entries[0].request.queryString[0]")
    ]
    (reply,) = call.replies
    assert reply.status == "200"
    assert [(header.name, header.value) for header in reply.headers] == [("X-Total", "3")]
    assert reply.body is not None
    assert reply.body.value == {"id": 17}


def test_a_query_that_is_only_in_the_address_is_read_from_there() -> None:
    one = entry("https://api.shop.example/orders?q=a%20b&page=2")
    one["request"]["queryString"] = []

    arguments = captured(one).calls[0].asked.arguments

    assert [(a.name, a.value, a.at) for a in arguments] == [
        ("q", "a b", "log.entries[0].request.url?[0]"),
        ("page", "2", "log.entries[0].request.url?[1]"),
    ]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (entry("https://api.shop.example/", _resourceType="document"), "loads a document"),
        (entry("https://api.shop.example/a.js", _resourceType="script"), "loads a script"),
        (entry("https://api.shop.example/a", asked={"Sec-Fetch-Dest": "image"}), "loads an image"),
        (entry("https://api.shop.example/_next/data/a.json", _resourceType="fetch"), "loads a file"),
        (entry("wss://api.shop.example/live"), "WebSocket"),
        (entry("https://api.shop.example/live", status=101), "WebSocket"),
        (entry(method="OPTIONS", asked={"Access-Control-Request-Method": "POST"}), "preflight"),
        (entry("data:text/plain,a"), "not sent over HTTP"),
        (entry("https://api.shop.example:x/"), "no address of HTTP"),
        (entry("https://api.shop.example", "CONNECT"), "tunnel"),
        (entry(method=""), "no method"),
        (entry(method="PUT", status=405), "it has no such method there"),
        (entry("https://analytics.example/collect"), "it goes to analytics.example, not to api.shop.example"),
        ("nonsense", "no address of HTTP"),
    ],
)
def test_what_is_no_call_of_the_api_is_left_with_a_reason(other: Any, reason: str) -> None:
    calls = [entry(_resourceType="xhr"), entry("https://api.shop.example/v1/skus", _resourceType="fetch")]

    read = captured(*calls, other)

    assert [call.at for call in read.calls] == ["log.entries[0]", "log.entries[1]"]
    assert reason in reasons(read)["request", "log.entries[2]"]


def test_what_a_page_loads_is_told_by_its_type_where_no_browser_says_it() -> None:
    page = entry("https://api.shop.example/", text="<html>", mime="text/html; charset=utf-8")
    told = entry(asked={"Sec-Fetch-Dest": "empty"})

    assert [call.at for call in captured(told, page).calls] == ["log.entries[0]"]


def test_without_a_browser_a_page_or_an_image_is_an_answer_like_any_other() -> None:
    image = entry("https://api.shop.example/v1/label", text="", mime="image/png")

    assert len(captured(entry(), image).calls) == 2


def test_the_api_is_the_host_with_the_most_different_calls() -> None:
    polls = [entry("https://other.example/poll") for _ in range(10)]

    read = captured(*polls, entry(), entry("https://api.shop.example/v1/skus"))

    assert {call.asked.server.url for call in read.calls} == {"https://api.shop.example"}


def test_the_host_that_a_recording_of_ours_names_is_the_api() -> None:
    own = {"_specloom": {"baseUrl": "https://api.shop.example/v1"}}

    read = captured(entry("https://a.example/1"), entry("https://a.example/2"), entry(), **own)

    assert [call.at for call in read.calls] == ["log.entries[2]"]


@pytest.mark.parametrize(
    ("header", "scheme"),
    [
        (("Authorization", f"Bearer {SECRET}"), {"type": "http", "scheme": "bearer"}),
        (
            ("Authorization", "Basic " + b64encode(f"me:{SECRET}".encode()).decode()),
            {"type": "http", "scheme": "basic"},
        ),
        (("X-Api-Key", SECRET), {"type": "apiKey", "in": "header", "name": "X-Api-Key"}),
        (("Authorization", SECRET), {"type": "apiKey", "in": "header", "name": "Authorization"}),
    ],
)
def test_what_signs_a_call_is_a_credential_without_its_value(
    header: tuple[str, str], scheme: dict[str, str]
) -> None:
    read = captured(entry(asked=dict([header])), entry("https://api.shop.example/v1/open"))

    signed, unsigned = read.calls
    assert [(each.scheme, each.at, each.kind) for each in signed.security or ()] == [
        (scheme, "log.entries[0].request.headers[0]", "header")
    ]
    assert signed.asked.arguments == ()
    assert unsigned.security == ()
    assert SECRET not in repr(read)


def test_a_key_in_the_query_signs_a_call() -> None:
    (call,) = captured(entry(f"https://api.shop.example/v1/orders?api_key={SECRET}&page=1")).calls

    assert [each.scheme for each in call.security or ()] == [
        {"type": "apiKey", "in": "query", "name": "api_key"}
    ]
    assert [argument.name for argument in call.asked.arguments] == ["page"]


def test_the_cookie_of_a_session_signs_a_call_that_nothing_else_signs() -> None:
    one = entry()
    one["request"]["cookies"] = named({"locale": "fr", "session_id": SECRET})

    (call,) = captured(one).calls

    assert [each.scheme for each in call.security or ()] == [
        {"type": "apiKey", "in": "cookie", "name": "session_id"}
    ]


def test_secrets_in_a_path_are_variables_of_it() -> None:
    keys = ("aB3dE5fG7hI9jK1lM3nO5pQ7", "xkR8vPq2LmZt7WnYb4JcHd6G", "0a1b2c3d4e5f60718293")
    url = f"https://api.shop.example/hooks/{keys[0]}/of/{keys[1]}?auth={keys[2]}"

    read = captured(entry(url, asked={"X-Session": keys[2]}))

    assert read.calls[0].asked.path == "/hooks/{secret}/of/{secret_2}"
    assert not [key for key in keys if key in str(read)]


def test_a_recording_without_any_credential_says_nothing_of_signing() -> None:
    assert captured(entry()).calls[0].security is None


def test_no_secret_leaves_a_recording_wherever_it_stands_again() -> None:
    one = entry(
        f"https://api.shop.example/v1/keys/{SECRET}?next={SECRET}",
        "POST",
        asked={"Authorization": f"Bearer {SECRET}", "Cookie": f"sid={SECRET}", "X-Echo": SECRET},
        answered={"Set-Cookie": f"sid={SECRET}; Path=/", "X-Echo": SECRET},
        sent={"mimeType": "application/json", "text": json.dumps({"password": "hunter2", "a": SECRET})},
        text=json.dumps({"access_token": "abc", "echo": f"is {SECRET}"}),
        comment=f"with {SECRET}",
    )

    read = captured(one)

    assert SECRET not in repr(read)
    assert "hunter2" not in repr(read)
    assert read.calls[0].replies[0].body is not None
    assert read.calls[0].replies[0].body.value == {"access_token": "***", "echo": "is ***"}


def test_bytes_are_decoded_where_they_are_a_text() -> None:
    one = entry(text=b64encode(b'{"a": 1}').decode())
    one["response"]["content"]["encoding"] = "base64"
    other = entry(text=b64encode(b"\x89PNG\xff").decode(), mime="application/x-own")
    other["response"]["content"]["encoding"] = "base64"

    bodies = [call.replies[0].body for call in captured(one, other).calls]

    assert [body and body.value for body in bodies] == [{"a": 1}, ABSENT]


@pytest.mark.parametrize(
    ("text", "mime", "value", "note"),
    [
        (')]}\',\n{"a": 1}', "application/json", {"a": 1}, "before the JSON"),
        ('{"a": 1', "application/json", '{"a": 1', "could not be read as JSON"),
        ("[" * 300 + "]" * 300, "application/json", "[" * 300 + "]" * 300, "could not be read as JSON"),
        ('{"a": 1}', "text/plain", {"a": 1}, ""),
        ("{a}", "text/plain", "{a}", ""),
        ("a,b\r\n1,2", "text/csv", "a,b\n1,2", ""),
        ("x" * 20_000, "text/csv", "x" * 10_000, "first 10,000 characters"),
    ],
)
def test_a_body_is_read_as_what_it_is(text: str, mime: str, value: Any, note: str) -> None:
    body = captured(entry(text=text, mime=mime)).calls[0].replies[0].body

    assert body is not None
    assert (body.value, note in body.note) == (value, True)


def test_a_body_that_was_not_kept_is_told_by_its_type_alone() -> None:
    one = entry(text=None)
    one["response"]["content"]["size"] = 17

    body = captured(one).calls[0].replies[0].body

    assert body is not None
    assert (body.media_type, body.value, body.note) == (
        "application/json",
        ABSENT,
        "the recording did not keep what it held",
    )


def test_fields_of_a_form_are_read_from_the_list_or_from_the_text() -> None:
    listed = {"mimeType": "application/x-www-form-urlencoded", "params": named({"a": "1", "password": "x"})}
    told = {"mimeType": "application/x-www-form-urlencoded", "text": "a=1&b=x+y"}
    parts = {
        "mimeType": "multipart/form-data; boundary=B",
        "text": '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--B\r\n'
        'Content-Disposition: form-data; name="f"; filename="f.png"\r\nContent-Type: image/png\r\n\r\n'
        "x\r\n--B--\r\n",
    }

    read = captured(*(entry(method="POST", sent=sent) for sent in (listed, told, parts)))

    fields = [call.asked.body.fields for call in read.calls if call.asked.body]
    assert [[(field.name, field.value, field.file) for field in each] for each in fields] == [
        [("a", "1", False), ("password", None, False)],
        [("a", "1", False), ("b", "x y", False)],
        [("a", "1", False), ("f", None, True)],
    ]
    assert fields[2][1].media_type == "image/png"


def test_a_call_that_was_given_up_has_no_answer() -> None:
    read = captured(entry(), entry(status=0, text=None))

    assert [len(call.replies) for call in read.calls] == [1, 0]
    assert "given up" in reasons(read)["response", "log.entries[1].response"]


def test_what_a_browser_had_kept_counts_as_the_answer() -> None:
    (reply,) = captured(entry(status=304)).calls[0].replies

    assert reply.status == "200"
    assert reply.body is not None
    assert "304" in reply.body.note


def test_what_json_of_a_recording_loses_is_noted() -> None:
    text = '{"n": 123456789012345678901234567890, "a": 1, "a": 1e400}'
    halves = '{"a": "\\ud800"}'

    first, second = captured(entry(text=text), entry(text=halves)).calls

    (exact, whole) = (call.replies[0].body for call in (first, second))
    assert exact is not None
    assert whole is not None
    assert exact.value == {"n": 123456789012345678901234567890, "a": None}
    assert "the last counts; numbers too large" in exact.note
    assert "halves" in whole.note


def test_a_recording_without_any_call_is_refused_in_one_sentence() -> None:
    with pytest.raises(BadInput, match=r"shop\.har has no call of an API: its list of entries is empty"):
        captured()
    with pytest.raises(BadInput, match="of its first entry, it loads a script of a web page"):
        captured(entry(_resourceType="script"))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 500) | st.text(max_size=5) | st.just(SECRET),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "value", "text", "comment", "a"]), inner, max_size=3)
    ),
    max_leaves=5,
)
PLACES = st.sampled_from([
    *((), ("request",), ("response",), ("request", "headers"), ("request", "queryString"), ("cache",)),
    *(("request", "url"), ("request", "postData"), ("request", "postData", "params"), ("comment",)),
    *(("request", "postData", "text"), ("response", "content"), ("response", "content", "text")),
    *(("response", "content", "mimeType"), ("request", "cookies"), ("request", "method")),
    *(("response", "status"), ("response", "headers")),
])  # fmt: skip


def broken(place: tuple[str, ...], value: Any) -> Any:
    """Return an entry with anything at all in one place."""
    whole = entry(
        method="POST", sent={"mimeType": "application/json", "text": "{}"}, asked={"X-Api-Key": SECRET}
    )
    if not place:
        return value
    holder = whole
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return whole


@settings(max_examples=150, deadline=None)
@given(st.lists(st.builds(broken, PLACES, ANYTHING), max_size=3), ANYTHING)
def test_every_fact_of_any_recording_is_taken_or_left_with_a_reason(entries: list[Any], log: Any) -> None:
    read = captured(entry(asked={"X-Api-Key": SECRET}), *entries, comment=log, _own=log, pages=[log])

    known = taken(read) | {(fact.kind, fact.at) for fact, _ in read.left}
    assert [fact for fact in read.facts if (fact.kind, fact.at) not in known] == []
    assert taken(read) <= {(fact.kind, fact.at) for fact in read.facts}


@settings(max_examples=100, deadline=None)
@given(st.builds(broken, PLACES, ANYTHING.filter(lambda value: value is not SECRET)))
def test_no_place_of_an_entry_lets_a_key_out(other: Any) -> None:
    assert SECRET not in repr(captured(entry(asked={"X-Api-Key": SECRET}), other))
