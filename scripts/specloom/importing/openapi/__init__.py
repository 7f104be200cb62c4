"""Draft a spec of the house from a document of OpenAPI 2.0, 3.0, 3.1 or 3.2, in one file or many."""

from .drafting import draft_document

__all__ = ["draft_document"]
