"""The garbage collector rests while a long answer is decoded, and never longer."""

import gc
import json
import os
from collections.abc import Iterator
from typing import Any

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import GET

from specloom.runtime.collecting import COLLECTOR
from specloom.runtime.decoding import decode

LONG = 70_000


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave the collector as it was."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def is_on(_: Any) -> bool:
    return gc.isenabled()


def decoded(characters: int) -> Any:
    operation = attrs.evolve(GET, responses={"200": {"application/json": is_on}})
    content = json.dumps("x" * characters).encode()
    return decode(operation, httpx.Response(200, content=content))


def test_a_long_answer_is_decoded_while_the_collector_rests() -> None:
    assert decoded(LONG) is False
    assert gc.isenabled()


def test_a_short_answer_leaves_the_collector_alone() -> None:
    assert decoded(10) is True


def test_a_collector_that_the_program_turned_off_stays_off() -> None:
    gc.disable()

    assert decoded(LONG) is False
    assert not gc.isenabled()


def test_the_collector_goes_on_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), COLLECTOR.at_rest():
        raise ZeroDivisionError

    assert gc.isenabled()


def test_the_collector_of_a_child_that_was_forked_meanwhile_goes_on() -> None:
    with COLLECTOR.at_rest():
        child = os.fork()
        if child == 0:
            os._exit(0 if gc.isenabled() else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
