"""Answer with a chosen error on demand."""

from collections.abc import Iterable

import attrs

from ..spec import Operation

HEADER = "X-Specloom-Fault"


@attrs.frozen
class Fault:
    """An error status to answer with: for one operation or all that declare it, so many times or for good."""

    status: int
    operation: str | None = None
    count: int | None = None

    def fits(self, operation: Operation) -> bool:
        """Say whether this fault is due on an operation."""
        return self.operation in (None, operation.id) and refusal(self.status, operation) is None


@attrs.define
class Faults:
    """The faults that were asked for, in the order of asking."""

    pending: list[Fault] = attrs.field(factory=list)

    def take(self, operation: Operation) -> int | None:
        """Use up one fault that is due on an operation and return its status."""
        fault = next((fault for fault in self.pending if fault.fits(operation)), None)
        if fault is None:
            return None
        if fault.count is not None:
            self._spend(fault, fault.count - 1)
        return fault.status

    def _spend(self, fault: Fault, left: int) -> None:
        place = self.pending.index(fault)
        self.pending[place : place + 1] = [attrs.evolve(fault, count=left)] if left else []


def refusal(status: int, operation: Operation) -> str | None:
    """Say why an operation cannot fail with a status, or None when it can."""
    if status < 400:
        return f"{status} is not an error; ask for a status of 400 or more"
    if operation.response(status) is None:
        return f"{operation.id} does not declare {status}; it declares {_listed(operation.responses)}"
    return None


def _listed(responses: Iterable[object]) -> str:
    return ", ".join(getattr(response, "status", "") for response in responses)
