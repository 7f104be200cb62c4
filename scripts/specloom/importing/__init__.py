"""Hold a spec and the collection that it was read from against each other."""

from .conformity import Difference, conform

__all__ = ["Difference", "conform"]
