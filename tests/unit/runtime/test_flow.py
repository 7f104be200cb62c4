"""A whole call, told step by step without any I/O: what is sent, when, and what comes of it."""

from collections.abc import Iterable

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import GET, POST, FakeTime, ok, refusal

from specloom.runtime import Budget, Operation, Policy, Quota, RateLimited, Retry, ServerError, StatusError
from specloom.runtime.commands import Flow, Send, Sleep
from specloom.runtime.flow import Call, run
from specloom.runtime.instruments import Instruments
from specloom.runtime.keyring import Keyring
from specloom.runtime.retrying import Backoff, Outcome

COSTLY = attrs.evolve(POST, costs=(("key", 10.0),))
BACKOFF = Backoff()
REQUEST = httpx.Request("POST", "https://vendor.test/things")


def start(
    operation: Operation,
    time: FakeTime,
    budget: Budget | None = None,
    retries: int = 2,
    backoff: Backoff = BACKOFF,
) -> Flow:
    call = Call(operation, REQUEST, retries, backoff)
    return run(call, budget or Budget(), Instruments(time.clock, time.clock, lambda: 1.0), Keyring({}))


def told(flow: Flow, outcomes: Iterable[Outcome], time: FakeTime) -> list[str | float]:
    """Run the flow with these outcomes; return "send" for each request and the seconds of each sleep."""
    story: list[str | float] = []
    answers = iter(outcomes)
    command = next(flow)
    while True:
        answer: Outcome | None = None
        if isinstance(command, Send):
            story.append("send")
            answer = next(answers)
            if isinstance(answer, httpx.Response):
                answer.request = command.request
        elif isinstance(command, Sleep):
            story.append(command.seconds)
            time.sleep(command.seconds)
        try:
            command = flow.send(answer)
        except StopIteration as done:
            return [*story, done.value.status_code]
        except StatusError as error:
            return [*story, type(error).__name__]


@pytest.mark.parametrize(
    ("operation", "outcomes", "story"),
    [
        (POST, [ok()], ["send", 200]),
        (POST, [refusal(404)], ["send", "NotFound"]),
        (POST, [refusal(503)], ["send", "ServerError"]),
        (GET, [refusal(503), ok()], ["send", 0.5, "send", 200]),
        (GET, [refusal(503)] * 3, ["send", 0.5, "send", 1.0, "send", "ServerError"]),
        (POST, [refusal(429, Retry_After="3"), ok()], ["send", 3.0, "send", 200]),
        (POST, [refusal(429, Retry_After="3600")], ["send", "RateLimited"]),
        (POST, [httpx.ConnectError(""), ok()], ["send", 0.5, "send", 200]),
        (
            attrs.evolve(POST, retry=Retry(frozenset({423}), 5.0)),
            [refusal(423), ok()],
            ["send", 5.0, "send", 200],
        ),
        (GET, [httpx.ReadTimeout(""), refusal(404)], ["send", 0.5, "send", "NotFound"]),
    ],
)
def test_stories_of_calls(operation: Operation, outcomes: list[Outcome], story: list[str | float]) -> None:
    time = FakeTime()

    assert told(start(operation, time), outcomes, time) == story


def test_a_call_without_retries_is_sent_once() -> None:
    time = FakeTime()

    assert told(start(GET, time, retries=0), [refusal(503)], time) == ["send", "ServerError"]


@pytest.mark.parametrize(("most", "waits"), [(0.0, []), (3.9, [1.0, 1.0, 1.0]), (None, [1.0] * 9)])
def test_a_call_is_not_repeated_beyond_the_time_that_it_may_take(
    most: float | None, waits: list[float]
) -> None:
    time = FakeTime()
    backoff = Backoff(max_elapsed=most)
    story = told(start(POST, time, retries=9, backoff=backoff), [refusal(429, Retry_After="1")] * 10, time)

    assert [step for step in story if isinstance(step, float)] == waits
    assert story[-1] == "RateLimited"


def test_the_time_that_a_call_may_take_begins_when_it_is_first_sent() -> None:
    time, budget = FakeTime(), Budget([Policy("key", (Quota(10, 60),))])
    told(start(COSTLY, time, budget), [ok()], time)
    outcomes: list[Outcome] = [httpx.ConnectError(""), ok()]
    story = told(start(COSTLY, time, budget, backoff=Backoff(max_elapsed=1.0)), outcomes, time)

    assert story.count("send") == 2


def test_every_attempt_draws_on_the_budget() -> None:
    time, budget = FakeTime(), Budget([Policy("key", (Quota(10, 1),))])
    outcomes = [refusal(429, Retry_After="0"), ok()]

    assert told(start(COSTLY, time, budget), outcomes, time) == ["send", 0.0, 1.0, "send", 200]


def test_a_refusal_for_one_call_stops_the_others_too() -> None:
    time, budget = FakeTime(), Budget([Policy("key", (Quota(100, 1),))])
    told(start(COSTLY, time, budget, retries=0), [refusal(429, Retry_After="0.5")], time)

    assert told(start(COSTLY, time, budget), [ok()], time) == [0.5, "send", 200]


def test_a_refusal_for_an_hour_does_not_stop_the_others_for_longer_than_the_bound() -> None:
    time, budget = FakeTime(), Budget([Policy("key", (Quota(100, 1),))])
    told(start(COSTLY, time, budget), [refusal(429, Retry_After="3600")], time)
    story = told(start(COSTLY, time, budget), [ok()], time)

    assert sum(nap for nap in story[:-2] if isinstance(nap, float)) == 120.0


@pytest.mark.parametrize("answered", [False, True])
def test_a_call_that_is_given_up_leaks_nothing(answered: bool) -> None:
    time, budget = FakeTime(), Budget([Policy("key", (Quota(10, 1),))])
    flow = start(COSTLY, time, budget)
    assert isinstance(next(flow), Send)
    if answered:
        with pytest.raises(ServerError):
            flow.send(httpx.Response(503, request=REQUEST))
    flow.close()

    time.sleep(1.0)
    assert told(start(COSTLY, time, budget), [ok()], time) == ["send", 200]


def test_a_call_that_is_given_up_while_it_waits_lets_the_next_one_pass() -> None:
    time, budget = FakeTime(), Budget([Policy("key", (Quota(10, 1),))])
    told(start(COSTLY, time, budget), [ok()], time)
    waiting = start(COSTLY, time, budget)
    assert next(waiting) == Sleep(1.0)
    waiting.close()

    assert told(start(COSTLY, time, budget), [ok()], time) == [1.0, "send", 200]


def test_the_error_of_a_lost_connection_is_its_cause() -> None:
    flow = start(POST, FakeTime())
    next(flow)
    lost = httpx.ReadError("cut")

    with pytest.raises(Exception, match="got no answer") as caught:
        flow.send(lost)
    assert caught.value.__cause__ is lost


def test_an_error_names_the_wait_that_was_too_long() -> None:
    flow = start(POST, FakeTime())
    next(flow)

    with pytest.raises(RateLimited) as caught:
        flow.send(httpx.Response(429, headers={"Retry-After": "3600"}, request=REQUEST))
    assert caught.value.retry_after == 3600.0


def test_a_driver_that_forgets_the_outcome_is_told() -> None:
    flow = start(POST, FakeTime())
    next(flow)

    with pytest.raises(RuntimeError, match="must be answered by a response or an error"):
        flow.send(None)
