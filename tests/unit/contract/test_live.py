"""A run on a server that others use: it reads, keeps to the quotas, and writes only where it may."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from specloom.contract import Plan, Report, Url, credential_variables, read_access, run_plan
from specloom.contract.profiles import may_write, profile_for
from specloom.contract.rehearsal import rehearsal_lines, rehearse
from specloom.errors import BadInput
from specloom.mock import load_simulator
from specloom.spec import Spec, parse_document, read_spec

LIVE = "https://api.notes.example/v1"
TEXT = """
openapi: 3.1.0
info: {title: Notes, version: "1"}
servers: [{url: "https://api.notes.example/v1"}]
security: [{key: []}]
paths:
  /notes:
    get:
      operationId: notes_list
      parameters: [{name: size, in: query, schema: {type: integer, minimum: 1, maximum: 9}}]
      responses:
        "200": {description: all, content: {application/json: {schema: {type: array,
          items: {$ref: "#/components/schemas/Note"}}}}}
        "400": {description: no}
        "401": {description: no}
    post:
      operationId: notes_create
      requestBody: {required: true, content: {application/json: {schema: {type: object},
        examples: {one: {value: {text: hi}}}}}}
      responses:
        "201": {description: made, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
        "400": {description: no}
        "401": {description: no}
  /notes/{noteId}:
    parameters: [{name: noteId, in: path, required: true, schema: {type: string}, example: printed}]
    get:
      operationId: notes_get
      responses:
        "200": {description: one, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
        "401": {description: no}
        "404": {description: none}
    delete:
      operationId: notes_delete
      responses: {"204": {description: gone}, "401": {description: no}, "404": {description: none}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas: {Note: {type: object, required: [id], properties: {id: {type: string}, text: {type: string}}}}
x-rate-limits: {calls: {partition: api-key, quotas: [{quota: 5, window: 10}]}}
"""


def spec_of(text: str) -> Spec:
    return read_spec(parse_document(text, Path("notes.yaml")), "notes")


SPEC = spec_of(TEXT)


class Vendor(httpx.BaseTransport):
    """A live vendor that knows none of the printed ids, and what it was asked."""

    def __init__(self, *ids: str, key: str = "k3y") -> None:
        self.notes, self.key, self.asked, self.time = list(ids), key, list[httpx.Request](), 0.0
        self.times: list[float] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        self.times.append(self.time)
        if request.headers.get("Authorization") != f"Bearer {self.key}":
            return httpx.Response(401)
        name = request.url.path.removeprefix("/v1/notes").lstrip("/")
        if request.method == "POST":
            self.notes.append(f"made-{len(self.notes)}")
            return httpx.Response(201, json={"id": self.notes[-1]})
        if not name:
            good = request.url.params.get("size", "1") in set("123456789")
            return httpx.Response(200, json=[{"id": n} for n in self.notes]) if good else httpx.Response(400)
        if name not in self.notes:
            return httpx.Response(404)
        if request.method == "DELETE":
            self.notes.remove(name)
        return httpx.Response(204) if request.method == "DELETE" else httpx.Response(200, json={"id": name})

    def sleep(self, seconds: float) -> None:
        self.time += seconds

    @property
    def calls(self) -> list[str]:
        return [f"{request.method} {request.url.path}" for request in self.asked]


def run(vendor: Vendor, plan: Plan, base_url: str = LIVE, spec: Spec = SPEC, **access: Any) -> Report:
    given = access or {"credential": vendor.key}
    target = Url(base_url, **given, sleep=vendor.sleep, clock=lambda: vendor.time, transport=vendor)
    return run_plan(spec, target, plan)


def test_a_live_vendor_is_only_read_by_default_and_by_the_ids_that_it_lists() -> None:
    vendor = Vendor("a", "b")

    report = run(vendor, Plan(max_examples=1, phases=("checks", "examples", "coverage")))

    assert {request.method for request in vendor.asked} == {"GET"}
    assert vendor.calls[:2] == ["GET /v1/notes", "GET /v1/notes/a"]
    assert "GET /v1/notes/printed" not in vendor.calls
    assert [str(finding) for finding in report.findings] == []
    assert [each.operation for each in report.left_out] == ["notes_create", "notes_delete"]


def test_an_id_that_only_the_spec_knows_is_no_failure() -> None:
    report = run(Vendor(), Plan(phases=("checks", "examples")))

    assert report.findings == ()
    assert {each.operation: each.why for each in report.left_out}["notes_get"].startswith("nothing there has")


def test_credentials_are_tried_wrongly_twice_and_no_more() -> None:
    vendor = Vendor("a")

    run(vendor, Plan(phases=("checks",)))

    wrong = [r for r in vendor.asked if r.headers.get("Authorization") != "Bearer k3y"]
    assert len(wrong) == 2 * 2


def test_the_quota_of_a_live_vendor_is_never_exceeded() -> None:
    vendor = Vendor("a")

    run(vendor, Plan(phases=("checks",)))

    windows = [sum(start <= moment < start + 10 for moment in vendor.times) for start in vendor.times]
    assert max(windows) == 5


def test_smoke_without_a_word_sends_what_reads_once() -> None:
    vendor = Vendor("a")

    report = run(vendor, Plan(phases=(), profile="smoke"))

    assert vendor.calls == ["GET /v1/notes", "GET /v1/notes/a"]
    assert (report.profile, report.phases()) == ("smoke", {"calls": 2})


def test_smoke_with_the_word_makes_what_it_reads_and_deletes_what_it_made() -> None:
    vendor = Vendor("theirs")

    run(vendor, Plan(phases=(), profile="smoke", writes=True))

    assert vendor.calls == [
        "GET /v1/notes",
        "POST /v1/notes",
        "GET /v1/notes/made-1",
        "DELETE /v1/notes/made-1",
    ]
    assert vendor.notes == ["theirs"]


def test_what_a_server_of_ones_own_lists_is_still_there_for_the_checks() -> None:
    vendor = Vendor("a")

    report = run(vendor, Plan(phases=("checks",)), base_url="http://localhost/v1")

    assert [finding.message for finding in report.findings if finding.check == "example_accepted"] == []
    assert vendor.calls.index("POST /v1/notes") < vendor.calls.index("DELETE /v1/notes/made-1")
    assert "a" in vendor.notes
    assert "GET /v1/notes/printed" not in vendor.calls


BOXES = """
openapi: 3.1.0
info: {title: Boxes, version: "1"}
servers: [{url: "http://localhost/v1"}]
paths:
  /boxes/{boxId}/notes:
    parameters: [{name: boxId, in: path, required: true, schema: {type: string}, example: red}]
    post:
      operationId: notes_create
      x-resource: {name: note, action: create, key: id}
      responses: {"201": {description: made, content: {application/json: {schema: {type: object}}}}}
  /boxes/{boxId}/notes/batch:
    parameters: [{name: boxId, in: path, required: true, schema: {type: string}, example: red}]
    patch:
      operationId: notes_update_batch
      x-resource: {name: note, action: update, key: id}
      x-batch: {items: /, max: 5}
      responses: {"200": {description: done}}
"""


def test_the_id_of_a_note_is_not_taken_for_that_of_the_box_it_is_in() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if not request.url.path.startswith("/v1/boxes/red/"):
            return httpx.Response(404)
        return httpx.Response(201, json={"id": "n1"}) if request.method == "POST" else httpx.Response(200)

    target = Url("http://localhost/v1", transport=httpx.MockTransport(answer))
    report = run_plan(spec_of(BOXES), target, Plan(phases=()))

    assert report.findings == ()


def test_a_refusal_that_is_not_for_want_of_an_id_is_told_of_on_a_server_of_ones_own() -> None:
    target = Url("http://localhost/v1", transport=httpx.MockTransport(lambda _: httpx.Response(400)))

    report = run_plan(spec_of(BOXES), target, Plan(phases=()))

    assert "notes_create" in {f.operation for f in report.findings if f.check == "example_accepted"}


class Unique(Vendor):
    """A vendor that takes no note twice."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        known = [asked.content for asked in self.asked if asked.method == "POST"]
        answer = super().handle_request(request)
        return httpx.Response(409) if answer.status_code == 201 and request.content in known else answer


def test_a_declared_conflict_with_what_was_made_before_is_no_failure() -> None:
    spec = spec_of(
        TEXT.replace(
            '"201": {description: made', '"4XX": {description: no}\n        "201": {description: made'
        )
    )

    report = run(Unique("a"), Plan(phases=("checks",)), base_url="http://localhost/v1", spec=spec)

    assert [finding.status for finding in report.findings if finding.status == 409] == []


def test_a_key_that_opens_nothing_is_one_sentence_after_few_calls() -> None:
    vendor = Vendor("a", key="other")

    with pytest.raises(BadInput, match="refuses the key"):
        run(vendor, Plan(), credential="wrong")
    assert len(vendor.asked) <= 5


def test_a_rehearsal_lists_what_would_be_sent_and_hides_the_key() -> None:
    plan = Plan(phases=("checks",), profile="read-only", budget=12)
    told = rehearse(SPEC, load_simulator(SPEC, limits=False), LIVE, plan)

    lines = list(rehearsal_lines(told))

    assert lines[0] == f"GET {LIVE}/notes"
    assert {request.method for request in told.requests} == {"GET"}
    assert (len(told.requests), told.seconds) == (12, 20.0)
    assert any("at least 20 s" in line for line in lines)
    assert "Bearer test" not in str(told.as_json())


LOGIN = TEXT.replace(
    "{type: http, scheme: bearer}",
    "{type: http, scheme: bearer, x-login: {operation: session_make, credentials: {user: name, password: "
    "secret}, token: token}}",
).replace(
    "paths:\n",
    """paths:
  /sessions:
    post:
      operationId: session_make
      security: []
      requestBody: {required: true, content: {application/json: {schema: {type: object},
        examples: {one: {value: {name: a, secret: b}}}}}}
      responses: {"200": {description: in, content: {application/json: {schema: {type: object}}}}}
""",
)


class Guarded(Vendor):
    """A vendor that gives out tokens, each good for six calls."""

    def __init__(self) -> None:
        super().__init__("a")
        self.numbers, self.left = count(1), 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/sessions"):
            self.asked.append(request)
            self.key, self.left = f"t0ken-{next(self.numbers)}", 6
            return httpx.Response(200, json={"token": self.key})
        if request.headers.get("Authorization") == f"Bearer {self.key}":
            self.left -= 1
            self.key = self.key if self.left >= 0 else "expired"
        return super().handle_request(request)


def test_a_run_logs_in_and_again_when_its_token_has_expired() -> None:
    vendor, spec = Guarded(), spec_of(LOGIN)

    report = run(vendor, Plan(phases=("checks",)), spec=spec, account={"user": "ann", "password": "p4ss"})

    assert vendor.calls[0] == "POST /v1/sessions"
    assert vendor.calls.count("POST /v1/sessions") > 1
    assert report.findings == ()
    assert [secret for secret in ("p4ss", "t0ken") if secret in str(report)] == []


def test_a_login_is_asked_for_by_its_variables() -> None:
    spec = spec_of(LOGIN)

    access = read_access(spec, {"NOTES_USER": "ann", "NOTES_PASSWORD": "p4ss"}, LIVE)

    assert access.account == {"user": "ann", "password": "p4ss"}
    assert "p4ss" not in repr(access)
    with pytest.raises(BadInput, match=r"NOTES_API_KEY is not set; .* or set NOTES_PASSWORD to log in"):
        read_access(spec, {"NOTES_USER": "ann", "NOTES_API_KEY": ""}, LIVE)


def test_several_schemes_are_named_after_themselves() -> None:
    two = TEXT.replace(
        "{key: {type: http, scheme: bearer}}",
        "{appId: {type: apiKey, in: header, name: X-App}, appKey: {type: apiKey, in: query, name: k}}",
    ).replace("security: [{key: []}]", "security: [{appId: [], appKey: []}]")

    assert credential_variables(spec_of(two)) == ("NOTES_APP_ID", "NOTES_APP_KEY")
    assert read_access(spec_of(two), {"NOTES_APP_ID": "a", "NOTES_APP_KEY": "b"}, LIVE).credentials == {
        "appId": "a",
        "appKey": "b",
    }


def test_a_spec_without_security_needs_no_credential() -> None:
    assert read_access(spec_of(TEXT.replace("security: [{key: []}]", "")), {}, LIVE).credentials == {}


@pytest.mark.parametrize(
    ("url", "profile"),
    [
        (None, "full"),
        ("http://127.0.0.1:8000/v1", "full"),
        ("http://127.8.9.1", "full"),
        ("http://localhost:1", "full"),
        ("http://[::1]:8000", "full"),
        ("http://[::ffff:127.0.0.1]", "full"),
        ("https://api.vendor.com", "read-only"),
        ("http://10.0.0.1", "read-only"),
        ("http://0.0.0.0:8000", "read-only"),
        ("http://localhost.evil.example", "read-only"),
        ("http://127.0.0.1.evil.example", "read-only"),
        ("http://127.0.0.1@evil.example/", "read-only"),
    ],
)
def test_only_this_machine_is_taken_for_ones_own(url: str | None, profile: str) -> None:
    assert profile_for(url, None) == profile


REFUSALS: list[tuple[Callable[[], object], str]] = [
    (lambda: may_write(LIVE, "full", None), "allow it with --write-to api.notes.example"),
    (lambda: may_write(LIVE, "full", "notes.example"), "is not the host of"),
    (lambda: may_write(LIVE, "read-only", "api.notes.example"), "writes nothing"),
    (lambda: may_write(None, "full", "api.notes.example"), "--write-to names the host of --url"),
    (lambda: profile_for(LIVE, "everything"), "there are full, read-only, smoke"),
]


@pytest.mark.parametrize(("ask", "words"), REFUSALS)
def test_writing_elsewhere_takes_the_name_of_the_host(ask: Callable[[], object], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        ask()


def test_the_named_host_may_be_written_to() -> None:
    assert may_write(LIVE, "full", "API.notes.example")
    assert may_write("http://127.0.0.1:1", "full", None)
    assert not may_write(LIVE, "smoke", None)
