"""Say how a run goes."""

import attrs

CHECKS_PHASE = "checks"
ENGINE_PHASES = ("examples", "coverage", "fuzzing", "stateful")
ALL_PHASES = (CHECKS_PHASE, *ENGINE_PHASES)
"""Everything that a run consists of: our own checks, then what Schemathesis does."""
CALLS_PHASE = "calls"
"""One call of each operation, before anything else, where a server is not known as well as a simulator is."""


@attrs.frozen
class Plan:
    """How a run goes: the same seed sends the same requests; `max_examples` random ones to each operation.

    `focus` are the operationIds that are called; none means all. Without a `profile` it is full on this
    machine and read-only elsewhere; without a word on `writes` only this machine is written to. At most
    `budget` requests leave in all; each is given `timeout` seconds. `left_out` are never called.
    """

    seed: int = 1
    max_examples: int = 30
    phases: tuple[str, ...] = ALL_PHASES
    focus: frozenset[str] = frozenset()
    profile: str | None = None
    writes: bool | None = None
    budget: int | None = None
    timeout: float = 30.0
    left_out: frozenset[str] = frozenset()
