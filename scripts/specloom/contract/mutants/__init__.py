"""Measure what a contract run would notice: defects are seeded one at a time, in a server or in the spec."""

from .catalogue import KINDS
from .measuring import Choice, measure_mutants
from .outcome import Measurement
from .table import measurement_lines

__all__ = ["KINDS", "Choice", "Measurement", "measure_mutants", "measurement_lines"]
