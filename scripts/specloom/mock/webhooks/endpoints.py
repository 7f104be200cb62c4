"""Keep who is told of events."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import quote, urlsplit

import attrs

from ...errors import BadInput
from ..store import Store

_COLLECTION = ".webhook endpoints"


@attrs.frozen
class Endpoint:
    """An address that is told of events: of those that fit one of the patterns, or of all.

    In the URL `{event}` stands for the event's name. The first secret signs; where the vendor's header may
    hold several signatures, all do.
    """

    id: str
    url: str
    events: tuple[str, ...] | None = None
    secrets: tuple[str, ...] = attrs.field(default=(), repr=False)
    active: bool = True
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)

    def wants(self, event: str) -> bool:
        """Tell whether it is told of an event."""
        return self.active and (self.events is None or any(fnmatchcase(event, p) for p in self.events))

    def address(self, event: str) -> str:
        """Return where an event is sent."""
        return self.url.replace("{event}", quote(event, safe=""))


def checked(url: str) -> str:
    """Return an address that can be called; raise BadInput for any other."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise BadInput(f"{url!r} is no address to send webhooks to; write http://… or https://… with a host")
    return url


@attrs.frozen
class Endpoints:
    """All who are told; they live in the store."""

    store: Store

    def __iter__(self) -> Iterator[Endpoint]:
        """Yield the endpoints, in the order in which they were added."""
        for document in self.store.documents(_COLLECTION):
            yield _read(document)

    def find(self, endpoint: str) -> Endpoint | None:
        """Return the endpoint with an id."""
        return next((each for each in self if each.id == endpoint), None)

    def add(self, endpoint: Endpoint) -> Endpoint:
        """Write an endpoint under an id that is free."""
        number = self.store.count(_COLLECTION) + 1
        while self.store.get(_COLLECTION, f"endpoint_{number}"):
            number += 1
        made = attrs.evolve(endpoint, id=f"endpoint_{number}")
        self.put(made)
        return made

    def put(self, endpoint: Endpoint) -> None:
        """Write an endpoint, new or in place of the one with its id."""
        self.store.put(_COLLECTION, endpoint.id, attrs.asdict(endpoint))

    def remove(self, endpoint: str) -> bool:
        """Remove an endpoint that was set; say whether it was there."""
        return self.store.delete(_COLLECTION, endpoint)


def _read(document: Mapping[str, Any]) -> Endpoint:
    events = document["events"]
    told = None if events is None else tuple(events)
    return Endpoint(**{**document, "events": told, "secrets": tuple(document["secrets"])})
