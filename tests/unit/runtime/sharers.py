"""Draw on a shared budget in processes of their own: python -m tests.unit.runtime.sharers URL 3 8 short.

Every line printed is the moment at which one call of 1 unit is sent, on the clock that all processes have.
"""

import os
import subprocess
import sys
import time

from tests.unit.runtime.vendor_world import obey

from specloom.runtime import Policy, Quota, Settings
from specloom.runtime.sharing import budget_of
from specloom.runtime.turns import Turns

SHORT = Policy("short", (Quota(40, 0.5),))
SECONDLY = Policy("secondly", (Quota(25, 1), Quota(150, 60, overflow=True)))


def share(budget: Turns, seconds: float) -> None:
    """Call as often as the budget admits for so many seconds."""
    costs = tuple((name, 1.0) for name in budget.policies)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        turn = budget.turn(costs, time.monotonic)
        while (step := obey(turn))[0] is None:
            time.sleep(step[1])
        os.write(1, f"{time.monotonic()}\n".encode())
        budget.complete(step[0], time.monotonic())
        obey(budget.settle())


def moments(url: str, seconds: float, number: int, policy: Policy) -> list[float]:
    """Return when so many processes sent their calls."""
    command = [sys.executable, "-m", __name__, url, str(seconds), str(number), policy.name]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return sorted(map(float, done.stdout.split()))


def main(url: str, seconds: float, number: int, policy: str) -> None:
    """Fork so many processes that share, and wait for all of them."""
    policies = tuple(one for one in (SHORT, SECONDLY) if one.name == policy)
    budget = budget_of(url, Settings("https://vendor.test", policies=policies))
    if not all(os.fork() for _ in range(number)):
        share(budget, seconds)
        return
    for _ in range(number):
        assert os.wait()[1] == 0


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
