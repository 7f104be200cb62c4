"""What leaves for a server leaves through the gate, whoever asks."""

from collections.abc import Callable
from contextlib import nullcontext

import attrs
import httpx
import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, run_plan
from specloom.contract.engine import Collector, run_engine
from specloom.contract.gate import Ended, Gate, Terms, Withheld
from specloom.contract.session import open_session
from specloom.contract.target import connect
from specloom.contract.trouble import Trouble
from specloom.errors import BadInput
from specloom.mock import Request, Response
from specloom.mock.messages import Disturbance
from specloom.spec import SAFE_METHODS

from .shelf import SPEC, Mutant, shelf

READING = Terms(writes=False)
LOST = Disturbance(lost="reset")
GET = httpx.Request("GET", "https://api.example/v1")


def gate(terms: Terms = READING, reply: Callable[[httpx.Request], httpx.Response] | None = None) -> Gate:
    return Gate(httpx.MockTransport(reply or (lambda _request: httpx.Response(200))), "api.example", terms)


def failing(error: Exception) -> Callable[[httpx.Request], httpx.Response]:
    def reply(_request: httpx.Request) -> httpx.Response:
        raise error

    return reply


@pytest.mark.parametrize("method", ["POST", "put", "PATCH", "DELETE", "PURGE"])
def test_what_may_write_does_not_leave(method: str) -> None:
    with pytest.raises(Withheld, match="would write"):
        gate().handle_request(httpx.Request(method, "https://api.example/v1"))


def test_what_writes_under_another_name_does_not_leave() -> None:
    disguised = httpx.Request("GET", "https://api.example/v1", headers={"X-HTTP-Method-Override": "DELETE"})

    with pytest.raises(Withheld, match="would write"):
        gate().handle_request(disguised)


def test_what_got_lost_three_times_is_not_asked_again() -> None:
    shut = gate(reply=failing(httpx.ReadTimeout("slow")))
    for _ in range(3):
        with pytest.raises(Trouble):
            shut.handle_request(GET)

    with pytest.raises(Withheld, match="GET /v1 was not answered 3 times in a row"):
        shut.handle_request(GET)


def test_nothing_leaves_for_another_host() -> None:
    with pytest.raises(Withheld, match=r"evil\.example is not the server"):
        gate(Terms()).handle_request(httpx.Request("GET", "https://evil.example/v1"))


def test_a_redirect_is_an_answer_and_is_not_followed() -> None:
    away = httpx.Response(302, headers={"Location": "https://evil.example/"})
    asked: list[str] = []

    def reply(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return away

    assert gate(reply=reply).handle_request(GET).status_code == 302
    assert asked == ["api.example"]


def test_no_more_leaves_than_the_budget_has() -> None:
    open_gate = gate(Terms(budget=2))
    for _ in range(2):
        open_gate.handle_request(GET)

    with pytest.raises(Ended, match="the budget of 2 requests is used up"):
        open_gate.handle_request(GET)
    assert open_gate.sent == 2


def test_each_exchange_is_heard_of_once_it_is_whole() -> None:
    heard: list[tuple[str, bytes, float]] = []
    terms = Terms(exchanged=lambda asked, got, seconds: heard.append((asked.method, got.content, seconds)))
    listened = gate(terms, lambda _: httpx.Response(200, text="hi"))
    listened.clock = iter((1, 3)).__next__

    listened.handle_request(GET)

    assert heard == [("GET", b"hi", 2.0)]


def test_each_request_has_its_turn_and_its_time() -> None:
    turns: list[str] = []

    def turn(request: httpx.Request) -> nullcontext[Callable[[httpx.Response], None]]:
        turns.append(request.method)
        return nullcontext(lambda response: turns.append(str(response.status_code)))

    seen: list[dict[str, float]] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(204)

    paced = gate(Terms(timeout=3), reply)
    paced.turn = turn
    paced.handle_request(GET)

    assert turns == ["GET", "204"]
    assert seen == [httpx.Timeout(3).as_dict()]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpx.ReadTimeout("timed out"), "did not answer within 30 s; a longer --timeout"),
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED]"), "does not prove who it is"),
        (httpx.ConnectError("[Errno -2] Name or service not known"), "is not known to DNS"),
        (httpx.ConnectError("[Errno 111] Connection refused"), "cannot be reached .*that it runs"),
        (httpx.RemoteProtocolError("Server disconnected"), "cannot be reached .Server disconnected"),
        (httpx.ReadError(""), "cannot be reached .ReadError"),
    ],
)
def test_what_keeps_a_request_from_an_answer_is_one_sentence(error: Exception, words: str) -> None:
    with pytest.raises(Trouble, match=rf"https://api\.example {words}"):
        gate(reply=failing(error)).handle_request(GET)


