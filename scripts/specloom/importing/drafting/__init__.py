"""Draft a spec from what a source shows of an API."""

from .document import draft

__all__ = ["draft"]
