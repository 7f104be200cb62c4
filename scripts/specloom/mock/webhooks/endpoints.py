"""Keep who is told of events."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import quote, urlsplit

import attrs

from ...errors import BadInput
from ...spec import Subscription
from ..resources.envelopes import get_at, place_of
from ..storage.store import Store

_COLLECTION = ".webhook endpoints"
_SECRETS = ".webhook secrets"


@attrs.frozen
class Endpoint:
    """An address that is told of events: of those that fit one of the patterns, or of all.

    In the URL `{event}` stands for the event's name. The first secret signs; where the vendor's header may
    hold several signatures, all do. One that is `subscribed` was told by a caller of the vendor's API.
    """

    id: str
    url: str
    events: tuple[str, ...] | None = None
    secrets: tuple[str, ...] = attrs.field(default=(), repr=False)
    active: bool = True
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    subscribed: bool = False

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
    """All who are told; they live in the store. `key` identifies the vendor's own subscriptions."""

    store: Store
    subscription: Subscription | None = None
    key: str = "id"

    def __iter__(self) -> Iterator[Endpoint]:
        """Yield the endpoints that were added, and then those that the vendor's own API was told."""
        for document in self.store.documents(_COLLECTION):
            yield _read(document)
        if self.subscription:
            for document in self.store.documents(self.subscription.resource):
                key = str(document.get(self.key))
                kept = self.store.get(_SECRETS, key) or {}
                yield from _subscriber(self.subscription, key, {**document, **kept})

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


def keep_secret(store: Store, subscription: Subscription, key: str, sent: Mapping[str, Any]) -> None:
    """Keep what signs for a subscriber: what replies never tell is not kept with the subscription."""
    name = place_of(subscription.secret or "/")[:1]
    if kept := {member: sent[member] for member in name if member in sent}:
        store.put(_SECRETS, key, kept)


def _read(document: Mapping[str, Any]) -> Endpoint:
    events = document["events"]
    told = None if events is None else tuple(events)
    return Endpoint(**{**document, "events": told, "secrets": tuple(document["secrets"])})


def _subscriber(subscription: Subscription, key: str, document: Mapping[str, Any]) -> Iterator[Endpoint]:
    def told(member: str | None) -> Any:
        return get_at(document, place_of(member)) if member else None

    url, events, secret = told(subscription.url), told(subscription.events), told(subscription.secret)
    if isinstance(url, str):
        named = events if isinstance(events, list) else [events]
        yield Endpoint(
            id=f"{subscription.resource}:{key}",
            url=url,
            events=None if events is None else tuple(map(str, named)),
            secrets=(secret,) if isinstance(secret, str) and secret else (),
            active=told(subscription.active) is not False,
            subscribed=True,
        )
