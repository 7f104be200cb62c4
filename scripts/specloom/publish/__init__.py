"""Publish specs as a folder of static files: the documents, their checksums, and pages to read."""

from .folder import Outcome, PublishError
from .publication import Publication, Sample
from .site import build_site, publish

__all__ = ["Outcome", "Publication", "PublishError", "Sample", "build_site", "publish"]
