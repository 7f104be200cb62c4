"""Tell who is subscribed: queue an event for them, prepare each attempt and note how it went."""

from collections.abc import Callable, Iterable, Mapping
from random import Random
from typing import Any

import attrs

from ...errors import BadInput
from ...spec import Signature, Webhook
from ..auth.credentials import Keyring
from ..clock import Clock, iso
from ..masking import MASK
from ..rules import Delivery
from .addresses import LookUp
from .composing import Composer, Message
from .endpoints import Endpoint, Endpoints, checked
from .log import Entry, WebhookLog, incoming, outgoing
from .mishaps import Mishaps
from .outbox import Outbox, Pending
from .schedule import Outcome, Schedule
from .signing import sign


@attrs.frozen
class Attempt:
    """One try to deliver: what is to be sent, and where; `masked` are the headers without their secrets.

    One that is `refused`, for the reason given, is not sent; with a `look_up` it goes to a public address.
    """

    pending: Pending
    url: str
    headers: Mapping[str, str] = attrs.field(repr=False)
    masked: Mapping[str, str]
    timeout: float
    refused: str | None = None
    look_up: LookUp | None = None


@attrs.define
class Webhooks:
    """A vendor's webhooks; whoever calls holds the simulator's lock, and makes changes in a transaction.

    With a `look_up` of hosts, subscribers are told at public addresses only.
    """

    composer: Composer
    endpoints: Endpoints
    outbox: Outbox
    clock: Clock
    keyring: Keyring
    make_random: Callable[[], Random]
    given: tuple[Endpoint, ...] = ()
    schedule: Schedule = attrs.field(factory=Schedule)
    log: WebhookLog = attrs.field(factory=WebhookLog)
    mishaps: Mishaps = attrs.field(factory=Mishaps)
    look_up: LookUp | None = None
    wake: Callable[[], object] = attrs.field(init=False)
    random: Random = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Begin a sequence of ids."""
        self.random = self.make_random()
        self.wake = self.nobody_waits

    @staticmethod
    def nobody_waits() -> None:
        """Do nothing when there is something to deliver: nobody delivers meanwhile."""

    def start(self) -> None:
        """Forget what was sent, and tell those that the simulator was started with."""
        self.random = self.make_random()
        self.log.clear()
        self.mishaps.reset()
        if self.given:
            with self.outbox.store.transaction():
                for endpoint in self.given:
                    self.endpoints.put(endpoint)

    def follow(self, composer: Composer, endpoints: Endpoints, keyring: Keyring) -> None:
        """Go by another spec from now on."""
        self.composer, self.endpoints, self.keyring = composer, endpoints, keyring

    def announce(self, deliveries: Iterable[Delivery]) -> None:
        """Note what came in, and queue what is to go out; raise BrokenWebhook when it breaks the spec."""
        for delivery in deliveries:
            name, payload, method = delivery.name, delivery.payload, delivery.method
            if delivery.direction == "inbound":
                self.log.note(incoming(iso(self.clock.now()), name, method, payload))
            else:
                self.send(self.composer.find(name, method), payload)

    def send(self, webhook: Webhook, payload: Any, *, checked: bool = True) -> Entry:
        """Queue an event for all who are told of it; raise BrokenWebhook when it breaks the spec."""
        message = self.composer.compose(webhook, payload, self._new_id(), checked=checked)
        told = [endpoint for endpoint in self.endpoints if endpoint.wants(webhook.name)]
        entry = outgoing(iso(self.clock.now()), message)
        self.log.note(entry)
        self._queue(entry, message, told)
        return entry

    def redeliver(self, entry: Entry, endpoints: Iterable[Endpoint]) -> None:
        """Queue what was sent once more."""
        if entry.message:
            self._queue(entry, entry.message, endpoints)

    def _queue(self, entry: Entry, message: Message, endpoints: Iterable[Endpoint]) -> None:
        for endpoint in endpoints:
            track = entry.track(endpoint.id, endpoint.address(message.event))
            track["state"] = "pending" if self._enqueue(endpoint.id, message) else "lost"
        self.wake()

    def _enqueue(self, endpoint: str, message: Message) -> bool:
        """Queue a message, with what was provoked to happen to it; say whether it is to arrive at all."""
        provoked = self.mishaps.take(message.event, "lose", "duplicate", "reorder", "delay")
        if "lose" in provoked or self.outbox.is_full(endpoint):
            return False
        due = self.clock.now() + provoked.get("delay", provoked.get("reorder", 0))
        for _ in range(2 if "duplicate" in provoked else 1):
            self.outbox.append(endpoint, message, due, gives_way="reorder" in provoked)
        return True

    def is_due(self) -> bool:
        """Tell whether an attempt is due."""
        due = self.outbox.next_due()
        return due is not None and due <= self.clock.now()

    def attempts(self, reaches: Callable[[str], bool]) -> list[Attempt]:
        """Prepare what is due to endpoints that can be reached; drop what nobody is to be told any more."""
        made: list[Attempt] = []
        for pending in self.outbox.due(self.clock.now()):
            endpoint = self.endpoints.find(pending.endpoint)
            if endpoint is None or not endpoint.active:
                self.outbox.remove(pending)
                self._track(pending, "")["state"] = "cancelled"
            elif reaches(endpoint.id):
                made.append(self._attempt(pending, endpoint))
        return made

    def settle(self, attempt: Attempt, outcome: Outcome) -> None:
        """Note how an attempt went, and when there is to be another."""
        pending, now = attempt.pending, self.clock.now()
        if not self.outbox.holds(pending):
            return
        wait = self.schedule.wait(pending.attempts + 1, outcome)
        if wait is None:
            self.outbox.remove(pending)
        else:
            self.outbox.postpone(pending, now + wait)
        track = self._track(pending, attempt.url)
        track["state"] = "delivered" if outcome.taken else "failed" if wait is None else "pending"
        track["attempts"].append(
            {
                "at": iso(now),
                "attempt": pending.attempts + 1,
                "status": outcome.status,
                "error": outcome.error,
                "duration": round(outcome.duration, 6),
                "next": None if wait is None else iso(now + wait),
                "request_headers": dict(attempt.masked),
                "response": outcome.answer,
            }
        )

    def _attempt(self, pending: Pending, endpoint: Endpoint) -> Attempt:
        message, refused = pending.message, None
        url, sent = endpoint.address(message.event), dict(message.headers)
        if message.query:
            url += ("&" if "?" in url else "?") + message.query
        try:
            checked(url)
            sent |= self._signed(message, endpoint)
        except BadInput as error:
            refused = str(error)
        masked = {**sent, **dict.fromkeys(endpoint.headers, MASK)}
        look_up = self.look_up if endpoint.subscribed else None
        sent |= endpoint.headers
        return Attempt(pending, url, sent, masked, self.schedule.timeout, refused, look_up)

    def _signed(self, message: Message, endpoint: Endpoint) -> Mapping[str, str]:
        # Signed at the true time: a receiver's clock does not move when the simulator's is moved.
        signature = self.composer.signature(message)
        secrets = self._secrets(signature, endpoint) if signature else ()
        if signature is None or not secrets:
            return {}
        provoked = self.mishaps.take(message.event, "bad-signature", "old-timestamp")
        now = self.clock.source() - provoked.get("old-timestamp", 0)
        body = message.body.encode() + (b" " if "bad-signature" in provoked else b"")
        return sign(signature, body, secrets, now=now, delivery=message.id)

    def _secrets(self, signature: Signature, endpoint: Endpoint) -> tuple[str, ...]:
        if endpoint.secrets or signature.key != "api-key":
            return endpoint.secrets
        keys = (credential.value for credential in self.keyring.known.values() if not credential.scheme)
        return tuple(keys)[:1]

    def _track(self, pending: Pending, url: str) -> dict[str, Any]:
        entry = self.log.find(pending.message.id)
        if entry is None:
            entry = outgoing(iso(self.clock.now()), pending.message)
            self.log.note(entry)
        return entry.track(pending.endpoint, url)

    def _new_id(self) -> str:
        return f"msg_{self.random.getrandbits(96):024x}"
