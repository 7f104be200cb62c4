"""Measure what a contract run would notice: defects are seeded one at a time, in a server or in the spec."""

from .beside import find_tools, scores_as_json
from .catalogue import KINDS
from .choice import Choice
from .measuring import measure_mutants
from .outcome import Measurement
from .table import measurement_lines

__all__ = [
    "KINDS",
    "Choice",
    "Measurement",
    "find_tools",
    "measure_mutants",
    "measurement_lines",
    "scores_as_json",
]
