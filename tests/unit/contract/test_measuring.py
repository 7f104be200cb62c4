"""Each promise is broken by hand, on a shelf that keeps all of them: that check fails, on that operation."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import orjson
import pytest

from specloom.contract import Figure, figure_lines, measure
from specloom.contract.measuring import Starts
from specloom.contract.promises import PROMISES
from specloom.mock import Handles, Request, Response, Simulator
from specloom.mock.webhooks.dispatching import Dispatcher
from specloom.spec import parse_document, read_spec

from .shelf import TEXT, rewrite, shelf

POLICY = """
x-rate-limits:
  key: {partition: api-key, quotas: [{quota: 6, window: 60}], cost: {read: 1, write: 2}}
x-rate-limit-headers: {X-Used: used}
"""
BOOK = "          description: a book\n"
LIMITED = TEXT.replace(BOOK, f"{BOOK}          headers: {{X-Used: {{schema: {{type: integer}}}}}}\n")
WEBHOOK = """
webhooks:
  sold:
    post:
      parameters: [{name: X-Shelf, in: header, required: true, schema: {type: string, const: main}}]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Book"}
            examples: {emma: {value: {id: 28d912a6-e6c5-40c8-8ec6-9803498d86f0, isbn: "111",
                                      changed_at: "2021-01-01T00:00:00.000Z"}}}
      responses: {"200": {description: taken}}
