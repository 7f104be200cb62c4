"""Requests that share method and path are one operation, which has what any of them shows."""

from typing import Any

import pytest

from specloom.importing.account import SourceFact
from specloom.importing.captured import (
    ABSENT,
    Argument,
    Asked,
    Body,
    Call,
    Captured,
    Credential,
    Reply,
    Server,
    Words,
)
from specloom.importing.drafted import Draft
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def query(name: str, value: str | None = None, at: str = "q", **rest: Any) -> Argument:
    return Argument("query", name, at, value, **rest)


def call(at: str, method: str, path: str, *arguments: Argument, body: Any = ABSENT, **rest: Any) -> Call:
    sent = (
        None
        if body is ABSENT
        else body
        if isinstance(body, Body)
        else Body(f"{at}.body", "application/json", body)
    )
    return Call(at, rest.pop("name", ""), Asked(at, method, SERVER, path, arguments, sent), **rest)


def drafted(*calls: Call, facts: tuple[SourceFact, ...] = ()) -> Draft:
    return draft(Captured("collection", "Acme", facts, calls), "acme", "2026-11-21")


def only(made: Draft) -> dict[str, Any]:
    (item,) = made.root["paths"].values()
    (operation,) = item.values()
    found: dict[str, Any] = operation
    return found


def parameter(*calls: Call, name: str = "page") -> dict[str, Any]:
    return next(each for each in only(drafted(*calls))["parameters"] if each["name"] == name)


@pytest.mark.parametrize(
    ("values", "schema"),
    [
        (["1", "20"], {"type": "integer"}),
        (["1", "2.5"], {"type": "number"}),
        (["true", "false"], {"type": "boolean"}),
        (["1", "a"], {"type": "string"}),
        (["007"], {"type": "string"}),
        (["2024-01-31"], {"type": "string", "format": "date"}),
        (["2024-01-31", "today"], {"type": "string"}),
        (["<integer>"], {"type": "integer"}),
        ([], {"type": "string"}),
    ],
)
def test_a_parameter_is_of_the_type_that_all_its_values_have(
    values: list[str], schema: dict[str, str]
) -> None:
    calls = [call(f"item[{n}]", "GET", "/x", query("page", value)) for n, value in enumerate(values)]

    assert parameter(*(calls or [call("item[0]", "GET", "/x", query("page"))]))["schema"] == schema


def test_values_that_differ_are_named_examples() -> None:
    found = parameter(
        call("a", "GET", "/x", query("page", "new")), call("b", "GET", "/x", query("page", "old"))
    )

    assert found["examples"] == {"new": {"value": "new"}, "old": {"value": "old"}}


def test_what_each_of_two_requests_has_is_required() -> None:
    calls = [call(at, "GET", "/x", query("page", "1")) for at in "ab"]

    assert parameter(*calls)["required"] is True
    assert "required" not in parameter(calls[0])


def test_what_one_request_lacks_or_disables_is_optional() -> None:
    have, off, lack = (
        call("a", "GET", "/x", query("page", "1")),
        call("b", "GET", "/x", query("page", "1", disabled=True)),
        call("c", "GET", "/x"),
    )

    assert parameter(have, off)["required"] is False
    assert parameter(have, lack)["required"] is False


@pytest.mark.parametrize(
    ("text", "required"),
    [
        ("Your API key (mandatory).", True),
        ("**Required.** The page.", True),
        ("Not required.", False),
        ("Optional; required if there is no cursor.", False),
        ("Required if there is no cursor.", False),
        ("The page.", False),
    ],
)
def test_the_words_say_whether_a_parameter_is_required(text: str, required: bool) -> None:
    found = parameter(call("a", "GET", "/x", query("page", "1", words=Words(text, "a.words"))))

    assert found.get("required", False) is required
    assert found["description"] == text


def test_a_key_that_comes_twice_is_a_list() -> None:
    found = parameter(call("a", "GET", "/x", query("page", "1", "a1"), query("page", "2", "a2")))

    assert found["schema"] == {"type": "array", "items": {"type": "integer"}}
    assert found["example"] == [1, 2]


def test_the_words_of_every_request_are_kept() -> None:
    made = drafted(
        call("a", "GET", "/x", words=Words("One.", "a.words")),
        call("b", "GET", "/x", name="Again", words=Words("Two.", "b.words")),
        facts=(SourceFact("description", "a.words"), SourceFact("description", "b.words")),
    )

    assert only(made)["description"] == "One.\n\nAgain: Two."
    assert all(line.carried for line in made.lines)


def test_bodies_of_all_requests_are_named_after_them() -> None:
    operation = only(
        drafted(
            call("a", "POST", "/orders", name="Create order", body={"total": 1}),
            call("b", "POST", "/orders", name="As a gift", body={"total": 2.5}, words=Words("Wrapped.", "w")),
        )
    )
    examples = operation["requestBody"]["content"]["application/json"]["examples"]

    assert {name: example["value"] for name, example in examples.items()} == {
        "create_order": {"total": 1},
        "as_a_gift": {"total": 2.5},
    }
    assert examples["as_a_gift"]["description"] == "Wrapped."


