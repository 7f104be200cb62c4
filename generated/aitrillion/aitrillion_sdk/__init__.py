# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""AiTrillion Connector API, as AiTrillion's store plugins use it, as a Python client."""

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
    from .client import AitrillionClient, AsyncAitrillionClient
    from .errors import AitrillionError
    from .webhooks import AitrillionWebhooks
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
    "AsyncAitrillionClient",
    "AsyncLoad",
    "AsyncPages",
    "Budget",
    "AitrillionClient",
    "AitrillionError",
    "AitrillionWebhooks",
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
