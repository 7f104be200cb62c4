"""Each defect is seeded by hand around a simulator that is right; our own checks must find it."""

from collections.abc import Callable
from typing import Any

import attrs
import orjson
import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, Url, run_plan
from specloom.contract.calls import body_examples
from specloom.contract.checks import CHECKS
from specloom.contract.checks.acceptance import holds
from specloom.contract.checks.failures import unknown_value
from specloom.contract.checks.refusals import repeated
from specloom.contract.checks.renewal import vary
from specloom.contract.checks.storage import same
from specloom.mock import Handles, Request, Response, Simulator
from specloom.spec import parse_document, read_spec

from .shelf import FIRST, SPEC, TEXT, Mutant, rewrite, session, shelf

JSON = (("content-type", "application/json"),)


def found(handler: Handles, seed: int = 1) -> set[str]:
    """Return the names of the checks that find something."""
    plan = Plan(seed, phases=(CHECKS_PHASE,))
    return {finding.check for finding in run_plan(SPEC, InProcess(handler), plan).findings}


def finds(handler: Handles, check: str) -> bool:
    """Run our checks until one finds what is looked for."""
    watched = session(handler)
    for each in CHECKS:
        watched.connection.reset()
        each(watched)
        if check in {finding.check for finding in watched.findings.found}:
            return True
    return False


def replies(change: Callable[[Any], Any], status: int = 200, path: str = "") -> Mutant:
    """Make a simulator whose JSON replies of one status are changed."""

    def changed(request: Request, response: Response) -> Response:
        fits = response.status == status and path in request.path and "_specloom" not in request.path
        return rewrite(response, change) if fits else response

    return Mutant(shelf(), changed)


def responses(**changes: Any) -> Callable[[int], Mutant]:
    """Make a simulator whose responses of one status are changed."""
    return lambda status: Mutant(
        shelf(), lambda _request, r: attrs.evolve(r, **changes) if r.status == status else r
    )


@attrs.frozen
class Requests:
    """A simulator that is asked something else than was sent."""

    inner: Handles
    change: Callable[[Request], Request]

    def handle(self, request: Request) -> Response:
        return self.inner.handle(self.change(request))


def ignoring(name: str) -> Requests:
    """Make a simulator that ignores a query parameter."""

    def without(request: Request) -> Request:
        kept = [pair for pair in request.query.split("&") if not pair.startswith(f"{name}=")]
        return attrs.evolve(request, query="&".join(kept))

    return Requests(shelf(), without)


def deep(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[Any], Any]:
    """Apply a change to every object inside a value."""

    def apply(value: Any) -> Any:
        if isinstance(value, dict):
            return change({key: apply(item) for key, item in value.items()})
        return [apply(item) for item in value] if isinstance(value, list) else value

    return apply


@attrs.frozen
class Forgetful:
    """A simulator that undoes a write right after answering it."""

    inner: Simulator
    method: str

    def handle(self, request: Request) -> Response:
        before = {book["id"]: book for book in self.inner.backend.store.documents("books")}
        response = self.inner.handle(request)
        if request.method == self.method and response.status == 200 and request.path.startswith("/v1"):
            for book in list(self.inner.backend.store.documents("books")):
                self._undo(book["id"], before.get(book["id"]))
        return response

    def _undo(self, key: str, book: dict[str, Any] | None) -> None:
        if book is None:
            self.inner.backend.store.delete("books", key)
        else:
            self.inner.backend.store.put("books", key, book, rank=book["changed_at"])


def simulator() -> Simulator:
    made = shelf()
    assert isinstance(made, Simulator)
    return made


def accepts_anything(request: Request, response: Response) -> Response:
    return Response(200, JSON, orjson.dumps({"book": FIRST})) if response.status == 400 else response


def breaks_on_foreign_text(request: Request, response: Response) -> Response:
    return response if request.body.isascii() else Response(500, JSON, b'{"title": "broken", "status": 500}')


def refuses_foreign_text(request: Request, response: Response) -> Response:
    return response if request.body.isascii() else Response(400, JSON, b'{"title": "no", "status": 400}')


