# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Hive Merchant API, as a Python client."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import errors, models
    from ._runtime import (
        AsyncLoad,
        AsyncPages,
        Budget,
        ItemOutcome,
        LoadSummary,
        RawResponse,
        Secret,
        SyncLoad,
        SyncPages,
    )
    from ._runtime.events import UnknownEvent
    from .client import AsyncHiveClient, HiveClient
    from .errors import HiveError
    from .webhooks import HiveWebhooks
else:

    def __getattr__(name: str) -> Any:
        """Load what is asked for, and no more."""
        if name in {"errors", "models"}:
            return import_module(f".{name}", __name__)
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        homes = {
            "Client": ".client",
            "Error": ".errors",
            "Webhooks": ".webhooks",
            "Event": "._runtime.events",
        }
        home = next((home for end, home in homes.items() if name.endswith(end)), "._runtime")
        value = globals()[name] = getattr(import_module(home, __name__), name)
        return value


__all__ = [
    "AsyncHiveClient",
    "AsyncLoad",
    "AsyncPages",
    "Budget",
    "HiveClient",
    "HiveError",
    "HiveWebhooks",
    "ItemOutcome",
    "LoadSummary",
    "RawResponse",
    "Secret",
    "SyncLoad",
    "SyncPages",
    "UnknownEvent",
    "errors",
    "models",
]
