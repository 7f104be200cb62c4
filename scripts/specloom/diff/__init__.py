"""Tell what changed between two specs, and what that means to who uses the client."""

from .changes import LEVELS, Change, Place
from .comparing import compare
from .next_version import next_version, raised, worst

__all__ = ["LEVELS", "Change", "Place", "compare", "next_version", "raised", "worst"]
