# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Octolis data API, as a Python client."""

from . import errors, models
from ._runtime import AsyncPages, Budget, RawResponse, Secret, SyncPages
from .client import AsyncOctolisClient, OctolisClient
from .errors import OctolisError

__all__ = [
    "AsyncOctolisClient",
    "AsyncPages",
    "Budget",
    "OctolisClient",
    "OctolisError",
    "RawResponse",
    "Secret",
    "SyncPages",
    "errors",
    "models",
]
