"""Publish specs as a folder of static files: the documents, their checksums, and pages to read."""

from .changelog import Changelog, Release, read_changelog
from .folder import Outcome, PublishError
from .publication import Publication, Sample
from .site import build_site, publish
from .status import UNREADABLE

__all__ = [
    "UNREADABLE",
    "Changelog",
    "Outcome",
    "Publication",
    "PublishError",
    "Release",
    "Sample",
    "build_site",
    "publish",
    "read_changelog",
]
