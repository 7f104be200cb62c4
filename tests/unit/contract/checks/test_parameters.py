"""Parameters are held to both sides of their schemas, and demanded where they are required."""

from collections.abc import Callable

import attrs
import pytest

from specloom.contract.checks.parameters import invalid_parameters_are_refused, values_at_bounds_are_taken
from specloom.mock import Handles, Request, Response

from ..depot import depot, found
from ..shelf import Mutant

BAD = Response(400, (), b"")


@attrs.frozen
class Mending:
    """A simulator that puts a request right before it looks at it."""

    inner: Handles
    mend: Callable[[Request], Request]

    def handle(self, request: Request) -> Response:
        return self.inner.handle(self.mend(request))


def refusing(query: str) -> Mutant:
    """Make a simulator that refuses a query."""
    return Mutant(depot(), lambda request, response: BAD if query in request.query else response)


def in_the_north(request: Request) -> Request:
    kept = tuple((name, value) for name, value in request.headers if name.lower() != "x-depot")
    return attrs.evolve(request, headers=(*kept, ("x-depot", "north")))


def with_a_body(request: Request) -> Request:
    return attrs.evolve(request, body=request.body or b'{"label": "tea"}')


def at_one(request: Request) -> Request:
    return attrs.evolve(
        request, path=request.path.replace("unlikely", "1").replace("/0", "/1").replace("text", "1")
    )


@pytest.mark.parametrize("check", [invalid_parameters_are_refused, values_at_bounds_are_taken])
def test_a_right_server_is_not_accused(check: Callable[..., None]) -> None:
    assert found(depot(), check) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [("limit=21", "limit=20"), ("limit=0", "limit=1"), ("q=x&", "q=xx&"), ("q=x" + 12 * "x", "q=xx"),
     ("state=unlikely", "state=open"), ("heavier=text", "heavier=1")],
)  # fmt: skip
def test_a_value_beyond_its_bound_that_is_taken_is_found(old: str, new: str) -> None:
    wrong = Mending(depot(), lambda r: attrs.evolve(r, query=f"{r.query}&".replace(old, new).rstrip("&")))

    assert found(wrong, invalid_parameters_are_refused) == {"invalid_parameter_refused"}


@pytest.mark.parametrize("asked", ["q=xxxxxxxxxxxx", "limit=19", "state=lost"])
def test_a_valid_value_that_is_refused_is_found(asked: str) -> None:
    assert found(refusing(asked), values_at_bounds_are_taken) == {"parameter_accepted"}


def test_a_required_header_that_is_not_demanded_is_found() -> None:
    wrong = Mending(depot(), in_the_north)

    assert found(wrong, invalid_parameters_are_refused) == {"invalid_parameter_refused"}


def test_a_required_body_that_is_not_demanded_is_found() -> None:
    wrong = Mending(depot(), with_a_body)

    assert found(wrong, invalid_parameters_are_refused) == {"invalid_body_refused"}


def test_a_path_that_no_schema_takes_must_be_refused() -> None:
    assert found(Mending(depot(), at_one), invalid_parameters_are_refused) == {"invalid_parameter_refused"}
