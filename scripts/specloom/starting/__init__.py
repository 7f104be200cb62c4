"""Begin by hand: the spec of a vendor of which nothing is written yet, and the files of a new workspace."""

from .folder import folder_files
from .vendor import vendor_text

__all__ = ["folder_files", "vendor_text"]
