"""Texts are put into many strings of a body at once, and each text still comes into each string."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specloom.contract.checks.texts import spread
from specloom.contract.mutation import at, leaves

TEXTS = ("a", "b", "c", "d")
EXAMPLE = {"name": "x", "city": {"name": "y"}, "tags": ["z", "w"], "size": 4}
PLACES = [path for path, value in leaves(EXAMPLE) if isinstance(value, str)]


def sent(takes: Callable[[Any], bool], fits: Callable[[Any], bool] = lambda _body: True) -> list[Any]:
    """Return the bodies that are sent to a server which takes some."""
    bodies: list[Any] = []

    def take(body: Any) -> bool:
        bodies.append(body)
        return takes(body)

    list(spread(EXAMPLE, TEXTS, fits, take))
    return bodies


def pairs(bodies: list[Any]) -> set[tuple[Any, str]]:
    """Return which text came into which place."""
    return {(path, text) for body in bodies for path in PLACES if (text := at(body, path)) in TEXTS}


def test_a_server_that_takes_all_is_sent_a_body_for_each_text() -> None:
    bodies = sent(lambda _body: True)

    assert len(bodies) == len(TEXTS)
    assert len(pairs(bodies)) == len(PLACES) * len(TEXTS)


def test_a_string_that_is_refused_is_sent_alone_from_then() -> None:
    bodies = sent(lambda body: body["city"]["name"] == "y")

    together = [body for body in bodies if body["name"] != "x" and body["city"]["name"] != "y"]
    assert len(together) == 1


def test_a_text_that_does_not_fit_is_not_sent() -> None:
    bodies = sent(lambda _body: True, fits=lambda body: body["name"] in {"x", "a"})

    assert {body["name"] for body in bodies} == {"x", "a"}


@given(st.sets(st.tuples(st.sampled_from(PLACES), st.sampled_from(TEXTS))))
def test_each_text_is_alone_in_a_string_or_in_a_body_that_is_taken(refused: set[tuple[Any, str]]) -> None:
    def takes(body: Any) -> bool:
        return not any(at(body, path) == text for path, text in refused)

    bodies = sent(takes)

    alone = [body for body in bodies if len(pairs([body])) == 1]
    assert pairs([b for b in bodies if takes(b)]) | pairs(alone) == {(p, t) for p in PLACES for t in TEXTS}
