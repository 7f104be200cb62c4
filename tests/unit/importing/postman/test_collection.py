import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specloom.importing.captured import Call, Captured
from specloom.importing.postman import read_collection


def reasons(captured: Captured) -> dict[tuple[str, str], str]:
    return {(fact.kind, fact.at): reason for fact, reason in captured.left}


def test_folders_may_stand_in_folders_a_thousand_deep() -> None:
    item: dict[str, Any] = {"name": "call", "request": "https://x.io/a"}
    for depth in range(1000):
        item = {"name": f"folder {depth}", "item": [item]}

    captured = read_collection({"item": [item]}, Path("deep.json"))

    assert len(captured.folders) == 1000
    assert len(captured.calls[0].folders) == 1000


def test_a_collection_may_be_wrapped() -> None:
    root = {"collection": {"info": {"name": "N", "publicUrl": "https://docs.x.io"}}, "user": {"id": 1}}

    captured = read_collection(root, Path("wrapped.json"))

    assert (captured.title, captured.address) == ("N", "https://docs.x.io")
    assert reasons(captured) == {("setting", "user"): "it is for Postman and says nothing of the API"}


def test_a_collection_without_a_name_is_called_as_its_file() -> None:
    assert read_collection({"item": []}, Path("folder/shop.json")).title == "shop"


def test_the_places_of_facts_tell_where_they_stand(read: Callable[..., Captured]) -> None:
    request = {
        "url": {"raw": "https://x.io/:id", "query": [{"key": "q"}], "variable": [{"key": "id"}]},
        "header": "X-A: 1",
        "body": {"mode": "urlencoded", "urlencoded": "a=1", "options": {}},
        "description": "Does it.",
        "auth": {"type": "basic", "basic": {"username": "u"}},
    }
    item = {
        "name": "r",
        "request": request,
        "event": [{"listen": "test"}],
        "response": [{"name": "ok", "body": "x"}],
    }

    facts = [(fact.kind, fact.at) for fact in read(item=[{"name": "f", "item": [item]}]).facts]

    assert facts == [
        ("folder", "item[0]"),
        ("request", "item[0].item[0]"),
        ("script", "item[0].item[0].event[0]"),
        ("parameter", "item[0].item[0].request.url.query[0]"),
        ("parameter", "item[0].item[0].request.url.variable[0]"),
        ("description", "item[0].item[0].request.description"),
        ("auth", "item[0].item[0].request.auth"),
        ("auth setting", "item[0].item[0].request.auth.basic.username"),
        ("header", "item[0].item[0].request.header[0]"),
        ("body", "item[0].item[0].request.body"),
        ("field", "item[0].item[0].request.body.urlencoded[0]"),
        ("response", "item[0].item[0].response[0]"),
        ("body", "item[0].item[0].response[0].body"),
    ]


def test_a_key_that_came_twice_is_told() -> None:
    captured = read_collection({"item": []}, Path("twice.json"), None, [("name", 2)])

    assert reasons(captured) == {
        ("setting", "repeated[0] (line 2)"): "the key is given twice in one object, of which the last counts"
    }


def test_names_of_settings_do_no_harm_to_places(read: Callable[..., Captured]) -> None:
    captured = read("https://x.io", **{'a"b\n.c': 1})

    assert [fact.at for fact in captured.facts if fact.kind == "setting"] == ['["a\\"b\\n.c"]']


def test_the_environment_wins_over_the_collection(read: Callable[..., Captured]) -> None:
    environment = {"name": "live", "values": [{"key": "base", "value": "https://live.io", "enabled": True}]}
    variable = [{"key": "base", "value": "https://test.io"}]

    captured = read("{{base}}/a", variable=variable, environment=environment)

    assert captured.calls[0].asked.server.url == "https://live.io"
    assert captured.calls[0].asked.server.uses == ("environment.values[0]",)
    assert reasons(captured) == {("variable", "variable[0]"): "the value of the environment stands"}


def test_a_folder_wins_over_the_collection_and_what_is_switched_off_does_not_count(
    read: Callable[..., Captured],
) -> None:
    variable = [
        {"key": "base", "value": "https://a.io"},
        {"key": "base", "value": "https://b.io", "disabled": True},
    ]
    folder = {
        "name": "f",
        "item": [{"request": "{{base}}/x"}],
        "variable": [{"key": "base", "value": "https://c.io"}],
    }

    captured = read(item=[folder, {"request": "{{base}}/x"}], variable=variable)

    assert [each.asked.server.url for each in captured.calls] == ["https://c.io", "https://a.io"]
    assert reasons(captured)["variable", "variable[1]"] == "it is switched off"


def test_variables_that_multiply_take_little_time(read: Callable[..., Captured]) -> None:
    variable = [{"key": f"v{n}", "value": f"{{{{v{n + 1}}}}}" * 50} for n in range(60)]
    variable.append({"key": "v60", "value": "x"})

    assert read("https://x.io/{{v0}}", variable=variable).calls[0].asked.path == "/{v0}"


