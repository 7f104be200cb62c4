"""Remember the latest webhooks that came in or went out, and each attempt to deliver them."""

from collections import deque
from typing import Any

import attrs
import orjson

from ..messages import is_json, media_type_of
from .composing import Message

CAPACITY = 1000
BYTES = 16 * 2**20
"""What the payloads that are remembered may come to."""


@attrs.frozen
class Entry:
    """One webhook: `deliveries` tells by endpoint what became of it; `message` is there if it is ours."""

    at: str
    direction: str
    name: str
    method: str
    payload: bytes
    message: Message | None = None
    deliveries: dict[str, dict[str, Any]] = attrs.field(factory=dict)

    def track(self, endpoint: str, url: str) -> dict[str, Any]:
        """Return what is told of the delivery to an endpoint, to be written on."""
        fresh = {"endpoint": endpoint, "url": url, "state": "pending", "attempts": []}
        return self.deliveries.setdefault(endpoint, fresh)

    def shown(self) -> dict[str, Any]:
        """Return what a person sees."""
        told = {
            "at": self.at,
            "direction": self.direction,
            "name": self.name,
            "method": self.method,
            "payload": orjson.loads(self.payload),
        }
        if self.message is None:
            return told
        return {**told, "id": self.message.id, "deliveries": list(self.deliveries.values())}


@attrs.define
class WebhookLog:
    """The latest webhooks, oldest first."""

    _entries: deque[Entry] = attrs.field(factory=deque)
    _bytes: int = 0

    def note(self, entry: Entry) -> None:
        """Remember a webhook, and forget the oldest where they come to too much."""
        self._entries.append(entry)
        self._bytes += len(entry.payload)
        while len(self._entries) > CAPACITY or (self._bytes > BYTES and len(self._entries) > 1):
            self._bytes -= len(self._entries.popleft().payload)

    def find(self, message: str) -> Entry | None:
        """Return what is remembered of a message."""
        latest_first = reversed(self._entries)
        return next((entry for entry in latest_first if entry.message and entry.message.id == message), None)

    def shown(self) -> list[dict[str, Any]]:
        """Return what a person sees."""
        return [entry.shown() for entry in self._entries]

    def clear(self) -> None:
        """Forget everything."""
        self._entries.clear()
        self._bytes = 0


def incoming(at: str, name: str, method: str, payload: Any) -> Entry:
    """Make an entry of a webhook that came in."""
    return Entry(at, "inbound", name, method, orjson.dumps(payload))


def outgoing(at: str, message: Message) -> Entry:
    """Make an entry of a message on its way."""
    return Entry(at, "outbound", message.event, message.method, _payload(message), message)


def _payload(message: Message) -> bytes:
    kind = media_type_of(message.headers.get("content-type"))
    if is_json(kind):
        return message.body.encode()
    return orjson.dumps(message.body or None)
