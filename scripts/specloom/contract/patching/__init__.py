"""Change a spec so that it says what was seen, in its text and by as little as possible."""

from .diffs import diff
from .edits import Drop, Edit, Put, Rename, edited
from .layout import CannotEdit, rewritten

__all__ = ["CannotEdit", "Drop", "Edit", "Put", "Rename", "diff", "edited", "rewritten"]
