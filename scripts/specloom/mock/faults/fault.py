"""Describe one thing to go wrong: what, for which operations, when and how often."""

import math
from collections.abc import Iterable
from random import Random
from typing import Any

import attrs

from ...errors import BadInput
from ...spec import Operation, Spec

_READS = frozenset({"GET", "HEAD"})


@attrs.frozen
class Latency:
    """Seconds to wait: `text` as they were asked for, drawn from a distribution by name."""

    text: str
    shape: str
    first: float
    second: float = 0.0

    def draw(self, random: Random) -> float:
        """Draw a time to wait."""
        match self.shape:
            case "uniform":
                return random.uniform(self.first, self.second)
            case "normal":
                return max(random.gauss(self.first, self.second), 0.0)
            case "lognormal":
                return self.first * math.exp(random.gauss(0.0, self.second))
            case _:
                return self.first


@attrs.frozen
class Fault:
    """One thing to go wrong: what (`kind` and `value`), for which operations, and when.

    `after` requests pass first; then each is struck with the `probability`, `count` times at most, until
    `seconds` have passed since the fault was asked for.
    """

    kind: str
    value: Any
    operation: str | None = None
    tag: str | None = None
    method: str | None = None
    path: str | None = None
    probability: float = 1.0
    after: int = 0
    count: int | None = None
    seconds: float | None = None
    chunked: bool = False

    def covers(self, operation: Operation) -> bool:
        """Say whether an operation is among those that this fault is meant for."""
        return (
            self.operation in (None, operation.id)
            and self.tag in (None, operation.tag)
            and self.method in (None, operation.method)
            and self.path in (None, operation.path)
        )

    def fits(self, operation: Operation) -> bool:
        """Say whether this fault can befall an operation."""
        return self.covers(operation) and refusal(self, operation) is None

    def __str__(self) -> str:
        """Write what goes wrong, as it is asked for."""
        if self.kind == "status":
            return str(self.value)
        value = self.value.text if isinstance(self.value, Latency) else self.value
        return self.kind if value is True else f"{self.kind}={value}"


def refusal(fault: Fault, operation: Operation) -> str | None:
    """Say why a fault cannot befall an operation, or None when it can."""
    if fault.kind == "status" and operation.response(fault.value) is None:
        declared = ", ".join(response.status for response in operation.responses)
        hint = f"; html={fault.value} answers as a gateway would" if fault.value >= 500 else ""
        return f"{operation.id} does not declare {fault.value}; it declares {declared}{hint}"
    if fault.kind == "stale" and operation.method not in _READS:
        return f"{operation.id} is no read; only a GET can be answered from stale data"
    return None


def check_faults(faults: Iterable[Fault], spec: Spec) -> None:
    """Raise BadInput unless each fault can befall an operation of a spec."""
    for fault in faults:
        meant = [operation for operation in spec.operations if fault.covers(operation)]
        if not meant:
            raise BadInput(f"there is no {_scope(fault)}")
        reasons = [refusal(fault, operation) for operation in meant]
        if all(reasons):
            raise BadInput(str(reasons[0]))


def _scope(fault: Fault) -> str:
    asked = {name: getattr(fault, name) for name in ("tag", "method", "path")}
    told = ", ".join(f"{name} {value}" for name, value in asked.items() if value is not None)
    name = f"operation {fault.operation}" if fault.operation else "operation"
    return f"{name} with {told}" if told else name
