"""The contract of one vendor on its simulator: nothing is found, and every seeded defect is."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import attrs
import orjson
import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, run_plan
from specloom.contract.checks import CHECKS
from specloom.contract.session import open_session
from specloom.contract.target import connect
from specloom.mock import Handles, Request, Response, Simulator, load_simulator
from specloom.spec import load_document, read_spec

FOLDER = Path(__file__).parent.parent.parent / "specs" / "octolis"
SPEC = read_spec(load_document(FOLDER / "openapi.yaml"), "octolis")
SEEDS = (1, 2, 3)
JSON = (("content-type", "application/json"),)
Change = Callable[[Request, Callable[[Request], Response]], Response]


def simulator() -> Simulator:
    return load_simulator(
        SPEC,
        rules=FOLDER / "simulator.py",
        seed=FOLDER / "seed.yaml",
        random=lambda: Random(1),
        clock=lambda: 1.8e9,
        limits=False,
    )


@attrs.frozen
class Mutant:
    """A simulator with one defect."""

    inner: Handles
    change: Change

    def handle(self, request: Request) -> Response:
        if request.path.startswith("/_specloom"):
            return self.inner.handle(request)
        return self.change(request, self.inner.handle)


def changed(response: Response, change: Callable[[Any], Any]) -> Response:
    """Change the record in a reply that has one."""
    try:
        body = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        return response
    if not isinstance(body, dict) or "record" not in body:
        return response
    return attrs.evolve(response, body=orjson.dumps({**body, "record": change(body["record"])}))


def leaves_out_a_required_field(request: Request, ask: Callable[[Request], Response]) -> Response:
    return changed(ask(request), lambda record: {k: v for k, v in record.items() if k != "__created_at__"})


def sends_a_wrong_type(request: Request, ask: Callable[[Request], Response]) -> Response:
    return changed(ask(request), lambda record: {**record, "__modified_at__": 1.5})


def sends_an_undeclared_status(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    created = request.method == "POST" and response.status == 200
    return attrs.evolve(response, status=201) if created else response


def ignores_authentication(request: Request, ask: Callable[[Request], Response]) -> Response:
    kept = [pair for pair in request.query.split("&") if pair and not pair.startswith("api-key=")]
    return ask(attrs.evolve(request, query="&".join([*kept, "api-key=test"])))


def accepts_an_invalid_body(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    if response.status != 400 or request.method != "POST" or not request.path.endswith("/records"):
        return response
    return ask(attrs.evolve(request, body=b'{"email": "a@b.example"}'))


def breaks_on_text_beyond_ascii(request: Request, ask: Callable[[Request], Response]) -> Response:
    return ask(request) if request.body.isascii() else Response(500, JSON, b"{}")


def forgets_what_is_upserted(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    if request.method == "POST" and request.path.endswith("/records") and response.status == 200:
        ask(attrs.evolve(request, method="POST", path="/_specloom/reset", query="", body=b""))
    return response


def ignores_the_page_size(request: Request, ask: Callable[[Request], Response]) -> Response:
    return ask(attrs.evolve(request, query=request.query.replace("pageSize=", "size=")))


def ignores_the_filter(request: Request, ask: Callable[[Request], Response]) -> Response:
    return ask(attrs.evolve(request, query=request.query.replace("filter=", "other=")))


def says_merged_as_text(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    return attrs.evolve(response, body=response.body.replace(b'"isMerged":true', b'"isMerged":"yes"'))


def drops_retry_after(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    return attrs.evolve(
        response, headers=tuple(header for header in response.headers if header[0].lower() != "retry-after")
    )


def answers_missing_records(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    return attrs.evolve(response, status=200) if response.status == 404 else response


def body_of(request: Request) -> Any:
    try:
        return orjson.loads(request.body)
    except orjson.JSONDecodeError:
        return None


def refuse(request: Request, ask: Callable[[Request], Response], *, when: bool) -> Response:
    body = b'{"title": "no", "detail": "no", "status": 400}'
    return Response(400, JSON, body) if when and "api-key=test" in request.query else ask(request)


def values(request: Request) -> list[Any]:
    body = body_of(request)
    return list(body.values()) if isinstance(body, dict) else []


def refuses_zero(request: Request, ask: Callable[[Request], Response]) -> Response:
    return refuse(request, ask, when=any(value == 0 and value is not False for value in values(request)))


def refuses_null(request: Request, ask: Callable[[Request], Response]) -> Response:
    return refuse(request, ask, when=None in values(request))


def refuses_the_largest_number(request: Request, ask: Callable[[Request], Response]) -> Response:
    return refuse(request, ask, when=2**31 - 1 in values(request))


def refuses_the_largest_batch(request: Request, ask: Callable[[Request], Response]) -> Response:
    body = body_of(request)
    return refuse(request, ask, when=isinstance(body, list) and len(body) == 500)


def takes_a_number_beyond_its_bound(request: Request, ask: Callable[[Request], Response]) -> Response:
    changed = request.body.replace(b"2147483648", b"2147483647")
    return ask(attrs.evolve(request, body=changed))


def takes_an_upsert_without_key(request: Request, ask: Callable[[Request], Response]) -> Response:
    if body_of(request) != {}:
        return ask(request)
    return ask(attrs.evolve(request, body=b'{"email": "a@b.example"}'))


def breaks_on_a_quote(request: Request, ask: Callable[[Request], Response]) -> Response:
    return ask(request) if b"'" not in request.body else Response(500, JSON, b"{}")


def stores_numbers_as_text(request: Request, ask: Callable[[Request], Response]) -> Response:
    body = body_of(request)
    if not isinstance(body, dict):
        return ask(request)
    sent = {name: str(value) if type(value) in {int, float} else value for name, value in body.items()}
    return ask(attrs.evolve(request, body=orjson.dumps(sent)))


def forgets_what_an_upsert_leaves_out(request: Request, ask: Callable[[Request], Response]) -> Response:
    body = body_of(request)
    if request.method != "POST" or not isinstance(body, dict) or not request.path.endswith("/records"):
        return ask(request)
    return ask(attrs.evolve(request, body=orjson.dumps({"firstname": None, "consent_sms": None, **body})))


def cuts_pages_at_ten(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    body = orjson.loads(response.body) if response.body.startswith(b'{"records"') else {}
    if "records" not in body:
        return response
    return attrs.evolve(response, body=orjson.dumps({"records": body["records"][:10]}))


def never_says_merged(request: Request, ask: Callable[[Request], Response]) -> Response:
    response = ask(request)
    return attrs.evolve(response, body=response.body.replace(b',"isMerged":true', b""))


NAMED: dict[Change, set[str]] = {
    leaves_out_a_required_field: {"wrong_body"},
    sends_a_wrong_type: {"wrong_body"},
    sends_an_undeclared_status: {"undeclared_status"},
    ignores_authentication: {"authentication"},
    accepts_an_invalid_body: {"invalid_body_refused"},
    breaks_on_text_beyond_ascii: {"non_ascii", "server_error"},
    forgets_what_is_upserted: {"written_record_found"},
}
OTHERS: dict[Change, set[str]] = {
    ignores_the_page_size: {"pages"},
    ignores_the_filter: {"filter", "count"},
    says_merged_as_text: {"wrong_body"},
    drops_retry_after: {"missing_header"},
    answers_missing_records: {"unknown_id"},
    refuses_zero: {"value_accepted"},
    refuses_null: {"value_accepted"},
    refuses_the_largest_number: {"value_accepted"},
    refuses_the_largest_batch: {"batch_answered"},
    takes_a_number_beyond_its_bound: {"invalid_body_refused"},
    takes_an_upsert_without_key: {"invalid_body_refused"},
    breaks_on_a_quote: {"non_ascii", "server_error"},
    stores_numbers_as_text: {"written_value_kept"},
    forgets_what_an_upsert_leaves_out: {"written_value_kept"},
    cuts_pages_at_ten: {"pages"},
    never_says_merged: {"printed_example"},
}


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_found_on_the_simulator(seed: int) -> None:
    report = run_plan(SPEC, InProcess(simulator()), Plan(seed, max_examples=4))

    assert report.findings == ()
    assert {count.operation for count in report.counts} == {operation.id for operation in SPEC.operations}


def finds(defect: Change, seed: int, wanted: set[str]) -> bool:
    """Run our checks on a simulator with a defect until all that is wanted is found."""
    connection = connect(SPEC, InProcess(Mutant(simulator(), defect)))
    session = open_session(SPEC, connection, seed)
    for check in CHECKS:
        connection.reset()
        check(session)
        assert not any("api-key=test" in finding.curl for finding in session.findings.found)
        if wanted <= {finding.check for finding in session.findings.found}:
            return True
    return False


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("defect", NAMED, ids=lambda defect: defect.__name__)
def test_a_seeded_defect_is_found_with_every_seed(defect: Change, seed: int) -> None:
    assert finds(defect, seed, NAMED[defect])


@pytest.mark.parametrize("defect", OTHERS, ids=lambda defect: defect.__name__)
def test_a_subtle_defect_is_found(defect: Change) -> None:
    assert finds(defect, 1, OTHERS[defect])


def test_the_same_seed_gives_the_same_report() -> None:
    plan = Plan(7, 1, (CHECKS_PHASE, "fuzzing", "stateful"))

    one, again = (run_plan(SPEC, InProcess(simulator()), plan) for _ in range(2))

    assert one == again
