"""Know findings again: those of a baseline do not fail a run, new ones do, and what is gone is named."""

from .comparing import compared, updated
from .identity import known_as
from .store import read_baseline, write_baseline

__all__ = ["compared", "known_as", "read_baseline", "updated", "write_baseline"]
