"""Say how a run goes."""

import attrs

CHECKS_PHASE = "checks"
ENGINE_PHASES = ("examples", "coverage", "fuzzing", "stateful")
ALL_PHASES = (CHECKS_PHASE, *ENGINE_PHASES)
"""Everything that a run consists of: our own checks, then what Schemathesis does."""


@attrs.frozen
class Plan:
    """How a run goes: the same seed sends the same requests; `max_examples` random ones to each operation.

    `focus` are the operationIds that are called; none means all.
    """

    seed: int = 1
    max_examples: int = 30
    phases: tuple[str, ...] = ALL_PHASES
    focus: frozenset[str] = frozenset()
