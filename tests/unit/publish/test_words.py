import json
from pathlib import Path

import attrs
import pytest

from specloom.publish.words import (
    policy_sentences,
    rate_header_sentence,
    repetition_sentences,
)
from specloom.spec import Header, Operation, Policy, Quota, Response, Retry

SECOND, SPARE = Quota(25, 1), Quota(150, 60, overflow=True)
REPEATABLE = "It may be repeated after a server error or a lost connection."
OPERATION = Operation("a_b", "a", "b", "POST", "/a", "", "", "", (), None, (), (), ())


@pytest.mark.parametrize(
    ("policy", "sentences"),
    [
        (Policy("p", "ip", (Quota(1, 3600),)), ("For each IP address: 1 request an hour.",)),
        (Policy("p", "team", (Quota(9, 120),)), ("For each team: 9 requests a window of 2 minutes.",)),
        (Policy("p", "team", (Quota(9, 1.5),)), ("For each team: 9 requests a window of 1.5 seconds.",)),
        (Policy("p", "ip", (SPARE,)), ("For each IP address: 150 requests a minute.",)),
        (
            Policy("p", "account", (SECOND, Quota(99, 86400), SPARE), 1, 10),
            (
                "For each account: 25 points a second and 99 points a day.",
                "When these are used up, 150 points a minute more may be drawn on.",
                "A read costs 1 point, a write 10 points.",
            ),
        ),
    ],
)
def test_a_rate_limit_is_told_in_sentences(policy: Policy, sentences: tuple[str, ...]) -> None:
    assert policy_sentences(policy) == sentences


def test_an_unsafe_call_is_said_to_be_unsafe() -> None:
    assert repetition_sentences(OPERATION) == (
        "After a server error or a lost connection it may have taken effect: repeating it is not safe.",
    )


def test_a_retry_without_wait_is_told() -> None:
    operation = attrs.evolve(OPERATION, idempotent=True, retry=Retry(frozenset({423, 409})))

    assert repetition_sentences(operation) == (
        "After 409 or 423, the same request may be sent again in about a few seconds.",
        REPEATABLE,
    )


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ((Header("retry-after", True, "", {}, ""),), "the seconds that the `Retry-After` header names"),
        ((), "a while"),
    ],
)
def test_a_429_says_how_long_to_wait(headers: tuple[Header, ...], wait: str) -> None:
    operation = attrs.evolve(
        OPERATION, idempotent=True, responses=(Response("429", "", (), headers, {}, ""),)
    )

    assert repetition_sentences(operation) == (
        f"After 429, wait {wait} and send the request again.",
        REPEATABLE,
    )


@pytest.mark.parametrize(
    ("holds", "told"),
    [
        ("used/limit", "Tells how many requests are used up, and of how many."),
        ("reset-after", "Tells in how many seconds the window ends."),
    ],
)
def test_a_rate_header_is_told_in_a_sentence(holds: str, told: str) -> None:
    assert rate_header_sentence(holds) == told


def test_every_quantity_of_a_rate_header_has_words() -> None:
    schema = json.loads((Path(__file__).parents[3] / "specs" / "extensions.schema.json").read_text())
    quantities = schema["properties"]["x-rate-limit-headers"]["additionalProperties"]["enum"]

    assert all(map(rate_header_sentence, quantities))
