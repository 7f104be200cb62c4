"""Hold a spec against what a source says, both ways."""

from .comparing import conform
from .differences import Difference
from .lines import difference_lines

__all__ = ["Difference", "conform", "difference_lines"]
