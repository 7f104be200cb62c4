"""Quotas are kept to the letter wherever the contract of a simulator in this process is run."""

from collections.abc import Callable

import attrs
import pytest

from specloom.contract.checks.quotas import LIMITS_PATH, small_quotas_are_kept
from specloom.mock import Handles, Request, Response

from ..depot import TEXT, depot, found, session, spec_of
from ..shelf import Mutant


def slowed(change: Callable[[Response], Response]) -> Mutant:
    """Make a simulator whose refusals for haste are changed."""
    return Mutant(
        depot(), lambda _request, response: change(response) if response.status == 429 else response
    )


def header(name: str, value: str) -> Callable[[Response], Response]:
    """Give a header another value."""

    def change(response: Response) -> Response:
        kept = tuple((key, told) for key, told in response.headers if key.lower() != name)
        return attrs.evolve(response, headers=(*kept, (name, value)))

    return change


def without(name: str) -> Callable[[Response], Response]:
    """Leave a header out."""
    return lambda response: attrs.evolve(
        response, headers=tuple(pair for pair in response.headers if pair[0].lower() != name)
    )


@attrs.define
class Counting:
    """A simulator that counts each call so many times."""

    inner: Handles
    times: int

    def handle(self, request: Request) -> Response:
        if not request.path.startswith("/_specloom"):
            for _ in range(self.times - 1):
                self.inner.handle(request)
        return self.inner.handle(request)


def test_a_right_server_is_not_accused() -> None:
    assert found(depot(), small_quotas_are_kept) == set()


def test_limits_are_as_they_were_afterwards() -> None:
    watched = session()
    small_quotas_are_kept(watched)

    assert watched.connection.admin("GET", LIMITS_PATH) == {"enforced": False}


def test_a_quota_of_fewer_calls_is_found() -> None:
    assert "quota" in found(Counting(depot(), 2), small_quotas_are_kept)


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (lambda response: attrs.evolve(response, status=404), "quota"),
        (header("retry-after", "0"), "quota"),
        (header("retry-after", "3600"), "quota"),
        (header("x-limit", "5"), "rate_header"),
        (without("retry-after"), "rate_header"),
    ],
)
def test_a_wrong_refusal_is_found(change: Callable[[Response], Response], check: str) -> None:
    assert check in found(slowed(change), small_quotas_are_kept)


EPOCH = spec_of(
    text=TEXT.replace("{X-Limit: {", "{X-Reset: {schema: {type: integer}}, X-Limit: {").replace(
        "{X-Limit: limit", "{X-Reset: reset-at, X-Limit: limit"
    )
)
"""The depot, which tells the moment at which the quota begins anew."""


def test_a_moment_at_which_the_quota_begins_anew_is_not_accused() -> None:
    assert found(depot(EPOCH), small_quotas_are_kept, spec=EPOCH) == set()


@pytest.mark.parametrize("moment", ["1", "32503680000"])
def test_a_moment_at_which_no_quota_begins_anew_is_found(moment: str) -> None:
    def change(_request: Request, response: Response) -> Response:
        told = any(name.lower() == "x-reset" for name, _ in response.headers)
        return header("x-reset", moment)(response) if told else response

    assert found(Mutant(depot(EPOCH), change), small_quotas_are_kept, spec=EPOCH) == {"rate_header"}


@pytest.mark.parametrize("left", ["4", "3"])
def test_a_header_that_does_not_follow_the_calls_is_found(left: str) -> None:
    def change(request: Request, response: Response) -> Response:
        told = any(name.lower() == "x-left" for name, _ in response.headers)
        return header("x-left", left)(response) if told and response.status == 200 else response

    assert found(Mutant(depot(), change), small_quotas_are_kept) == {"rate_header"}
