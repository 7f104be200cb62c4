"""Show what was asked and sent."""

from typing import Any

from .asking import Ask


def requests(ask: Ask) -> Any:
    """List the latest requests, their secrets masked."""
    return {"requests": list(ask.backend.journal.requests)}


def webhooks(ask: Ask) -> Any:
    """List the latest webhook calls."""
    return {"webhooks": list(ask.backend.journal.webhooks)}
