# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Hold the operations, one module for each resource."""

from .records import AsyncRecords, Records
from .webhooks import AsyncWebhooks, Webhooks

__all__ = [
    "AsyncRecords",
    "Records",
    "AsyncWebhooks",
    "Webhooks",
]
