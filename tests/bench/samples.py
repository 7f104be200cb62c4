"""Bodies as the vendors send them: the examples of their specifications."""

from typing import Any

from tests.clients.vendor import spec_of


def example_of(vendor: str, operation: str, status: str = "200") -> Any:
    """Return the first example of an operation's JSON answer."""
    found = next(o for o in spec_of(vendor).operations if o.id == operation)
    response = next(r for r in found.responses if r.status == status)
    media = next(m for m in response.content if m.media_type == "application/json")
    return next(iter(media.examples.values()))
