"""Weave one OpenAPI document per vendor into a client, a simulator, contract tests and documentation."""

__all__ = ["__version__"]

__version__ = "0.1.0"
