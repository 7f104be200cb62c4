"""Recorded traffic is judged by the spec, both ways."""

from pathlib import Path
from typing import Any

import attrs
import orjson
import pytest

from specloom.contract.traffic.replaying import Traffic, replay
from specloom.errors import BadInput
from specloom.mock import Request, Response

from ..shelf import FIRST, SPEC, Mutant, rewrite, shelf
from .recordings import call, entry, har, write_har

BOOK = f"/books/{FIRST['id']}"


def checks(traffic: Traffic) -> list[tuple[str, str]]:
    return [(finding.operation, finding.check) for finding in traffic.report.findings]


def test_traffic_as_the_spec_says_has_no_findings(tmp_path: Path) -> None:
    vendor = shelf()
    recorded = har(
        tmp_path,
        call(vendor, "GET", "/books?size=2"),
        call(vendor, "GET", BOOK),
        call(vendor, "POST", "/books", {"isbn": "333", "title": "Persuasion"}),
        call(vendor, "PATCH", BOOK, {"title": "Emma again"}),
        call(vendor, "GET", "/books/count?filter=title:Emma"),
        call(vendor, "GET", "/books/00000000-0000-4000-8000-000000000000"),
    )

    traffic = replay(SPEC, [recorded])

    assert checks(traffic) == []
    assert traffic.judged == traffic.report.cases == 6


def test_a_reply_that_breaks_the_spec_is_a_finding_with_its_place(tmp_path: Path) -> None:
    def forget(_: Request, response: Response) -> Response:
        return rewrite(
            response, lambda body: {"book": {k: v for k, v in body["book"].items() if k != "isbn"}}
        )

    traffic = replay(SPEC, [har(tmp_path, call(Mutant(shelf(), forget), "GET", BOOK))])

    (finding,) = traffic.report.findings
    assert (finding.operation, finding.check, finding.phase) == ("books_get", "wrong_body", "traffic")
    assert finding.deviation
    assert finding.deviation.place == "/components/schemas/Book/required"


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (lambda r: attrs.evolve(r, status=202), "undeclared_status"),
        (lambda r: attrs.evolve(r, headers=(("content-type", "text/html"),)), "wrong_content_type"),
        (lambda r: rewrite(r, lambda body: {**body, "extra": 1}), "undocumented_member"),
        (lambda r: rewrite(r, lambda body: {"book": {**body["book"], "id": 7}}), "wrong_body"),
    ],
)
def test_each_kind_of_drift_is_seen(tmp_path: Path, change: Any, check: str) -> None:
    drifted = Mutant(shelf(), lambda _, response: change(response))

    assert checks(replay(SPEC, [har(tmp_path, call(drifted, "GET", BOOK))])) == [("books_get", check)]


@pytest.mark.parametrize(
    ("method", "path", "body", "check"),
    [
        ("GET", "/books?size=500", None, "wrong_parameter"),
        ("GET", "/books?order=up", None, "wrong_parameter"),
        ("GET", "/books?size=2&size=3", None, "wrong_parameter"),
        ("GET", "/books?colour=red", None, "undocumented_parameter"),
        ("POST", "/books", {"title": "Nameless"}, "wrong_request"),
        ("POST", "/books", None, "missing_request_body"),
    ],
)
def test_an_invalid_request_that_was_taken_is_a_finding(
    tmp_path: Path, method: str, path: str, body: Any, check: str
) -> None:
    book = call(shelf(), "GET", BOOK).content if method == "POST" else call(shelf(), "GET", "/books").content
    lenient = Mutant(shelf(), lambda _, response: attrs.evolve(response, status=200, headers=JSON, body=book))

    traffic = replay(SPEC, [har(tmp_path, call(lenient, method, path, body))])

    (finding,) = traffic.report.findings
    assert finding.check == check
    assert finding.verdict
    assert ("the server took it (200)" in finding.message) is not check.startswith("undocumented")
    assert traffic.mistakes == ()


JSON = (("content-type", "application/json"),)


def test_an_invalid_request_that_was_refused_is_the_clients_mistake(tmp_path: Path) -> None:
    traffic = replay(SPEC, [har(tmp_path, call(shelf(), "GET", "/books?size=500"))])

    assert checks(traffic) == []
    ((mistake, number),) = traffic.mistakes
    assert (mistake.operation, mistake.status, number) == ("books_list", 400, 1)
    assert "size" in mistake.message


def test_an_undocumented_operation_is_a_finding_where_the_server_has_it(tmp_path: Path) -> None:
    has_more = Mutant(shelf(), lambda _, response: Response(200, JSON, b"[]"))
    recorded = har(
        tmp_path,
        call(has_more, "GET", "/authors/17"),
        call(has_more, "DELETE", BOOK),
        call(shelf(), "GET", "/nowhere"),
    )

    traffic = replay(SPEC, [recorded])

    assert checks(traffic) == [
        ("GET /authors/{…}", "undocumented_operation"),
        ("DELETE /books/{…}", "undocumented_operation"),
    ]
    assert "has only GET, HEAD, PATCH there" in traffic.report.findings[1].message
    assert [mistake.operation for mistake, _ in traffic.mistakes] == ["GET /nowhere"]


def test_a_page_larger_than_asked_for_is_a_finding(tmp_path: Path) -> None:
    whole = call(shelf(), "GET", "/books").content
    greedy = Mutant(shelf(), lambda _, response: attrs.evolve(response, body=whole))

    traffic = replay(SPEC, [har(tmp_path, call(greedy, "GET", "/books?size=1"))])

    assert checks(traffic) == [("books_list", "page_size")]