def test_a_method_that_openapi_does_not_know_is_left_and_to_be_decided() -> None:
    made = drafted(call("a", "PURGE", "/cache", name="Purge"), facts=(SourceFact("request", "a", "Purge"),))

    assert made.root["paths"] == {}
    assert made.lines[0].reason == "OpenAPI 3.1 has no method PURGE"
    assert [sentence for sentence, _ in made.undecided if "PURGE" in sentence]


def test_saved_replies_are_told_apart_by_status_and_type_and_named() -> None:
    replies = (
        Reply("r0", "Paid order", "200", body=Body("b0", "application/json", {"id": 1})),
        Reply("r1", "Open order", "200", body=Body("b1", "application/json; charset=utf-8", {"id": 2})),
        Reply("r2", "Table", "200", body=Body("b2", "text/csv", "id\n1")),
        Reply("r3", "Gone", "410", body=Body("b3", "application/json", {"message": "gone"})),
    )
    made = drafted(call("a", "GET", "/report", replies=replies))
    content = only(made)["responses"]["200"]["content"]

    assert list(content["application/json"]["examples"]) == ["paid_order", "open_order"]
    assert content["text/csv"]["examples"]["table"]["value"] == "id\n1"
    assert only(made)["responses"]["410"] == {"$ref": "#/components/responses/Gone"}


@pytest.mark.parametrize(
    ("names", "description"),
    [(("There is none.", "There is none."), "There is none."), (("No pet", "No shop"), "Not Found.")],
)
def test_a_failure_is_described_by_the_name_that_all_its_replies_have(
    names: tuple[str, ...], description: str
) -> None:
    told = Body("b", "application/json", {"message": "no"})
    calls = [
        call(f"item[{at}]", "GET", f"/{name}", replies=(Reply(f"r{at}", name, "404", body=told),))
        for at, name in enumerate(names)
    ]

    assert drafted(*calls).root["components"]["responses"]["NotFound"]["description"] == description


def test_a_reply_without_a_status_is_taken_for_200_and_said_so() -> None:
    replies = (Reply("r0", "ok", "", body=Body("b0", "application/json", {"id": 1})),)
    response = only(drafted(call("a", "GET", "/x", replies=replies)))["responses"]["200"]

    assert response["x-source"]["kind"] == "inferred"


def test_the_account_tells_of_each_reply_that_its_status_is_inferred_and_why() -> None:
    replies = (Reply("r0", "ok", "200"), Reply("r1", "odd", "", note="its code is odd"), Reply("r2", "", ""))
    facts = tuple(SourceFact("response", each.at) for each in replies)
    made = drafted(call("a", "GET", "/x", replies=replies), facts=facts)

    untold = "its status is inferred: the source does not say it"
    assert [line.note for line in made.lines] == ["", f"its code is odd; {untold}", untold]
    assert only(made)["responses"]["200"]["x-source"] == {"from": "collection", "at": "r0", "kind": "example"}


def test_what_headers_tell_of_the_network_is_left_with_a_reason() -> None:
    headers = (Argument("header", "Date", "h0", "now"), Argument("header", "X-Total", "h1", "7"))
    made = drafted(
        call("a", "GET", "/x", replies=(Reply("r0", "ok", "200", headers),)),
        facts=(SourceFact("header", "h0"), SourceFact("header", "h1")),
    )

    assert only(made)["responses"]["200"]["headers"] == {
        "X-Total": {"schema": {"type": "integer"}, "example": 7}
    }
    assert [line.carried for line in made.lines] == [False, True]


def test_what_most_calls_need_stands_at_the_root() -> None:
    key = Credential("apiKey", {"type": "apiKey", "in": "header", "name": "X-Key"}, "auth")
    made = drafted(
        call("a", "GET", "/a", security=(key,)),
        call("b", "GET", "/b", security=(key,)),
        call("c", "GET", "/c", security=()),
        call("d", "GET", "/d"),
        call("e", "GET", "/e", security=(key,)),
    )
    paths = made.root["paths"]

    assert made.root["security"] == [{"apiKey": []}]
    assert ["security" in paths[path]["get"] for path in ("/a", "/c", "/d")] == [False, True, False]
    assert paths["/c"]["get"]["security"] == []


def test_a_request_to_another_host_is_an_operation_and_to_be_decided() -> None:
    elsewhere = Call("c", "", Asked("c", "POST", Server("https://auth.acme.example", "c"), "/token"))
    made = drafted(call("a", "GET", "/a"), call("b", "GET", "/b"), elsewhere)

    assert [server["url"] for server in made.root["servers"]] == [
        "https://api.acme.example",
        "https://auth.acme.example",
    ]
    assert "https://auth.acme.example" in made.root["paths"]["/token"]["post"]["x-source"]["note"]
    assert "/servers/1/url" in [pointer for _, pointer in made.undecided]
    assert any(sentence.startswith("Of all requests 1 goes to") for sentence, _ in made.undecided)


def test_one_operation_without_a_reply_is_told_of_as_one() -> None:
    made = drafted(call("a", "GET", "/a"))

    assert any(sentence.startswith("1 operation has no reply") for sentence, _ in made.undecided)
