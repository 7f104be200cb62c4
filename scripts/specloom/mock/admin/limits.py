"""Tell whether the simulator's rate limits are enforced, and switch that."""

from typing import Any

from .asking import Ask


def read(ask: Ask) -> Any:
    """Tell whether the vendor's rate limits are enforced."""
    return {"enforced": ask.backend.limits}


def switch(ask: Ask) -> Any:
    """Enforce the vendor's rate limits, or let every call through; the budgets are untouched again."""
    ask.backend.limits = ask.body["enforced"]
    ask.backend.limiter.reset()
    return read(ask)