def test_a_run_ends_in_order_when_the_server_has_gone() -> None:
    answers = iter([httpx.Response(200)])

    def reply(_request: httpx.Request) -> httpx.Response:
        found = next(answers, None)
        if found is None:
            raise httpx.ConnectError("refused")
        return found

    lost = gate(reply=reply)
    lost.handle_request(GET)
    for number in range(5):
        with pytest.raises(Trouble):
            lost.handle_request(httpx.Request("GET", f"https://api.example/v1/{number}"))

    with pytest.raises(Ended, match="5 requests in a row were not answered"):
        lost.handle_request(GET)


def methods() -> tuple[Mutant, set[str]]:
    """Return a simulator, and the methods of the vendor's calls that reach it."""
    seen: set[str] = set()

    def note(request: Request, response: Response) -> Response:
        if not request.path.startswith("/_specloom"):
            seen.add(request.method)
        return response

    return Mutant(shelf(), note), seen


def test_a_hostile_check_cannot_write() -> None:
    handler, seen = methods()
    connection = connect(SPEC, InProcess(handler), terms=READING)

    with pytest.raises(Withheld):
        connection.transport.handle_request(httpx.Request("DELETE", f"{connection.base_url}/books/1"))
    assert seen == set()


def test_a_hostile_engine_cannot_write() -> None:
    handler, seen = methods()
    connection = connect(SPEC, InProcess(handler), terms=READING)
    session = open_session(SPEC, connection)

    run_engine(Collector(session.findings), connection, Plan(1, 2, ("coverage",)), lambda _phase: None)

    assert seen <= SAFE_METHODS
    assert [finding for finding in session.findings.found if finding.check == "error"] == []


def test_a_run_that_only_reads_sends_nothing_else() -> None:
    handler, seen = methods()

    report = run_plan(SPEC, InProcess(handler), Plan(1, 2, profile="read-only"))

    assert seen == {"GET"}
    assert {each.operation for each in report.left_out} == {
        operation.id for operation in SPEC.operations if operation.method != "GET"
    }
    assert report.findings == ()


def test_a_small_budget_reaches_every_operation_once_and_says_what_ended_the_run() -> None:
    report = run_plan(SPEC, InProcess(shelf()), Plan(budget=len(SPEC.operations)))

    assert report.sent == len(SPEC.operations)
    assert {count.operation for count in report.counts} == {operation.id for operation in SPEC.operations}
    assert report.ended == f"the budget of {len(SPEC.operations)} requests is used up"


@pytest.mark.parametrize("phase", ["examples", "coverage", "fuzzing", "stateful"])
def test_a_budget_ends_every_phase_in_order(phase: str) -> None:
    budget = len(SPEC.operations) + 3

    report = run_plan(SPEC, InProcess(shelf()), Plan(phases=(phase,), max_examples=2, budget=budget))

    assert (report.sent, report.findings) == (budget, ())
    assert report.phases()["calls"] == len(SPEC.operations)


def test_a_server_that_never_answers_is_bad_input() -> None:
    def reset(request: Request, response: Response) -> Response:
        ours = request.path.startswith("/_specloom")
        return response if ours else attrs.evolve(response, disturbance=LOST)

    with pytest.raises(BadInput, match="cannot be reached"):
        run_plan(SPEC, InProcess(Mutant(shelf(), reset)), Plan(phases=(CHECKS_PHASE,)))


def test_a_connection_that_is_lost_midway_becomes_a_finding() -> None:
    def reset(request: Request, response: Response) -> Response:
        counts = request.path.endswith("/count")
        return attrs.evolve(response, disturbance=LOST) if counts else response

    report = run_plan(SPEC, InProcess(Mutant(shelf(), reset)), Plan(1, 1, (CHECKS_PHASE, "coverage")))

    assert {(finding.operation, finding.check) for finding in report.findings} == {
        ("books_count", "environment")
    }
    assert {finding.verdict.party for finding in report.findings if finding.verdict} == {"environment"}