def refuses_writes(request: Request, response: Response) -> Response:
    wrong = request.method == "POST" and response.status == 200 and request.path.startswith("/v1")
    return Response(400, JSON, b'{"title": "no", "status": 400}') if wrong else response


def lets_everybody_in(request: Request) -> Request:
    kept = [pair for pair in request.query.split("&") if pair and not pair.startswith("api-key=")]
    return attrs.evolve(request, query="&".join([*kept, "api-key=test"]))


def backwards(request: Request) -> Request:
    swapped = request.query.replace("order=asc", "order=?").replace("order=desc", "order=asc")
    return attrs.evolve(request, query=swapped.replace("order=?", "order=desc"))


def is_csv(response: Response) -> bool:
    return (response.header("content-type") or "").startswith("text/csv")


def always_json(request: Request, response: Response) -> Response:
    wrong = is_csv(response)
    return attrs.evolve(response, headers=JSON, body=b'{"data": {"books": []}}') if wrong else response


def without_retry_after(request: Request, response: Response) -> Response:
    kept = tuple(header for header in response.headers if header[0].lower() != "retry-after")
    return attrs.evolve(response, headers=kept)


def drop(name: str) -> Callable[[Any], Any]:
    return deep(lambda book: {key: value for key, value in book.items() if key != name})


def put(name: str, value: Any) -> Callable[[Any], Any]:
    return deep(lambda book: {**book, name: value} if name in book else book)


def other_csv(change: Callable[[list[bytes]], list[bytes]]) -> Mutant:
    def changed(_request: Request, response: Response) -> Response:
        if not is_csv(response):
            return response
        return attrs.evolve(response, body=b"\r\n".join(change(response.body.split(b"\r\n"))))

    return Mutant(shelf(), changed)


def results(change: Callable[[list[Any]], list[Any]]) -> Mutant:
    """Make a simulator whose results of a batch are changed."""
    return replies(
        lambda body: {**body, "results": change(body["results"])} if "results" in body else body, path="batch"
    )


def cut(book: dict[str, Any]) -> dict[str, Any]:
    return {**book, "title": book["title"][:4]} if {"title", "isbn"} <= book.keys() else book


def html(status: int) -> Mutant:
    return responses(headers=(("content-type", "text/html"),))(status)


def body_of(request: Request) -> Any:
    try:
        return orjson.loads(request.body)
    except orjson.JSONDecodeError:
        return None


def refusing(unwanted: Callable[[Any], bool], path: str = "/books") -> Mutant:
    """Make a simulator that refuses some bodies although they are valid."""

    def changed(request: Request, response: Response) -> Response:
        refused = request.path.endswith(path) and response.status == 200 and unwanted(body_of(request))
        return Response(400, JSON, b'{"title": "no", "status": 400}') if refused else response

    return Mutant(shelf(), changed)


def taking(welcome: Callable[[Request], bool]) -> Mutant:
    """Make a simulator that takes some requests although they are not valid."""

    def changed(request: Request, response: Response) -> Response:
        taken = response.status == 400 and welcome(request)
        return Response(200, JSON, orjson.dumps({"book": FIRST})) if taken else response

    return Mutant(shelf(), changed)


def storing(change: Callable[[Any], Any]) -> Requests:
    """Make a simulator that stores other values than are sent."""

    def changed(request: Request) -> Request:
        body = body_of(request)
        return attrs.evolve(request, body=orjson.dumps(change(body))) if isinstance(body, dict) else request

    return Requests(shelf(), changed)


