"""A bulk load uses up what the vendor's quota allows, and is never refused."""

from pathlib import Path

from tests.bench import bulk

from specloom.workspace import Workspace

ALLOWED = 17 + 2 * 19
"""Calls: two a second, and fifteen more of the overflow in the first minute."""


def test_twenty_seconds_of_a_bulk_load_use_up_the_quota_without_a_refusal() -> None:
    time = bulk.MovedTime()

    found = bulk.loaded(Workspace(Path(__file__).parent.parent.parent), 20.0, time.clock, time.sleep, 1)

    assert found.calls >= ALLOWED
    assert found.records == 500 * found.calls
    assert found.refused == 0
