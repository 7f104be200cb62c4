"""Hold the clocks and the dice, so that whoever makes a client may choose them."""

from collections.abc import Callable

import attrs


@attrs.frozen
class Instruments:
    """Tell the time and throw the dice.

    `clock` counts seconds and never goes back; `wall_clock` gives seconds since the epoch; `draw` gives a
    number from 0 to 1.
    """

    clock: Callable[[], float]
    wall_clock: Callable[[], float]
    draw: Callable[[], float]