def values(change: Callable[[Any], Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda body: {name: change(value) for name, value in body.items()}


def with_key(change: Callable[[str], str]) -> Requests:
    """Make a simulator that reads another key than was sent."""

    def changed(request: Request) -> Request:
        name, _, key = next((p for p in request.query.split("&") if p.startswith("api-key=")), "").partition(
            "="
        )
        kept = [pair for pair in request.query.split("&") if not pair.startswith("api-key=")]
        return attrs.evolve(request, query="&".join([*kept, f"api-key={change(key)}" if name else ""]))

    return Requests(shelf(), changed)


def capped(request: Request) -> Request:
    return attrs.evolve(request, query=request.query.replace("size=50", "size=4"))


def lenient(name: str, good: str) -> Requests:
    """Make a simulator that reads a wrong value of a parameter as a good one."""

    def changed(request: Request) -> Request:
        pairs = [
            f"{name}={good}" if pair in {f"{name}=unlikely", f"{name}=0", f"{name}=maybe"} else pair
            for pair in request.query.split("&")
        ]
        return attrs.evolve(request, query="&".join(pairs))

    return Requests(shelf(), changed)


def csv_only(name: str) -> Requests:
    """Make a simulator that ignores a parameter when CSV is asked for."""

    def changed(request: Request) -> Request:
        return ignoring(name).change(request) if "format=csv" in request.query else request

    return Requests(shelf(), changed)


def other_titles_in_lists(request: Request, response: Response) -> Response:
    if request.method != "GET" or not request.path.endswith("/books"):
        return response
    return attrs.evolve(response, body=response.body.replace(b"Emma", b"Emmo"))


def fails_no_item(found: list[Any]) -> list[Any]:
    return [{"book": FIRST} if "error" in result else result for result in found]


def fails_and_writes(found: list[Any]) -> list[Any]:
    return [{**result, "book": FIRST} if "error" in result else result for result in found]


def data_results(change: Callable[[list[Any]], list[Any]]) -> Mutant:
    return replies(
        lambda body: {"data": {"results": change(body["data"]["results"])}} if "data" in body else body,
        path="batch",
    )


def is_long(body: Any) -> bool:
    return isinstance(body, dict) and any(isinstance(v, str) and len(v) > 255 for v in body.values())


def has(value: Any) -> Callable[[Any], bool]:
    return lambda body: (
        isinstance(body, dict) and any(v == value and type(v) is type(value) for v in body.values())
    )


SUBTLE: dict[str, tuple[Callable[[], Handles], str]] = {
    "an empty key taken": (lambda: with_key(lambda key: key or "test"), "authentication"),
    "a key taken by its beginning": (lambda: with_key(lambda key: key[:4]), "authentication"),
    "a key taken in any case": (lambda: with_key(str.lower), "authentication"),
    "bytes after the JSON taken": (
        lambda: taking(lambda r: r.body.startswith(b"{}")),
        "invalid_body_refused",
    ),
    "a text below its bound taken": (lambda: taking(lambda r: has("")(body_of(r))), "invalid_body_refused"),
    "false refused": (lambda: refusing(has(False)), "value_accepted"),
    "long text refused": (lambda: refusing(is_long), "value_accepted"),
    "any JSON but a list refused": (
        lambda: refusing(lambda body: isinstance(body, list), "/notes"),
        "value_accepted",
    ),
    "text stripped": (
        lambda: storing(values(lambda v: v.strip() if isinstance(v, str) else v)),
        "written_value_kept",
    ),
    "text cut at 255": (
        lambda: storing(values(lambda v: v[:255] if isinstance(v, str) else v)),
        "written_value_kept",
    ),
    "the largest batch refused": (
        lambda: refusing(lambda body: isinstance(body, list) and len(body) == 5, "/batch"),
        "batch_answered",
    ),
    "an empty batch refused": (lambda: refusing(lambda body: body == [], "/batch"), "batch_answered"),
    "an impossible item written": (lambda: data_results(fails_no_item), "batch_failures"),
    "an item both written and failed": (lambda: data_results(fails_and_writes), "batch_failures"),
    "an unknown choice taken": (lambda: lenient("order", "asc"), "invalid_parameter_refused"),
    "a number below its bound taken": (lambda: lenient("page", "1"), "invalid_parameter_refused"),
    "a boolean that is none taken": (lambda: lenient("header", "true"), "invalid_parameter_refused"),
    "pages cut short": (lambda: Requests(shelf(), capped), "pages"),
    "the filter ignored in CSV": (lambda: csv_only("filter"), "csv"),
    "the selection ignored in CSV": (lambda: csv_only("fields"), "csv"),
    "lists of other values": (lambda: Mutant(shelf(), other_titles_in_lists), "list_read"),
    "lists of what cannot be read": (lambda: responses(status=404)(200), "example_accepted"),
    "a printed record changed": (lambda: replies(put("title", "Emmo")), "printed_example"),
}

DEFECTS: dict[str, tuple[Callable[[], Handles], str]] = {
    "a required member missing": (lambda: replies(drop("changed_at")), "wrong_body"),
    "a wrong type": (lambda: replies(put("isbn", 5)), "wrong_body"),
    "a null that is not allowed": (lambda: replies(put("title", None)), "wrong_body"),
    "an undeclared status": (lambda: responses(status=201)(200), "undeclared_status"),
    "a wrong media type": (lambda: html(200), "wrong_content_type"),
    "authentication ignored": (lambda: Requests(shelf(), lets_everybody_in), "authentication"),
    "an invalid body accepted": (lambda: Mutant(shelf(), accepts_anything), "invalid_body_refused"),
    "a 500 on foreign text": (lambda: Mutant(shelf(), breaks_on_foreign_text), "non_ascii"),
    "foreign text refused": (lambda: Mutant(shelf(), refuses_foreign_text), "non_ascii"),
    "a record not stored": (lambda: Forgetful(simulator(), "POST"), "written_record_found"),
    "an update lost": (lambda: Forgetful(simulator(), "PATCH"), "written_value_kept"),
    "a value cut short": (
        lambda: replies(deep(cut)),
        "written_value_kept",
    ),
    "404 answered as 200": (lambda: responses(status=200)(404), "unknown_id"),
    "an error of the wrong shape": (lambda: replies(drop("title"), 404), "wrong_body"),
    "an error that names another status": (lambda: replies(put("status", 499), 404), "wrong_status_member"),
    "no Retry-After on 429": (lambda: Mutant(shelf(), without_retry_after), "missing_header"),
    "valid parameters refused": (
        lambda: Requests(
            shelf(), lambda r: attrs.evolve(r, query=r.query.replace("header=false", "header=no"))
        ),
        "parameter_accepted",
    ),
    "the page number ignored": (lambda: ignoring("page"), "pages"),
    "the page size ignored": (lambda: ignoring("size"), "pages"),
    "the order ignored": (lambda: ignoring("order"), "order"),
    "the order reversed": (lambda: Requests(shelf(), backwards), "order"),
    "the filter ignored": (lambda: ignoring("filter"), "filter"),
    "the selection ignored": (lambda: ignoring("fields"), "selection"),
    "the format ignored": (lambda: ignoring("format"), "format"),
    "the line of names ignored": (lambda: ignoring("header"), "csv"),
    "JSON in place of CSV": (lambda: Mutant(shelf(), always_json), "format"),
    "a line of CSV missing": (lambda: other_csv(lambda lines: [*lines[:-2], b""]), "csv"),
    "ragged CSV": (lambda: other_csv(lambda lines: [lines[0] + b",more", *lines[1:]]), "csv"),
    "other values in CSV": (
        lambda: other_csv(lambda lines: [w.replace(b"Emma", b"Anna") for w in lines]),
        "csv",
    ),
    "a column of CSV unnamed": (
        lambda: other_csv(lambda lines: [lines[0].replace(b"isbn", b""), *lines[1:]]),
        "csv",
    ),
    "a result of a batch missing": (lambda: results(lambda found: found[1:]), "batch_answered"),
    "results of a batch out of order": (lambda: results(lambda found: found[::-1]), "written_value_kept"),
    "results of a batch without records": (
        lambda: results(lambda found: [{} for _ in found]),
        "batch_answered",
    ),
    "empty replies": (lambda: replies(lambda _body: {}), "wrong_body"),
    "valid writes refused": (lambda: Mutant(shelf(), refuses_writes), "example_accepted"),
    "a count that is off": (
        lambda: replies(lambda b: {"count": b.get("count", 0) + 1}, path="count"),
        "count",
    ),
}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_simulator_that_is_right_has_no_findings(seed: int) -> None:
    assert found(shelf(), seed) == set()


@pytest.mark.parametrize("defect", DEFECTS | SUBTLE)
def test_a_seeded_defect_is_found(defect: str) -> None:
    make, check = (DEFECTS | SUBTLE)[defect]

    assert finds(make(), check)


def test_two_records_for_one_key_are_found() -> None:
    rising = iter(range(10**6))

    def other_key(request: Request) -> Request:
        if request.method != "POST" or not request.path.endswith("/books"):
            return request
        return attrs.evolve(request, body=request.body.replace(b'"isbn":"', b'"isbn":"%d' % next(rising)))

    assert finds(Requests(shelf(), other_key), "upsert_repeated")


def test_two_records_for_one_key_in_a_batch_are_found() -> None:
    def other_key(request: Request) -> Request:
        body = body_of(request)
        if not request.path.endswith("/batch") or not isinstance(body, list) or len(body) != 2:
            return request
        return attrs.evolve(request, body=request.body.replace(b'"isbn":"', b'"isbn":"0', 1))

    assert finds(Requests(shelf(), other_key), "upsert_repeated")


def test_an_upsert_that_forgets_what_it_is_not_told_is_found() -> None:
    def forget(request: Request) -> Request:
        body = body_of(request)
        if request.method != "POST" or not request.path.endswith("/books") or not isinstance(body, dict):
            return request
        return attrs.evolve(request, body=orjson.dumps({"title": "gone", **body}))

    assert finds(Requests(shelf(), forget), "written_value_kept")


def test_an_upsert_that_only_says_that_it_was_done_is_taken_at_its_word() -> None:
    text = """
    {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/tell": {"post": {
      "operationId": "tell", "x-resource": {"name": "thing", "action": "upsert", "key": "id"},
      "requestBody": {"required": true, "content": {"application/json": {
        "schema": {"type": "object", "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}},
        "examples": {"one": {"value": {"id": 7, "name": "Ada"}}}}}},
      "responses": {"200": {"description": "ok",
        "content": {"application/json": {"schema": {"type": "object", "properties": {"done": {}}}}},
        "links": {"again": {"operationId": "tell", "requestBody": "$request.body"}}}}}}}}
    """
    spec = read_spec(parse_document(text, SPEC.document.path), "tiny")
    done = Mutant(
        shelf(),
        lambda _request, _response: Response(200, (("content-type", "application/json"),), b'{"done": true}'),
    )

    findings = run_plan(spec, InProcess(done), Plan(phases=(CHECKS_PHASE,))).findings

    assert [finding for finding in findings if finding.check == "written_value_kept"] == []


def test_an_example_of_an_error_is_tried() -> None:
    shown = {
        "title": "no",
        "status": 400,
        "sent": {"isbn": "9", "title": "Dune", "sold": False, "printed": "x"},
    }
    refused = attrs.evolve(SPEC.operation("books_upsert"), responses=())
    error = SPEC.operation("books_upsert").responses[1]
    sent = {**body_examples(refused)[0], "title": 5}
    wrong = attrs.evolve(
        error, content=(attrs.evolve(error.content[0], examples={"a": shown, "b": {**shown, "sent": sent}}),)
    )

    assert list(repeated(attrs.evolve(refused, responses=(wrong,)))) == [sent]


def test_a_list_that_allows_small_pages_only_is_read_in_small_pages() -> None:
    text = TEXT.replace("minimum: 1, maximum: 50, default: 50", "minimum: 1, maximum: 4")
    spec = read_spec(parse_document(text, SPEC.document.path), "shelf")

    plan = Plan(phases=(CHECKS_PHASE,))

    assert run_plan(spec, InProcess(shelf(spec)), plan).findings == ()


def test_a_vendor_that_declares_little_is_checked_as_far_as_it_goes() -> None:
    text = """
    {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/ping": {"get": {
      "operationId": "ping", "responses": {"200": {"description": "pong"}}}},
      "/form": {"post": {"operationId": "form", "responses": {"200": {"description": "ok"}},
      "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "string"}}}}}}}}
    """
    spec = read_spec(parse_document(text, SPEC.document.path), "tiny")
    tiny = Mutant(shelf(), lambda _request, _response: Response(200))

    report = run_plan(spec, InProcess(tiny), Plan(phases=(CHECKS_PHASE,)))

    assert {(f.operation, f.check) for f in report.findings} == {("form", "invalid_body_refused")}
    assert {count.operation for count in report.counts} == {"ping", "form"}


def test_each_finding_can_be_reproduced_and_tells_no_secret() -> None:
    report = run_plan(SPEC, InProcess(replies(put("isbn", 5))), Plan(seed=4, phases=(CHECKS_PHASE,)))

    assert report.findings
    for finding in report.findings:
        assert finding.curl.startswith("curl -X ")
        assert "api-key=$SHELF_API_KEY" in finding.curl or "api-key" not in finding.curl
        assert finding.seed == 4


def test_declared_errors_are_not_asked_of_a_real_server() -> None:
    asked: list[Request] = []

    def note(request: Request, response: Response) -> Response:
        asked.append(request)
        return response

    watched = session(Mutant(shelf(), note))
    watched.connection = attrs.evolve(watched.connection, simulated=False)
    for check in CHECKS:
        check(watched)

    assert not any(request.header("X-Specloom-Fault") for request in asked)


@pytest.mark.parametrize(
    ("schema", "kind"), [({"format": "uuid"}, str), ({"type": "integer"}, int), ({"type": "string"}, str)]
)
def test_an_unknown_value_has_the_type_of_its_schema(schema: dict[str, Any], kind: type) -> None:
    assert isinstance(unknown_value(schema, session().random("any")), kind)


def test_the_same_seed_varies_in_the_same_way_and_another_one_in_another() -> None:
    example = {"name": "Ann", "mail": "ann@x.example", "born": "1990-01-01", "age": 3}
    one, again, other = (vary(example, session(seed=seed).random("v")) for seed in (1, 1, 2))

    assert one == again != other
    assert (one["born"], one["age"]) == ("1990-01-01", 3)
    assert one["mail"].isascii()


@pytest.mark.parametrize(
    ("stored", "sent", "equal"),
    [
        ("a", "a", True),
        (None, None, True),
        ("1978-06-23T00:00:00Z", "1978-06-23 00:00:00", True),
        (1, True, False),
        (1.0, 1, True),
        ("b", "a", False),
        ([{"id": 1, "sku": "A"}], [{"sku": "A"}], True),
        ([{"sku": "A"}, {"sku": "B"}], [{"sku": "A"}], False),
        ({"sku": "B"}, {"sku": "A"}, False),
    ],
)
def test_values_are_compared_as_json(stored: object, sent: object, equal: bool) -> None:
    assert same(stored, sent) is equal


def test_a_url_never_shows_its_credential() -> None:
    assert "k3y" not in repr(Url("http://localhost/v1", "k3y"))


def test_a_key_that_is_nearly_right_is_masked_too() -> None:
    report = run_plan(SPEC, InProcess(with_key(lambda _key: "test")), Plan(phases=(CHECKS_PHASE,)))

    shown = "".join(finding.curl + finding.message for finding in report.findings)

    assert "api-key=${SHELF_API_KEY}x" in shown
    assert not any(f"api-key={key}" in shown for key in ("test", "testx", "tes", "TEST"))


@pytest.mark.parametrize(
    ("got", "printed", "enough"),
    [
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ([{"a": 1, "b": 2}], [{"a": 1}], True),
        ([1], [1, 2], False),
        (1, {"a": 1}, False),
    ],
)
def test_a_reply_may_have_more_than_is_printed(got: object, printed: object, enough: bool) -> None:
    assert holds(got, printed) is enough
