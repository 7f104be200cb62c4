"""Bring any OpenAPI document to the form that the readers expect, and say what that changed."""

from .opening import open_any

__all__ = ["open_any"]
