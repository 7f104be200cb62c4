"""Accounts in memory survive clocks that go back, forks, and more keys than anybody can remember."""

import os
import signal
import threading
from collections.abc import Callable

from specloom.runtime import Budget, Policy, Quota
from specloom.runtime.memory import Memory

KEY = Policy("key", (Quota(10, 60),))
COSTS = (("key", 10.0),)


def in_child(check: Callable[[], bool]) -> bool:
    """Fork, and return what the check finds in the child; a child that hangs is ended by its alarm."""
    child = os.fork()
    if not child:
        signal.alarm(10)
        os._exit(0 if check() else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_clock_that_is_set_back_only_pauses_the_windows() -> None:
    budget = Budget([KEY])
    ticket = budget.take(COSTS, 1000.0)
    assert ticket is not None
    budget.complete(ticket, 1000.0)

    assert budget.take(COSTS, 5.0) is None
    assert budget.take(COSTS, 64.0) is None
    assert budget.take(COSTS, 65.0) is not None


def test_a_clock_that_is_read_out_of_order_stands_still() -> None:
    budget = Budget([KEY])
    ticket = budget.take(COSTS, 10.0)
    assert ticket is not None
    budget.complete(ticket, 9.5)

    assert budget.take(COSTS, 69.75) is None
    assert budget.take(COSTS, 70.0) is not None


def test_accounts_of_one_name_are_one_as_long_as_anybody_uses_them() -> None:
    memory = Memory()
    held = memory.meter("held", KEY)
    used = memory.meter("used", KEY)
    used.draw(10, 0.0)
    memory.moment(0.0)
    for number in range(5000):
        memory.meter(f"idle {number}", KEY)

    assert memory.meter("held", KEY) is held
    assert memory.meter("used", KEY).wait(1, 0.0) > 0
    assert len(memory) < 3000


def test_the_child_of_a_fork_is_never_left_with_a_lock_that_a_thread_of_its_parent_held() -> None:
    budget, stop = Budget([KEY]), threading.Event()

    def busy() -> None:
        while not stop.is_set():
            budget.present  # noqa: B018  it takes the lock

    threads = [threading.Thread(target=busy) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        assert all(in_child(lambda: budget.present["key"].remaining == 10) for _ in range(5))
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def test_the_child_of_a_fork_does_not_wait_for_calls_of_its_parent() -> None:
    moment = [0.0]
    budget = Budget([KEY], clock=lambda: moment[0])
    assert budget.take(COSTS, 0.0) is not None

    def free_again() -> bool:
        full = budget.take(COSTS, 59.0) is None
        return full and budget.take(COSTS, 60.0) is not None

    assert in_child(free_again)
    assert budget.take(COSTS, 500.0) is None
