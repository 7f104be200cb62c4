"""Publish specs as a folder of static files: the documents, their checksums, and pages to read."""

from .folder import Outcome, PublishError
from .site import build_site, publish

__all__ = ["Outcome", "PublishError", "build_site", "publish"]
