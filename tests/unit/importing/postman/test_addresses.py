from collections.abc import Callable
from typing import Any

import pytest

from specloom.importing.captured import Call, Captured

VARIABLES = [
    {"key": "baseUrl", "value": "https://api.x.io/v2/"},
    {"key": "alias", "value": "{{baseUrl}}"},
    {"key": "host", "value": "api.x.io"},
    {"key": "port", "value": "8080"},
    {"key": "scheme", "value": "https"},
    {"key": "relative", "value": "/api"},
    {"key": "empty", "value": ""},
    {"key": "id", "value": "42"},
    {"key": "version", "value": "v1"},
    {"key": "whole", "value": "/users/all"},
    {"key": "one", "value": "{{two}}"},
    {"key": "two", "value": "{{one}}"},
]


@pytest.mark.parametrize(
    ("url", "server", "known", "path"),
    [
        ("{{baseUrl}}/x", "https://api.x.io/v2", True, "/x"),
        ("{{alias}}/x", "https://api.x.io/v2", True, "/x"),
        ("{{host}}:{{port}}/x", "https://api.x.io:8080", True, "/x"),
        ("{{scheme}}://{{host}}/x", "https://api.x.io", True, "/x"),
        ("{{relative}}/x", "/api", True, "/x"),
        ("{{empty}}/x", "{{empty}}", False, "/x"),
        ("{{nowhere}}/x", "{{nowhere}}", False, "/x"),
        ("https://{{nowhere}}.x.io/x", "https://{{nowhere}}.x.io", False, "/x"),
        ("{{one}}/x", "{{one}}", False, "/x"),
        ("api.x.io/users", "https://api.x.io", True, "/users"),
        ("localhost:3000/users", "http://localhost:3000", True, "/users"),
        ("/users", "", False, "/users"),
        ("users/all", "", False, "/users/all"),
        ("https://x.io", "https://x.io", True, "/"),
        ("https://u:pa55w0rd@x.io/a", "https://x.io", True, "/a"),
        ("https://x.io//a///b/", "https://x.io", True, "/a/b/"),
        ("https://x.io/a/../b/./c", "https://x.io", True, "/b/c"),
        ("https://x.io/a#/b?c=1", "https://x.io", True, "/a"),
        ("https://x.io/a b/é", "https://x.io", True, "/a%20b/é"),
        ("https://x.io/items:batch", "https://x.io", True, "/items:batch"),
        ("{{baseUrl}}/{{version}}{{whole}}", "https://api.x.io/v2", True, "/v1/users/all"),
    ],
)
def test_an_address_has_a_server_and_a_path(
    call: Callable[..., Call], url: str, server: str, known: bool, path: str
) -> None:
    asked = call(url, variable=VARIABLES).asked

    assert (asked.server.url, asked.server.known, asked.path) == (server, known, path)


@pytest.mark.parametrize(
    ("path", "written", "arguments"),
    [
        ("/a/:id", "/a/{id}", {"id": None}),
        ("/a/{{id}}.json", "/a/{id}.json", {"id": "42"}),
        ("/a/prefix-{{x}}", "/a/prefix-{x}", {"x": None}),
        ("/a/{id}/%7Bb%7D/<user id>", "/a/{id}/{b}/{user_id}", {"id": None, "b": None, "user_id": None}),
        ("/a/:id:publish", "/a/{id}:publish", {"id": None}),
        ("/a/{{id}}/b/{{id}}", "/a/{id}/b/{id_2}", {"id": "42", "id_2": "42"}),
        ("/hooks/abcdEF123456?token=abcdEF123456", "/hooks/{secret}", {"secret": None, "token": None}),
        ("/a/{{$guid}}", "/a/{guid}", {"guid": "3fa85f64-5717-4562-b3fc-2c963f66afa6"}),
    ],
)
def test_what_varies_in_a_path_is_an_argument(
    call: Callable[..., Call], path: str, written: str, arguments: dict[str, str | None]
) -> None:
    asked = call(f"https://x.io{path}", variable=VARIABLES).asked

    assert asked.path == written
    assert {each.name: each.value for each in asked.arguments} == arguments


@pytest.mark.parametrize(
    "url",
    [
        {"raw": "https://x.io/a/:id?b=1#c", "protocol": "https", "host": ["x", "io"], "path": ["a", ":id"]},
        {"raw": "https://x.io/a/:id?b=1"},
        {"protocol": "https", "host": "x.io", "path": "/a/:id", "query": "b=1"},
        {
            "host": ["https://x.io"],
            "path": ["a", {"type": "string", "value": ":id"}],
            "query": [{"key": "b", "value": 1}],
        },
    ],
)
def test_an_address_may_be_told_in_parts(call: Callable[..., Call], url: Any) -> None:
    asked = call({"url": url}).asked

    assert (asked.server.url, asked.path) == ("https://x.io", "/a/{id}")
    assert [(each.location, each.name, each.value) for each in asked.arguments] == [
        ("path", "id", None),
        ("query", "b", "1"),
    ]


def test_parts_may_stand_beside_the_text_of_an_address(call: Callable[..., Call]) -> None:
    beside = {
        "host": ["x", "io"],
        "path": ["a"],
        "query": [{"key": "b", "value": "1", "description": "How."}],
    }

    asked = call({"url": "https://x.io/a?b=1&c=2", "urlObject": beside}).asked

    assert [(each.name, each.at, each.words.text) for each in asked.arguments] == [
        ("b", "item[0].request.urlObject.query[0]", "How."),
        ("c", "item[0].request.url.query[1]", ""),
    ]


def test_a_path_variable_brings_its_value_and_words(call: Callable[..., Call]) -> None:
    variable = [{"key": "id", "value": "{{id}}", "description": "Which."}, {"key": "gone", "value": "1"}]

    (argument,) = call(
        {"url": {"raw": "https://x.io/:id", "variable": variable}}, variable=VARIABLES
    ).asked.arguments

    assert (argument.at, argument.value, argument.words.text) == (
        "item[0].request.url.variable[0]",
        "42",
        "Which.",
    )
    assert argument.uses == ("variable[7]",)


@pytest.mark.parametrize(
    "request_", [None, {}, {"url": ""}, {"url": None}, {"url": {"raw": " "}}, "", "https://", 7]
)
def test_a_request_that_goes_nowhere_is_left(read: Callable[..., Captured], request_: Any) -> None:
    captured = read(request_)

    assert captured.calls == ()
    assert [(fact.kind, reason) for fact, reason in captured.left if fact.at == "item[0]"] in (
        [("request", "it has no address")],
        [("request", "there is no request in it")],
    )


def test_a_disabled_parameter_is_kept_as_one(call: Callable[..., Call]) -> None:
    query = [
        {"key": "a", "value": "1", "disabled": True},
        {"key": "b", "value": None},
        {"key": None, "value": "x"},
    ]

    asked = call({"url": {"raw": "https://x.io/", "query": query}}).asked

    assert [(each.name, each.value, each.disabled) for each in asked.arguments] == [
        ("a", "1", True),
        ("b", None, False),
    ]


@pytest.mark.parametrize("method", ["GET", "post", "LINK", "PURGE"])
def test_a_method_is_handed_on_as_it_is(call: Callable[..., Call], method: str) -> None:
    assert call({"url": "https://x.io", "method": method}).asked.method == method


def test_a_request_without_a_method_is_a_get(call: Callable[..., Call]) -> None:
    assert call({"url": "https://x.io"}).asked.method == "GET"
