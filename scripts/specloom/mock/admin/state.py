"""Say what is simulated, and set its data back or fill it."""

from typing import Any

from ..rules import Declined
from .asking import Ask


def health(ask: Ask) -> Any:
    """Say which vendor is simulated here, and whether its quotas are enforced."""
    spec, limits = ask.backend.spec, ask.backend.limits
    return {
        "status": "ok",
        "vendor": spec.vendor,
        "title": spec.title,
        "version": spec.version,
        "limits": limits,
    }


def reset(ask: Ask) -> Any:
    """Go back to how the simulator started."""
    ask.backend.reset()
    return {"status": "ok"}


def seed(ask: Ask) -> Any:
    """Write a seed document, or the spec's examples, beside what is there."""
    match ask.body or {}:
        case {"examples": True, **rest} if not rest:
            ask.backend.seed_examples()
        case {"examples": [str(), *_] as names, **rest} if not rest:
            _expect_resources(ask, names)
            ask.backend.seed_examples(names)
        case document:
            ask.backend.seed(document)
    return {"status": "ok"}


def _expect_resources(ask: Ask, names: list[str]) -> None:
    known = sorted(ask.backend.resources.names)
    for name in names:
        if name not in known:
            raise Declined(f"there is no resource {name!r}; there are: {', '.join(known) or 'none'}")
