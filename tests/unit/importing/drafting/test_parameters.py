"""What is shown for the variables of paths and the fields of forms, and what is said once."""

from typing import Any

import pytest

from specloom.importing.account import SourceFact
from specloom.importing.captured import Argument, Asked, Body, Call, Captured, Reply, Server, Words
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def paths(*calls: Call) -> dict[str, Any]:
    root = draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21").root
    found: dict[str, Any] = root["paths"]
    return found


def call(index: int, method: str, path: str, *arguments: Argument, **more: Any) -> Call:
    asked = Asked(f"item[{index}]", method, SERVER, path, arguments, more.pop("body", None))
    return Call(f"item[{index}]", more.pop("name", f"Call {index}"), asked, **more)


def test_a_value_that_leads_to_another_path_is_not_shown() -> None:
    action = Argument("path", "action", "item[1].request.url.variable[0]", "post")
    found = paths(call(0, "POST", "/post"), call(1, "POST", "/{action}", action))
    (parameter,) = found["/{action}"]["post"]["parameters"]

    assert [each["value"] for each in parameter["examples"].values()] == ["action_1"]


def test_a_form_of_which_no_value_is_shown_is_not_empty() -> None:
    fields = (Argument("field", "name", "a"), Argument("field", "status", "b"))
    body = Body("item[0].request.body", "application/x-www-form-urlencoded", fields=fields)
    operation = paths(call(0, "POST", "/pets", body=body))["/pets"]["post"]
    ((example,),) = (m["examples"].values() for m in operation["requestBody"]["content"].values())

    assert example["value"].keys() == {"name", "status"}


def test_words_that_copies_of_a_request_repeat_are_said_once() -> None:
    words, bodies = "Echo what is sent.", ({"a": 1}, {"b": 2})
    calls = [
        call(i, "POST", "/echo", body=Body(f"b{i}", "application/json", value), words=Words(words, f"w{i}"))
        for i, value in enumerate(bodies)
    ]

    assert str(paths(*calls)).count(words) == 1


def test_the_key_that_a_creation_sends_is_that_of_the_object_which_is_made_up() -> None:
    made = Body("b", "application/json", {"id": 7, "name": "Rex"})
    found = paths(
        call(0, "POST", "/pets", body=made, name="Add a pet"),
        call(1, "GET", "/pets/{petId}", name="Get a pet"),
    )
    (parameter,) = found["/pets/{petId}"]["get"]["parameters"]

    assert parameter["schema"] == {"type": "integer"}
    assert [each["value"] for each in parameter["examples"].values()] == [7]


@pytest.mark.parametrize(
    ("text", "note"), [("Required.", ""), ("", "it is disabled in the source, so it is optional")]
)
def test_a_disabled_field_is_told_to_be_optional_only_where_the_schema_says_so(text: str, note: str) -> None:
    on = Argument("field", "name", "f0", "a", words=Words(text, "w"))
    off = Argument("field", "name", "f1", "b", disabled=True)
    body = Body("b", "application/x-www-form-urlencoded", fields=(on, off))
    facts = (SourceFact("field", "f0"), SourceFact("field", "f1"))
    made = draft(Captured("collection", "Acme", facts, (call(0, "POST", "/pets", body=body),)), "acme", "d")

    assert [line.note for line in made.lines] == ["", note]


@pytest.mark.parametrize(("pages", "is_paged"), [(("1",), True), (("1", "2"), False), (("a",), False)])
def test_only_a_parameter_that_is_one_number_counts_pages(pages: tuple[str, ...], is_paged: bool) -> None:
    arguments = [Argument("query", "page", f"q{i}", page) for i, page in enumerate(pages)]
    reply = Reply("r", "Pets", "200", body=Body("b", "application/json", {"pets": [{"id": 1}], "total": 1}))
    found = paths(call(0, "GET", "/pets", *arguments, replies=(reply,)))

    assert ("x-pagination" in found["/pets"]["get"]) is is_paged
