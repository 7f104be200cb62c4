# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""AiTrillion Connector API, as AiTrillion's store plugins use it, as a Python client."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import errors
from ._runtime import AsyncPages, Budget, RawResponse, Secret, SyncPages
from .client import AitrillionClient, AsyncAitrillionClient
from .errors import AitrillionError

if TYPE_CHECKING:
    from . import models
else:

    def __getattr__(name: str) -> Any:
        """Load the models when they are first asked for."""
        if name == "models":
            return import_module(".models", __name__)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AsyncAitrillionClient",
    "AsyncPages",
    "Budget",
    "AitrillionClient",
    "AitrillionError",
    "RawResponse",
    "Secret",
    "SyncPages",
    "errors",
    "models",
]
