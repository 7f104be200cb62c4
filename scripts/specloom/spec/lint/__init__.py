"""Check a document: is it OpenAPI 3.1, do its extensions hold, does it follow the house rules."""

from .extensions import load_extensions_schema
from .running import contradictions, essential, lint

__all__ = ["contradictions", "essential", "lint", "load_extensions_schema"]
