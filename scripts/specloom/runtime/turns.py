"""Say what it is to give calls their turn, whoever does it, and wait for it."""

from collections.abc import Callable
from typing import Any, Final, Protocol

import attrs

from .commands import Sleep, Steps
from .errors import CallTooCostly, QuotaExhausted
from .pacing import Policy
from .rate_headers import Told

Costs = tuple[tuple[str, float], ...]
"""Points by name of policy."""

LEAST_WAIT: Final = 1e-4
_BLINK: Final = 0.005  # seconds of waiting that nobody has to be told of
_MOST_WAIT: Final = 1.0  # a call ahead may be given up at any time


@attrs.frozen
class Allowance:
    """Tell how many units of a policy are left, and in how many seconds there is room for one more."""

    remaining: float
    wait: float


@attrs.frozen
class Waiting:
    """Tell that a call waits for its turn: for which policies, and for about how many seconds."""

    policies: tuple[str, ...]
    seconds: float


class Turns(Protocol):
    """Give calls their turn."""

    policies: dict[str, Policy]

    def turn(
        self,
        costs: Costs,
        clock: Callable[[], float],
        *,
        max_wait: float | None = None,
        on_wait: "OnWait | None" = None,
    ) -> Steps[Any]:
        """Wait until the call may be sent; whoever gets the ticket completes it."""

    def complete(self, ticket: Any, clock: float, /, told: Told | None = None) -> None:
        """Note that the call was answered, failed or was given up, and what the answer told."""

    def settle(self) -> Steps[None]:
        """Tell others what was completed."""

    def penalise(self, costs: Costs, clock: float, /, seconds: float) -> None:
        """Admit nothing on these policies for so long, because the vendor refused a call."""

    @property
    def present(self) -> dict[str, Allowance]:
        """What calls may still draw on each policy."""

    async def present_async(self) -> dict[str, Allowance]:
        """Return what `present` is, without holding up the event loop."""


OnWait = Callable[[Waiting], object]


def unaffordable(name: str, cost: float, most: float | None) -> Exception:
    """Return the error for a call that the policy never admits, or for a policy that there is not."""
    if most is None:
        return ValueError(f"The budget has no policy {name!r}; make it with every policy of the client.")
    return CallTooCostly(
        f"The call costs {cost:g} points, but {name} never admits more than {most:g}; make the call smaller."
    )


def queue(
    ask: Callable[[float], Steps[float]],
    costs: Costs,
    clock: Callable[[], float],
    max_wait: float | None,
    on_wait: OnWait | None,
) -> Steps[None]:
    """Sleep for as long as somebody who is told the time says to wait.

    Raises:
        QuotaExhausted: That would take longer than `max_wait` seconds.
    """
    policies = tuple(policy for policy, _ in costs)
    since = now = clock()
    while wait := (yield from ask(now)):
        if max_wait is not None and now - since + wait > max_wait:
            raise QuotaExhausted(
                f"There is no room for the call within {max_wait:g} s, only in about {wait:.3g} s"
                f" ({', '.join(policies)}); wait, or allow a longer max_wait.",
                wait,
            )
        if on_wait is not None and wait > _BLINK:
            on_wait(Waiting(policies, wait))
            on_wait = None
        yield Sleep(min(max(wait, LEAST_WAIT), _MOST_WAIT))
        now = clock()
