"""List, ask for and take back faults."""

from typing import Any

import attrs

from ..faults import Fault, refusal
from ..rules import Declined
from .asking import Ask


def listed(ask: Ask) -> Any:
    """List the faults that are still due."""
    return {"faults": [attrs.asdict(fault) for fault in ask.backend.faults.pending]}


def add(ask: Ask) -> Any:
    """Ask for a fault."""
    fault = Fault(**ask.body)
    operations = [o for o in ask.backend.spec.operations if fault.operation in (None, o.id)]
    if not operations:
        raise Declined(f"there is no operation {fault.operation!r}")
    reasons = [refusal(fault.status, operation) for operation in operations]
    if all(reasons):
        raise Declined(str(reasons[0]))
    ask.backend.faults.pending.append(fault)
    return listed(ask)


def clear(ask: Ask) -> Any:
    """Take all faults back."""
    ask.backend.faults.pending.clear()
    return listed(ask)
