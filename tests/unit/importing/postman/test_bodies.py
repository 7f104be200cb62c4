from collections.abc import Callable
from typing import Any

import pytest

from specloom.importing.captured import ABSENT, Body, Call, Captured

VARIABLES = [
    {"key": "n", "value": "5"},
    {"key": "s", "value": 'a "quoted" text'},
    {"key": "k", "value": "name"},
    {"key": "payload", "value": '{"z": {{n}}}'},
]


def body_of(call: Callable[..., Call], header: Any = (), **body: Any) -> Body:
    headers = [{"key": "Content-Type", "value": header}] if header else []
    read = call(
        {"url": "https://x.io", "method": "POST", "header": headers, "body": body}, variable=VARIABLES
    ).asked.body
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        (
            '{"a": {{n}}, // why\n "b": "{{s}}", "{{k}}": [1,],}',
            {"a": 5, "b": 'a "quoted" text', "name": [1]},
        ),
        (
            '{"a": "{{unknown}}", "b": {{unknown}}, "isC": {{isC}}}',
            {"a": "unknown", "b": "unknown", "isC": True},
        ),
        ('{"name": {{petName}}, "tags": [{{tag}}]}', {"name": "petName", "tags": ["tag"]}),
        ('{"id": {{petId}}, "count": {{many}}}', {"id": 0, "count": 0}),
        ('{"a": [{{#each xs}} {"b": 1} {{/each}}]}', {"a": [{"b": 1}]}),
        ('{"id": "<uuid>", "n": "<long>"}', {"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "n": 1}),
        ('{"a": {{$timestamp}}}', {"a": 1705311000}),
    ],
)
def test_json_is_read_whatever_people_wrote_into_it(call: Callable[..., Call], raw: str, value: Any) -> None:
    body = body_of(call, mode="raw", raw=raw)

    assert (body.media_type, body.value, body.unread) == ("application/json", value, False)


@pytest.mark.parametrize(
    ("raw", "language", "header", "media_type"),
    [
        ("<a/>", "", "", "application/xml"),
        ("<a/>", "xml", "text/xml; charset=utf-8", "text/xml"),
        ("<p>a</p>", "html", "", "text/html"),
        ("hello", "", "", "text/plain"),
        ("hello", "javascript", "", "application/javascript"),
        ('{"a": 1}', "text", "", "application/json"),
        ('{"a": 1}', "text", "application/vnd.api+json", "application/vnd.api+json"),
    ],
)
def test_the_media_type_is_told_by_header_language_or_content(
    call: Callable[..., Call], raw: str, language: str, header: str, media_type: str
) -> None:
    body = body_of(call, header, mode="raw", raw=raw, options={"raw": {"language": language}})

    assert body.media_type == media_type
    assert body.type_at == ("item[0].request.header[0]" if header else "")


def test_json_that_cannot_be_read_is_kept_as_text(call: Callable[..., Call]) -> None:
    body = body_of(call, "application/json", mode="raw", raw="oops {")

    assert (body.value, body.unread) == ("oops {", True)
    assert body.note == "it could not be read as JSON: it is no JSON"


@pytest.mark.parametrize("language", ["json", ""])
def test_a_body_that_is_one_variable_is_what_it_stands_for(call: Callable[..., Call], language: str) -> None:
    options = {"raw": {"language": language}}

    body = body_of(call, mode="raw", raw=" {{payload}}\n", options=options)

    assert (body.media_type, body.value, body.uses) == (
        "application/json",
        {"z": 5},
        ("variable[3]", "variable[0]"),
    )


def test_a_body_that_is_one_variable_without_a_value_says_so(call: Callable[..., Call]) -> None:
    body = body_of(call, mode="raw", raw="{{other}}", options={"raw": {"language": "json"}})

    assert (body.note, body.unread) == ("it is one variable without a value: other", True)
    assert body.uses == ("{{other}}",)


def test_forms_have_fields(call: Callable[..., Call]) -> None:
    fields = [
        {"key": "a", "value": "{{n}}"},
        {"key": "password", "value": "hunter2"},
        {"key": "b", "disabled": True},
    ]

    body = body_of(call, "application/x-www-form-urlencoded", mode="urlencoded", urlencoded=fields)

    assert body.type_at == "item[0].request.header[0]"
    assert [(each.name, each.value, each.disabled) for each in body.fields] == [
        ("a", "5", False),
        ("password", None, False),
        ("b", "", True),
    ]


@pytest.mark.parametrize(
    "body", [{"mode": "urlencoded", "urlencoded": "a=1&b=%20c"}, {"mode": "raw", "raw": "a=1&b=%20c"}]
)
def test_a_form_may_be_one_text(call: Callable[..., Call], body: Any) -> None:
    fields = body_of(call, "application/x-www-form-urlencoded", **body).fields

    assert [(each.name, each.value) for each in fields] == [("a", "1"), ("b", " c")]


def test_form_data_has_files_and_media_types(call: Callable[..., Call]) -> None:
    fields = [
        {"key": "f", "type": "file", "src": ["/a"]},
        {"key": "g", "type": "file", "src": None},
        {"key": "m", "type": "text", "value": "{}", "contentType": "application/json"},
    ]

    body = body_of(call, mode="formdata", formdata=fields)

    assert [(each.name, each.file, each.media_type) for each in body.fields] == [
        ("f", True, ""),
        ("g", True, ""),
        ("m", False, "application/json"),
    ]


def test_a_file_is_bytes(call: Callable[..., Call]) -> None:
    body = body_of(call, "image/png", mode="file", file={"src": "a.png"})

    assert (body.media_type, body.value) == ("image/png", ABSENT)


@pytest.mark.parametrize("variables", ['{"a": {{n}}}', {"a": 5}])
def test_graphql_is_an_object(call: Callable[..., Call], variables: Any) -> None:
    body = body_of(
        call, mode="graphql", graphql={"query": "{ a }", "operationName": "Q", "variables": variables}
    )

    assert body.value == {"query": "{ a }", "operationName": "Q", "variables": {"a": 5}}


@pytest.mark.parametrize(
    "body",
    [
        None,
        {},
        {"mode": "none"},
        {"mode": "raw"},
        {"mode": "raw", "raw": ""},
        {"mode": "raw", "raw": "{}", "disabled": True},
    ],
)
def test_an_empty_body_or_one_switched_off_is_none(call: Callable[..., Call], body: Any) -> None:
    assert call({"url": "https://x.io", "body": body}).asked.body is None


def test_what_another_mode_left_behind_is_told(read: Callable[..., Captured]) -> None:
    body = {"mode": "raw", "raw": "{}", "urlencoded": [{"key": "a", "value": "1"}]}

    captured = read({"url": "https://x.io", "body": body})

    assert [(fact.kind, reason) for fact, reason in captured.left] == [
        ("field", "the body is sent as raw, not as this")
    ]


def test_a_list_of_a_hundred_thousand_levels_is_kept_as_text(call: Callable[..., Call]) -> None:
    body = body_of(call, "application/json", mode="raw", raw="[" * 100_000)

    assert body.unread
    assert "nests deeper than 100 levels" in body.note


def test_it_is_told_that_something_stands_in_for_an_unquoted_variable(call: Callable[..., Call]) -> None:
    assert "variables without a value" in body_of(call, mode="raw", raw='{"name": {{petName}}}').note
