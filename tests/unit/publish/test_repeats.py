"""What a page tells of repeated calls is what the client of that vendor does."""

import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from tests.unit.runtime.stand_ins import FakeTime, sync_caller

from specloom.publish import Publication
from specloom.publish.boxes import boxes_of
from specloom.publish.sources import Sources
from specloom.runtime import Operation, Retry, SdkError
from specloom.spec import Spec, load_document, read_spec

SPEC = Path(__file__).parents[3] / "specs" / "octolis" / "openapi.yaml"
OPERATIONS = ("records_get", "records_upsert")


@pytest.fixture(name="spec", scope="module")
def _spec() -> Spec:
    return read_spec(load_document(SPEC), "octolis")


def told(spec: Spec) -> list[str]:
    (box,) = (box for box in boxes_of(Publication(spec), Sources(spec.document)) if box.id == "retries")
    return [text.text for text in box.text]


def repeated(sentences: list[str], operation: str) -> set[int]:
    """Return the statuses after which the sentences say that an operation is repeated."""
    every, safe, *others = sentences
    statuses = set(map(int, re.findall(r"\b\d{3}\b", every)))
    if f"`{operation}`" in safe:
        final = set(map(int, re.findall(r"but for (\d+) and (\d+)", safe)[0]))
        statuses |= {408, *range(500, 600)} - final
    for sentence in others:
        if sentence.startswith("After") and f"`{operation}`" in sentence:
            statuses |= set(map(int, re.findall(r"\b\d{3}\b", sentence)))
    return statuses


def answering(status: int, **headers: str) -> Callable[[httpx.Request], httpx.Response]:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: httpx.Response(status, headers=told)


def times_sent(
    spec: Spec, name: str, answer: Callable[[httpx.Request], httpx.Response]
) -> tuple[int, list[float]]:
    """Make a call through the runtime; return how often it was sent, and the waits between."""
    told = spec.operation(name)
    retry = Retry(frozenset(told.retry.statuses), told.retry.after) if told.retry else None
    operation = Operation(name, told.method, "/records", idempotent=told.idempotent, retry=retry)
    sent: list[httpx.Request] = []
    time = FakeTime()

    def taken(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return answer(request)

    with pytest.raises(SdkError):
        sync_caller(taken, time).call(operation, {})
    return len(sent), time.naps


@pytest.mark.parametrize("operation", OPERATIONS)
def test_each_status_is_repeated_as_it_is_told(spec: Spec, operation: str) -> None:
    statuses = (400, 404, 408, 409, 423, 425, 429, 500, 501, 502, 503, 504, 505, 520)
    sent = {status: times_sent(spec, operation, answering(status))[0] for status in statuses}

    expected = repeated(told(spec), operation)
    assert sent == {status: 3 if status in expected else 1 for status in statuses}


def test_a_reply_that_names_a_time_is_obeyed_unless_that_is_long(spec: Spec) -> None:
    _, naps = times_sent(spec, "records_upsert", answering(429, Retry_After="7"))
    sent, _ = times_sent(spec, "records_upsert", answering(429, Retry_After="121"))

    assert naps == [7.0, 7.0]
    assert sent == 1
    assert any("it waits as `Retry-After` says" in text for text in told(spec))
    assert any("more than two minutes, it gives up" in text for text in told(spec))
