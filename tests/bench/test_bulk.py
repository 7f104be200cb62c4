"""A bulk load uses up what the vendor's quota allows, and is never refused."""

from pathlib import Path

from tests.bench import bulk

from specloom.workspace import Workspace

ALLOWED = 17 + 2 * 19
"""Calls: two a second, and fifteen more of the overflow in the first minute."""


def test_twenty_seconds_of_a_bulk_load_use_up_the_quota_without_a_refusal() -> None:
    time = bulk.MovedTime()

    found = bulk.loaded(Workspace(Path(__file__).parent.parent.parent), 20.0, time.clock, time.sleep, 1)

    assert len(found.moments) >= ALLOWED
    assert found.records == 500 * len(found.moments)
    assert found.refused == 0


def test_a_minute_is_any_sixty_seconds_and_no_more() -> None:
    found = bulk.Loaded(2500, [0.0, 10.0, 60.0, 65.0, 70.0], 0, 120.0)

    assert found.in_a_minute == 3 * bulk.BATCH


def test_what_comes_after_the_end_is_no_part_of_the_share() -> None:
    assert bulk.Loaded(500 * 136, [*range(135), 300.0], 0, 150.0).share == 135 / (2.5 * 135)
