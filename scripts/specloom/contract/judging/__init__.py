"""Judge what a run found: who is wrong, where in the spec, and how sure that is."""

from .verdicts import judged

__all__ = ["judged"]