x-webhook-signature: {header: X-Signed, algorithm: hmac-sha256, encoding: hex, key: secret}
"""
SPEC = read_spec(parse_document(LIMITED + POLICY + WEBHOOK, Path("shelf.yaml")), "shelf")
Ask = Callable[[Request], Response]
Change = Callable[[Request, Ask], Response]


@attrs.frozen
class Broken:
    """A shelf that breaks one promise."""

    inner: Simulator
    change: Change

    @property
    def webhooks(self) -> Dispatcher:
        """Return what delivers."""
        return self.inner.webhooks

    def handle(self, request: Request) -> Response:
        """Answer one request, wrongly where the change says so."""
        return self.change(request, self.inner.handle)


def starting(change: Change | None = None) -> Starts:
    def start(*, limits: bool) -> Handles:
        made = shelf(SPEC, limits=limits)
        assert isinstance(made, Simulator)
        return Broken(made, change) if change else made

    return start


def says(status: int, instead: int, method: str = "") -> Change:
    """Answer one status where another is right."""

    def change(request: Request, ask: Ask) -> Response:
        response = ask(request)
        wrong = response.status == status and request.method in (method or request.method)
        return attrs.evolve(response, status=instead) if wrong and "/books" in request.path else response

    return change


def retells(pick: Callable[[Request], bool], change: Callable[[Any], Any]) -> Change:
    """Answer something else to the requests that are picked."""
    return lambda request, ask: rewrite(ask(request), change) if pick(request) else ask(request)


def is_read(request: Request) -> bool:
    return request.method == "GET" and "/books/2" in request.path


def is_listed(request: Request) -> bool:
    return request.method == "GET" and request.path.endswith("/books")


def retitled(body: Any) -> Any:
    return {"book": {**body["book"], "title": "Sense"}} if "book" in body else body


def doubled(body: Any) -> Any:
    return {"data": {"books": body["data"]["books"] * 2}} if "data" in body else body


def renamed(body: Any) -> Any:
    if "data" not in body:
        return body
    return {"data": {"books": [{**book, "title": "Sense"} for book in body["data"]["books"]]}}


def unnoted(body: Any) -> Any:
    return {**body, "requests": [{**noted, "operation": None} for noted in body["requests"]]}


def ignores_filters(request: Request, ask: Ask) -> Response:
    return ask(attrs.evolve(request, query=request.query.replace("filter=", "other=")))


def sends_json_always(request: Request, ask: Ask) -> Response:
    return ask(attrs.evolve(request, query=request.query.replace("format=csv", "format=json")))


def refuses_false(request: Request, ask: Ask) -> Response:
    response = ask(request)
    return attrs.evolve(response, status=400) if b":false" in request.body else response


BREAKS: Mapping[str, tuple[str, Change]] = {
    "routes": ("books_get", retells(lambda r: r.path.endswith("/requests"), unnoted)),
    "credentials": ("books_count", says(401, 200)),
    "quotas": ("books_get", says(429, 200)),
    "examples": ("books_update", says(200, 400, "PATCH")),
    "printed": ("books_get", retells(is_read, retitled)),
    "parameters": ("books_list", says(400, 200, "GET")),
    "bodies": ("books_upsert", says(400, 200, "POST")),
    "ids": ("books_get", says(404, 200)),
    "errors": ("books_upsert_batch", says(429, 400)),
    "state": ("books_get", retells(is_read, retitled)),
    "values": ("books_upsert", refuses_false),
    "batches": ("books_upsert_batch", retells(lambda r: r.path.endswith("batch"), lambda _: {"results": []})),
    "pages": ("books_list", retells(is_listed, doubled)),
    "lists": ("books_get", retells(is_listed, renamed)),
    "filters": ("books_list", ignores_filters),
    "formats": ("books_list", sends_json_always),
}


@pytest.fixture(scope="module")
def whole() -> Figure:
    return measure(SPEC, starting(), clock=iter((1.0, 3.5)).__next__)


def test_a_shelf_that_is_right_keeps_every_promise(whole: Figure) -> None:
    assert [cell for cell in whole.cells if cell.holds is False] == []
    assert {cell.check for cell in whole.cells if cell.holds} == {*BREAKS, "replies", "webhooks"}
    assert {cell.check for cell in whole.cells} == set(whole.checks)


def test_every_cell_is_there_once(whole: Figure) -> None:
    places = [(cell.operation, cell.check) for cell in whole.cells]

    assert len(set(places)) == len(places) == len(SPEC.operations) * 17 + len(SPEC.webhooks)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.name)
def test_a_promise_that_is_broken_is_found_where_it_is(promise: Any) -> None:
    operation, change = BREAKS[promise.name]
    figure = measure(SPEC, starting(change), promises=[promise])

    assert operation in {cell.operation for cell in figure.cells if cell.holds is False}


def test_a_reply_that_the_spec_does_not_declare_breaks_a_promise_of_its_own() -> None:
    routes = [promise for promise in PROMISES if promise.name == "routes"]
    figure = measure(SPEC, starting(says(200, 299)), promises=routes)

    assert ("books_get", "replies") in {(c.operation, c.check) for c in figure.cells if c.holds is False}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            lambda request, ask: attrs.evolve(ask(request), headers=()),
            "the header X-Used is not sent",
        ),
        (
            lambda request, ask: ask(
                attrs.evolve(request, body=request.body.replace(b"advance", b"ignored"))
            ),
            "after that it is one still",
        ),
        (says(200, 429, "GET"), "6 calls are granted, and call 1 was answered 429"),
    ],
)
def test_a_quota_that_is_told_or_kept_wrongly_is_found(change: Change, told: str) -> None:
    quotas = [promise for promise in PROMISES if promise.name == "quotas"]
    figure = measure(SPEC, starting(change), promises=quotas)
    [cell] = (cell for cell in figure.cells if (cell.operation, cell.check) == ("books_get", "quotas"))

    assert any(told in finding.message for finding in cell.findings)


def asking(path: str, ask_instead: Change) -> Change:
    """Do something else where an admin path is asked."""
    return lambda request, ask: ask_instead(request, ask) if request.path.endswith(path) else ask(request)


def posts(request: Request, path: str, **body: Any) -> Request:
    return attrs.evolve(request, path=f"/_specloom/{path}", body=orjson.dumps(body))


def is_signed_wrongly(request: Request, ask: Ask) -> Response:
    ask(posts(request, "webhooks/faults", kind="bad-signature"))
    return ask(request)


def tells_too_little(request: Request, ask: Ask) -> Response:
    return ask(posts(request, "webhooks/send", event="sold", payload={"id": 7}, validate=False))


def tells_nobody(_request: Request, _ask: Ask) -> Response:
    return Response(200, (), b"{}")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (asking("/webhooks/send", tells_nobody), "it does not arrive"),
        (asking("/webhooks/send", is_signed_wrongly), "its signature in X-Signed does not fit its body"),
        (asking("/webhooks/send", tells_too_little), "its body breaks its schema: "),
        (asking("/clock", tells_nobody), "it was not taken, and 3600 s later it has not been sent again"),
    ],
)
def test_a_webhook_that_is_delivered_wrongly_is_found(change: Change, told: str) -> None:
    figure = measure(SPEC, starting(change), promises=[])
    [cell] = (cell for cell in figure.cells if cell.check == "webhooks")

    assert (cell.operation, cell.holds) == ("sold", False)
    assert cell.findings[0].message.startswith(told)


def test_webhooks_of_a_server_that_nobody_can_listen_to_cannot_apply() -> None:
    @attrs.frozen
    class Mute:
        handle: Ask

    figure = measure(SPEC, lambda *, limits: Mute(shelf(SPEC).handle), promises=[])

    assert [c.why for c in figure.cells if c.check == "webhooks"] == ["cannot be listened to"]


def test_what_cannot_apply_is_counted_apart_and_says_why(whole: Figure) -> None:
    [cell] = (cell for cell in whole.cells if (cell.operation, cell.check) == ("notes_send", "batches"))

    assert (cell.holds, cell.why) == (None, "take no batch")
    assert whole.held == whole.applicable < len(whole.cells)


def test_a_figure_is_a_table_with_a_line_for_each_check(whole: Figure) -> None:
    lines = list(figure_lines(whole))

    assert lines[0].startswith(
        f"shelf: 8 operations x 17 checks and 1 webhook: {whole.held} of {whole.applicable} hold, "
    )
    assert lines[0].endswith("cannot apply, in 2.5 s")
    assert lines[1] == "  routes         8 of 8  a call reaches its operation"
    assert "  batches             6  take no batch" in lines


def test_what_breaks_a_promise_is_shown_with_what_reproduces_it() -> None:
    routes = [promise for promise in PROMISES if promise.name == "routes"]
    figure = measure(SPEC, starting(BREAKS["routes"][1]), promises=routes)

    assert "  books_get: routes fails: the call of books_get reached no operation" in figure_lines(figure)
    assert any("curl -X GET" in line and "_API_KEY" in line for line in figure_lines(figure))


def test_a_figure_is_plain_json(whole: Figure) -> None:
    told = orjson.loads(orjson.dumps(whole.as_json()))

    assert (told["held"], told["applicable"]) == (whole.held, whole.applicable)
    assert told["matrix"][0] == {
        "operation": "books_upsert",
        "check": "routes",
        "holds": True,
        "why": None,
    }
