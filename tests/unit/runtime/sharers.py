"""Draw on a shared budget in processes of their own: python -m tests.unit.runtime.sharers URL SECONDS NUMBER.

Every line printed is the moment at which one call of 1 unit is sent, on the clock that all processes have.
"""

import os
import sys
import time

from tests.unit.runtime.vendor_world import obey

from specloom.runtime import Policy, Quota, Settings
from specloom.runtime.sharing import budget_of
from specloom.runtime.turns import Turns

POLICY = Policy("key", (Quota(40, 0.5),))
COSTS = (("key", 1.0),)


def share(budget: Turns, seconds: float) -> None:
    """Call as often as the budget admits for so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        turn = budget.turn(COSTS, time.monotonic)
        while (step := obey(turn))[0] is None:
            time.sleep(step[1])
        os.write(1, f"{time.monotonic()}\n".encode())
        budget.complete(step[0], time.monotonic())
        obey(budget.settle())


def main(url: str, seconds: float, number: int) -> None:
    """Fork so many processes that share, and wait for all of them."""
    budget = budget_of(url, Settings("https://vendor.test", policies=(POLICY,)))
    if not all(os.fork() for _ in range(number)):
        share(budget, seconds)
        return
    for _ in range(number):
        assert os.wait()[1] == 0


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
