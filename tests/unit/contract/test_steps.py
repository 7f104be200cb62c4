import os
import subprocess
from random import Random

import attrs
import httpx
import orjson
import pytest

from specloom.contract import InProcess, Plan, run_plan
from specloom.contract.curl import credential_in_shell
from specloom.contract.report import Finding
from specloom.contract.steps import History, Pasted, pasted
from specloom.mock import Reply, Simulator, load_simulator
from specloom.mock.testing import running
from specloom.spec import Operation

from .shelf import FIRST, RULES, SPEC, found

KEY = credential_in_shell("test", ("SHELF_API_KEY",))
ID = FIRST["id"]


def call(method: str, path: str, sent: object = None, came: object = None) -> httpx.Response:
    request = httpx.Request(method, f"http://localhost/v1{path}", json=sent)
    return httpx.Response(200, json=came, request=request)


def operation(name: str) -> Operation:
    return SPEC.operation(name)


def steps(last: str, response: httpx.Response, *before: tuple[str, httpx.Response]) -> Pasted:
    history = History()
    for name, earlier in before:
        history.add(operation(name), earlier)
    writes = history.before(operation(last), response)
    return pasted(writes, response.request, (), KEY)


def test_what_made_the_record_and_what_changed_it_come_before_and_hand_on_its_id() -> None:
    made = call("POST", "/books", {"isbn": "978"}, {"book": {"id": ID}})
    changed = call("PATCH", f"/books/{ID}", {"title": "x"}, {"book": {"id": ID}})
    shown = steps("books_get", call("GET", f"/books/{ID}"), ("books_upsert", made), ("books_update", changed))

    first, second = shown.steps
    assert first.startswith("id=$(curl -s -X POST http://localhost/v1/books ")
    assert first.endswith(" | jq -r '.book.id')")
    assert second.startswith('curl -X PATCH "http://localhost/v1/books/$id" ')
    assert shown.curl.startswith('curl -X GET "http://localhost/v1/books/$id"')


def test_calls_about_other_records_do_not_matter() -> None:
    other = call("POST", "/books", {"isbn": "978"}, {"book": {"id": "another"}})

    assert steps("books_get", call("GET", f"/books/{ID}"), ("books_upsert", other)).steps == ()


def test_reading_changes_nothing_and_a_refusal_neither() -> None:
    history = History()
    history.add(operation("books_get"), call("GET", "/books/1", came={"book": {"id": ID}}))
    history.add(operation("books_upsert"), httpx.Response(400, request=httpx.Request("POST", "http://a")))

    assert history.before(operation("books_list"), call("GET", "/books")) == ()


def test_a_list_shows_what_was_written_of_its_resource_the_same_writes_once() -> None:
    made = [("books_upsert", call("POST", "/books", {"isbn": "978"}, {"book": {"id": n}})) for n in "ab"]
    noted = ("notes_send", call("POST", "/notes", {"a": 1}))

    assert len(steps("books_list", call("GET", "/books"), *made, noted).steps) == 1


def test_an_id_in_a_list_of_a_reply_is_found_there() -> None:
    made = call("POST", "/books/batch", [{"isbn": "978"}], {"the results": [{"id": 34}]})
    (step,) = steps("books_get", call("GET", "/books/34"), ("books_upsert_batch", made)).steps

    assert step.endswith(""" | jq -r '.["the results"][0].id')""")


@pytest.mark.curl
def test_pasting_the_steps_and_the_call_shows_what_was_found() -> None:
    finding = lost_write()
    before = "\n".join(finding.steps)
    lines = f"{{ {before}\n}} > /dev/null\n{finding.curl}"

    with running(forgetful()) as address:
        shown = subprocess.run(
            ["/bin/sh", "-c", lines.replace("http://localhost/v1", address)],
            env={**os.environ, "SHELF_API_KEY": "test"},
            capture_output=True,
            check=True,
            timeout=20,
        )

    assert finding.steps
    assert finding.message.startswith("title was written as ")
    assert str(orjson.loads(shown.stdout)["book"]["title"]) not in finding.message.partition(" and is ")[0]


def lost_write() -> Finding:
    plan = Plan(phases=("checks",), focus=frozenset({"books_upsert", "books_update"}))
    report = run_plan(SPEC, InProcess(forgetful()), plan)
    return next(f for f in report.findings if f.check == "written_value_kept" and f.operation == "books_get")


def forgetful() -> Simulator:
    handlers = {**RULES.handlers, "books_update": lambda c: Reply(200, {"book": {**found(c), **c.body}})}
    rules = attrs.evolve(RULES, handlers=handlers)
    return load_simulator(SPEC, rules=rules, seed={"books": [FIRST]}, random=lambda: Random(7), limits=False)