def test_a_call_without_credentials_that_was_answered_is_a_finding(tmp_path: Path) -> None:
    book = call(shelf(), "GET", BOOK).content
    careless = Mutant(shelf(), lambda _, response: Response(200, JSON, book))
    recorded = [call(careless, "GET", BOOK), call(careless, "GET", BOOK, key=None)]

    assert checks(replay(SPEC, [har(tmp_path, *recorded)])) == [("books_get", "unauthenticated")]


def test_a_recording_from_which_all_credentials_were_taken_says_nothing_of_them(tmp_path: Path) -> None:
    bare = Mutant(shelf(), lambda _, response: Response(200, JSON, call(shelf(), "GET", BOOK).content))

    assert checks(replay(SPEC, [har(tmp_path, call(bare, "GET", BOOK, key=None))])) == []


def test_a_masked_value_is_not_held_against_anybody(tmp_path: Path) -> None:
    masking = Mutant(shelf(), lambda _, r: rewrite(r, lambda b: {"book": {**b["book"], "id": "***"}}))

    assert checks(replay(SPEC, [har(tmp_path, call(masking, "GET", BOOK))])) == []


def test_a_body_that_was_not_recorded_is_not_judged(tmp_path: Path) -> None:
    recorded = entry(call(shelf(), "GET", BOOK))
    del recorded["response"]["content"]["text"]

    assert checks(replay(SPEC, [write_har(tmp_path, [recorded])])) == []


def test_what_is_not_this_api_is_named_and_left_alone(tmp_path: Path) -> None:
    page = entry(call(shelf(), "GET", BOOK))
    page["request"]["url"] = "https://cdn.example/app.js"
    aborted = entry(call(shelf(), "GET", BOOK))
    aborted["response"] = {"status": 0}

    recorded = write_har(tmp_path, [page, aborted, entry(call(shelf(), "GET", BOOK))])
    traffic = replay(SPEC, [recorded])

    assert dict(traffic.passed_over) == {"not this API: cdn.example": 1, "not answered": 1}


def test_a_base_url_says_what_stood_for_the_server(tmp_path: Path) -> None:
    recorded = entry(call(shelf(), "GET", BOOK))
    recorded["request"]["url"] = f"http://sandbox.example:8080{BOOK}?api-key=k"
    path = write_har(tmp_path, [recorded])

    with pytest.raises(BadInput, match=r"not this API: sandbox.example:8080 \(1\).*--base-url"):
        replay(SPEC, [path])
    assert replay(SPEC, [path], "http://sandbox.example:8080/").judged == 1


def test_a_simulator_on_this_machine_stands_for_the_server(tmp_path: Path) -> None:
    recorded = entry(call(shelf(), "GET", BOOK))
    recorded["request"]["url"] = f"http://127.0.0.1:8000/v1{BOOK}?api-key=k"

    assert replay(SPEC, [write_har(tmp_path, [recorded])]).judged == 1


def test_browsers_preflights_and_caches_are_passed_over(tmp_path: Path) -> None:
    preflight = entry(call(shelf(), "OPTIONS", BOOK, None, "k", **{"Access-Control-Request-Method": "GET"}))
    cached = entry(call(shelf(), "GET", BOOK, None, "k", **{"If-None-Match": "x"}))
    cached["response"] = {"status": 304, "headers": []}

    traffic = replay(SPEC, [write_har(tmp_path, [preflight, cached, entry(call(shelf(), "GET", BOOK))])])

    assert dict(traffic.passed_over) == {"a browser's preflight": 1, "not modified": 1}
    assert checks(traffic) == []


def lost(folder: Path, *calls: tuple[str, str, Any]) -> list[tuple[str, str]]:
    """Return what is found in calls of a vendor who loses what is written, and says otherwise."""

    def lose(request: Request, response: Response) -> Response:
        if request.method == "PATCH":
            return rewrite(response, lambda body: {"book": {**body["book"], **orjson.loads(request.body)}})
        return rewrite(response, lambda body: {"book": {**FIRST, **body.get("book", {}), "title": "Emma"}})

    vendor = Mutant(shelf(), lose)
    return checks(replay(SPEC, [har(folder, *(call(vendor, *each) for each in calls))]))


WRITE, READ = ("PATCH", BOOK, {"title": "Persuasion"}), ("GET", BOOK, None)


def test_a_reply_that_contradicts_what_was_written_before_is_a_finding(tmp_path: Path) -> None:
    assert lost(tmp_path, READ, WRITE, READ, READ) == [("books_get", "written_value_kept")]


def test_what_a_batch_may_have_changed_contradicts_nothing(tmp_path: Path) -> None:
    batch = ("PATCH", "/books/batch", {"changes": [{"id": FIRST["id"], "title": "Emma"}]})

    assert lost(tmp_path, WRITE, READ)[0][1] == "written_value_kept"
    vendor = shelf()
    recorded = [call(vendor, *each) for each in (WRITE, batch, READ)]
    assert checks(replay(SPEC, [har(tmp_path, *recorded)])) == []


def test_no_credential_appears_in_what_is_found(tmp_path: Path) -> None:
    page = call(shelf(), "GET", "/books").content
    telling = Mutant(shelf(), lambda request, _: Response(200, JSON, page + request.query.encode()))

    traffic = replay(SPEC, [har(tmp_path, call(telling, "GET", "/books?colour=red", key="s3cret-k3y"))])

    assert [finding.check for finding in traffic.report.findings] == [
        "unreadable_body",
        "undocumented_parameter",
    ]
    assert "s3cret-k3y" not in str(traffic)
