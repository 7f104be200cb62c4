"""Make the spec of a new vendor from what there is of it, and hold a spec against it."""

from .drafted import Draft
from .sources import import_source

__all__ = ["Draft", "import_source"]
