from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.clock import Clock, iso

from .simulating import Moment


def test_the_clock_tells_the_time_of_its_source() -> None:
    assert Clock(Moment(5.0)).now() == 5.0


def test_a_clock_set_to_a_time_goes_on_from_there() -> None:
    source = Moment(5.0)
    clock = Clock(source)
    clock.set(100.0)
    source.now = 6.0
    assert clock.now() == 101.0


def test_a_frozen_clock_stands_and_can_be_moved() -> None:
    source = Moment(5.0)
    clock = Clock(source)
    clock.freeze()
    source.now = 50.0
    clock.advance(2.5)
    assert clock.now() == 7.5


def test_a_clock_that_is_unfrozen_goes_on_where_it_stood() -> None:
    source = Moment(5.0)
    clock = Clock(source)
    clock.freeze()
    source.now = 50.0
    clock.unfreeze()
    source.now = 51.0
    assert clock.now() == 6.0


def test_a_reset_clock_tells_the_time_of_its_source() -> None:
    clock = Clock(Moment(5.0))
    clock.advance(1.0)
    clock.freeze()
    clock.reset()
    assert clock.now() == 5.0


def test_time_is_written_in_utc_with_milliseconds() -> None:
    assert iso(1652186693.278) == "2022-05-10T12:44:53.278Z"


@given(st.lists(st.integers(-1000, 1000)), st.booleans())
def test_advances_add_up(steps: list[int], frozen: bool) -> None:
    clock = Clock(Moment(0.0))
    if frozen:
        clock.freeze()
    for step in steps:
        clock.advance(step)
    assert clock.now() == sum(steps)
