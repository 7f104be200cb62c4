"""Rare values in bodies break nothing, and text comes back in the characters in which it was written."""

import attrs
import pytest

from specloom.contract.checks import Check
from specloom.contract.checks.lists import pages_fit_together
from specloom.contract.checks.storage import written_records_are_read_back
from specloom.contract.checks.values import any_body_is_taken, rare_values_break_nothing
from specloom.contract.session import open_session
from specloom.contract.target import InProcess, connect
from specloom.mock import Handles, Request, Response
from specloom.spec import Spec

from ..depot import SPEC as DEPOT
from ..depot import depot
from ..mutants.bins import bins, start
from ..shelf import SPEC as SHELF
from ..shelf import shelf


@attrs.frozen
class Breaking:
    """A server that fails at a number in the bodies of one method."""

    inner: Handles
    method: str
    number: bytes

    def handle(self, request: Request) -> Response:
        rare = request.method == self.method and self.number in request.body
        return Response(500) if rare else self.inner.handle(request)


@attrs.frozen
class Garbling:
    """A server that takes its own replies to one method for Latin-1, and writes them in UTF-8 once more."""

    inner: Handles
    method: str

    def handle(self, request: Request) -> Response:
        response = self.inner.handle(request)
        meant = request.method == self.method and not request.path.startswith("/_specloom")
        return attrs.evolve(response, body=response.body.decode("latin-1").encode()) if meant else response


def found(spec: Spec, server: Handles, check: Check) -> set[str]:
    session = open_session(spec, connect(spec, InProcess(server)))
    check(session)
    return {finding.check for finding in session.findings.found}


@pytest.mark.parametrize("number", [b":0", b":-1"])
def test_a_number_that_breaks_a_replacement_is_found(number: bytes) -> None:
    found_wrong = found(bins().spec, Breaking(start(bins()), "PUT", number), rare_values_break_nothing)

    assert "value_accepted" in found_wrong
    assert found(bins().spec, start(bins()), rare_values_break_nothing) == set()


@pytest.mark.parametrize("value", [b"false", b"-1", b"1.5"])
def test_a_value_that_breaks_what_takes_any_json_is_found(value: bytes) -> None:
    assert "value_accepted" in found(SHELF, Breaking(shelf(), "POST", value), any_body_is_taken)


def test_a_list_of_garbled_text_is_found() -> None:
    assert found(DEPOT, Garbling(depot(), "GET"), pages_fit_together) == {"written_value_kept"}
    assert found(DEPOT, depot(), pages_fit_together) == set()


def test_a_reply_of_garbled_text_is_found() -> None:
    assert "written_value_kept" in found(DEPOT, Garbling(depot(), "POST"), written_records_are_read_back)
