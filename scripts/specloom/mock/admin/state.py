"""Say what is simulated, and set its data back or fill it."""

from typing import Any

from .asking import Ask


def health(ask: Ask) -> Any:
    """Say which vendor is simulated here."""
    spec = ask.backend.spec
    return {"status": "ok", "vendor": spec.vendor, "version": spec.version}


def reset(ask: Ask) -> Any:
    """Go back to how the simulator started."""
    ask.backend.reset()
    return {"status": "ok"}


def seed(ask: Ask) -> Any:
    """Write a seed document beside what is there."""
    ask.backend.seed(ask.body or {})
    return {"status": "ok"}