def test_undefined_variables_are_facts_too(read: Callable[..., Captured]) -> None:
    captured = read("https://x.io/{{ id }}?at={{$timestamp}}")

    assert [(fact.kind, fact.at) for fact in captured.facts if fact.kind == "variable"] == [
        ("variable", "{{id}}"),
        ("variable", "{{$timestamp}}"),
    ]
    assert [each.uses for each in captured.calls[0].asked.arguments] == [("{{id}}",), ("{{$timestamp}}",)]


def test_descriptions_are_reduced_to_markdown(call: Callable[..., Call]) -> None:
    html = {"content": "<p>Lists <em>all</em>.\0</p><script>x</script>", "type": "text/plain"}

    words = call({"url": "https://x.io", "description": html}).words

    assert (words.text, words.at) == ("Lists *all*.", "item[0].request.description")


def test_scripts_are_left_with_what_is_worth_reading_in_them(read: Callable[..., Captured]) -> None:
    sources = ("pm.response.to.have.status(201)", "pm.environment.set('id', 1)", "", ["let a", "= 1"])

    left = reasons(read(event=[{"listen": "test", "script": {"exec": source}} for source in sources]))

    assert [left["script", f"event[{index}]"] for index in range(4)] == [
        "it is code, which is not carried; it checks a status, which the spec should have",
        "it is code, which is not carried; it hands a value on to later calls: the spec may have a link",
        "it is an empty script",
        "it is code, which is not carried",
    ]


def test_cookies_of_a_header_are_told_one_by_one_without_their_values(call: Callable[..., Call]) -> None:
    header = [{"key": "Cookie", "value": "sid=abcdef123456; lang={{lang}}"}]

    arguments = call({"url": "https://x.io", "header": header}).asked.arguments

    assert [(each.location, each.name, each.value, each.at) for each in arguments] == [
        ("cookie", "sid", None, "item[0].request.header[0].cookie[0]"),
        ("cookie", "lang", None, "item[0].request.header[0].cookie[1]"),
    ]


def test_a_secret_is_masked_wherever_it_comes_again(read: Callable[..., Captured]) -> None:
    secret = "zq81-Kk.02"
    item = {
        "name": f"with {secret}",
        "request": {
            "url": f"https://x.io/{secret}?a={secret}",
            "body": {"mode": "raw", "raw": json.dumps({"note": f"<{secret}>", secret: 1})},
            "description": f"Send {secret}.",
        },
        "response": [{"name": secret, "body": secret, "originalRequest": f"https://x.io/a?x={secret}"}],
    }

    captured = read(item=[item], variable=[{"key": "key", "value": secret, "type": "secret"}])

    assert secret not in repr(captured)
    assert captured.calls[0].words.text == "Send ***."


def test_calls_may_be_deprecated(read: Callable[..., Captured]) -> None:
    items = [{"name": "[DEPRECATED] a", "request": "https://x.io"}, {"name": "b", "request": "https://x.io"}]

    assert [each.deprecated for each in read(item=items).calls] == [True, False]


@pytest.mark.parametrize(
    "request_",
    [
        "https://x.io" + "/{{a}}" * 5_000,
        "a." * 20_000 + "/x",
        "https://" + "a@" * 20_000,
        "https://x.io/" + "{{" * 20_000,
        "https://x.io?" + "a=1&" * 5_000,
        {"url": "https://x.io", "header": "x" * 200_000},
        {"url": "https://x.io", "description": "a-" * 50_000 + "<p " * 20_000},
        {"url": "https://x.io", "body": {"mode": "raw", "raw": "{" + '"a": {{x}},' * 5_000}},
        {"url": "https://x.io", "body": {"mode": "raw", "raw": '\\"' * 50_000 + "/*" * 20_000}},
        {
            "url": "https://x.io",
            "header": [{"key": "X-Api-Key", "value": f"se-{n}-cret"} for n in range(3_000)],
        },
    ],
    ids=range(10),
)
def test_what_is_long_is_read_in_little_time(read: Callable[..., Captured], request_: Any) -> None:
    started = time.monotonic()

    assert len(read(request_).calls) == 1
    assert time.monotonic() - started < 5


def test_secrets_in_addresses_headers_and_words_are_not_read(read: Callable[..., Captured]) -> None:
    secrets = [
        "5f2b8c1e9d3a4b5c6d7e8f90a1b2c3d4",
        "0a1b2c3d4e5f60718293",
        "aB3dE5fG7hI9jK1lM3nO5pQ7",
        "Hunter22x",
    ]
    request = {
        "method": "POST",
        "url": f"https://x.io/hooks/{secrets[2]}?key={secrets[0]}&sort=name",
        "header": [{"key": "X-Session", "value": secrets[1]}],
        "body": {"mode": "raw", "raw": f'{{"next": "https://x.io/?key={secrets[0][::-1]}"}}'},
        "description": f"curl -u bob:{secrets[3]} https://x.io",
    }

    captured = read(request)

    assert not [each for each in (*secrets, secrets[0][::-1]) if each in str(captured)]
    assert captured.calls[0].asked.path == "/hooks/{secret}"
