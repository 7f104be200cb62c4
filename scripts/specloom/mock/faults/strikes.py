"""Gather all that goes wrong with one request."""

import math
from random import Random

import attrs

from ..messages import HALF, Disturbance
from .fault import Fault


@attrs.frozen
class Strike:
    """What befalls one request: the fault that answers it, if one does, and what else goes wrong.

    `left` is for how many more seconds the answering fault is in force; `unseen` says that the connection is
    lost before the request is acted on; `stale` is how many seconds old the state is that a read sees, 0
    meaning the one before the latest write.
    """

    answer: Fault | None = None
    left: float = math.inf
    unseen: bool = False
    stale: float | None = None
    disturbance: Disturbance = attrs.field(factory=Disturbance)

    def has_room(self, kind: str) -> bool:
        """Say whether one more fault of a kind can befall the request: only latencies add up."""
        match kind:
            case "latency":
                return True
            case "slow":
                return self.disturbance.pace is None
            case "truncate":
                return self.disturbance.cut is None
            case "stale":
                return self.stale is None
            case _:
                return self.answer is None and self.disturbance.lost is None

    def joined(self, fault: Fault, left: float, random: Random) -> "Strike":
        """Return this strike with one more fault in it."""
        told = attrs.evolve(self.disturbance, faults=(*self.disturbance.faults, str(fault)))
        chunked = told.chunked or fault.chunked
        match fault.kind:
            case "latency":
                told = attrs.evolve(told, delay=told.delay + fault.value.draw(random))
            case "slow":
                told = attrs.evolve(told, pace=fault.value, chunked=chunked)
            case "truncate":
                told = attrs.evolve(told, cut=HALF if fault.value is True else fault.value, chunked=chunked)
            case "drop" | "reset":
                told = attrs.evolve(told, lost=fault.kind)
                return attrs.evolve(self, unseen=fault.value == "before", disturbance=told)
            case "stale":
                return attrs.evolve(self, stale=0.0 if fault.value is True else fault.value, disturbance=told)
            case _:
                return attrs.evolve(self, answer=fault, left=left, disturbance=told)
        return attrs.evolve(self, disturbance=told)
