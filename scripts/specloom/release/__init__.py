"""Prepare a release of one vendor: its version, changelog, client, spec, pages, checksums and provenance.

Where to begin: `planning` decides what the release is, `releasing` makes it, `contents` lists what it holds.
"""

from .planning import Earlier, Plan, Texts, plan_release
from .releasing import Maker, Outcome, carry_out, is_finished

__all__ = [
    "Earlier",
    "Maker",
    "Outcome",
    "Plan",
    "Texts",
    "carry_out",
    "is_finished",
    "plan_release",
]
