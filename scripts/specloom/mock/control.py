"""Move a simulator's time and faults from a test, as the admin paths do."""

from collections.abc import Iterator
from typing import Any, Protocol

import attrs

from .faults.words import read_fault, read_words


class Admin(Protocol):
    """What asks an admin path, and returns the JSON value of the answer."""

    def __call__(self, method: str, path: str, body: Any = None) -> Any:
        """Ask; raise BadInput with the detail of a refusal."""


@attrs.frozen
class ClockControl:
    """The simulator's time; what moving it makes due happens at once."""

    _admin: Admin

    def now(self) -> float:
        """Return the time in epoch seconds."""
        return float(self._admin("GET", "clock")["now"])

    def advance(self, seconds: float) -> None:
        """Go forward."""
        self._admin("POST", "clock", {"advance": seconds})

    def set(self, now: float | str) -> None:
        """Make it this time, in epoch seconds or ISO 8601."""
        self._admin("POST", "clock", {"now": now})

    def freeze(self) -> None:
        """Stop the time."""
        self._admin("POST", "clock", {"freeze": True})

    def unfreeze(self) -> None:
        """Let the time go on from where it stands."""
        self._admin("POST", "clock", {"freeze": False})


@attrs.frozen
class FaultControl:
    """What goes wrong on demand; iterating yields the faults that were asked for."""

    _admin: Admin

    def add(self, words: str | None = None, /, **members: Any) -> None:
        """Ask for a fault: in words (`"latency=200ms p=0.2"`), or by its members (`status=503, count=1`).

        Raises BadInput for one that cannot happen.
        """
        if words is not None or not members:
            read_words(words or "")
        if told := {name: value for name, value in members.items() if name != "seed"}:
            read_fault(told)
        self._admin("POST", "faults", members if words is None else {"words": words, **members})

    def clear(self) -> None:
        """Take all faults back."""
        self._admin("DELETE", "faults")

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self._admin("GET", "faults")["faults"])
