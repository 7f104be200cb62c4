"""Hold a spec against what a source says, both ways."""

from .comparing import conform
from .differences import Difference

__all__ = ["Difference", "conform"]
