"""Check that a simulator delivers each webhook: as declared, signed, and again until it is taken."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import attrs
import httpx
import orjson

from ..mock import Handles
from ..mock.webhooks.dispatching import Dispatcher
from ..mock.webhooks.signing import sign
from ..spec import Webhook
from .conformance import Schemas, matching
from .session import Session

SEND_PATH = "/_specloom/webhooks/send"
_URL = "http://receiver.test/{event}"
_KEY = "whsec_c3BlY2xvb20="
_LATER = 3600
"""Seconds by which the clock is moved after a delivery that was not taken."""


@runtime_checkable
class Delivers(Handles, Protocol):
    """A simulator that gives what it sends to who listens in this process."""

    @property
    def webhooks(self) -> Dispatcher:
        """Return what delivers."""


@attrs.define
class Receiver:
    """Takes what is delivered, but not at the first time."""

    requests: list[httpx.Request] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer one delivery."""
        request.read()
        self.requests.append(request)
        return httpx.Response(503 if len(self.requests) == 1 else 200)


def delivery_complaints(session: Session, simulator: Delivers, webhook: Webhook) -> Iterator[str]:
    """Have one webhook sent, and yield what is wrong with what arrives."""
    session.connection.reset()
    receiver = Receiver()
    simulator.webhooks.subscribe(_URL, events=[webhook.name], secret=_KEY, send=receiver)
    session.connection.admin("POST", SEND_PATH, {"event": webhook.name})
    session.connection.let_pass(_LATER)
    if not receiver.requests:
        yield "it does not arrive"
    for request in receiver.requests[:1]:
        yield from _content_complaints(session.schemas, webhook, request)
        yield from _signature_complaints(webhook, request)
    if len(receiver.requests) == 1:
        yield f"it was not taken, and {_LATER} s later it has not been sent again"


def _content_complaints(schemas: Schemas, webhook: Webhook, request: httpx.Request) -> Iterator[str]:
    declared, received = webhook.operation.body, request.headers.get("Content-Type", "")
    if request.method != webhook.operation.method:
        yield f"it is a {request.method}, and declared as a {webhook.operation.method}"
    content = matching(declared.content, received) if declared else None
    if content is None and declared and declared.required:
        yield f"{received or 'no Content-Type'} is not declared"
    elif content and content.schema is not None and "json" in content.media_type:
        complaint = schemas.complaint(content.schema_pointer, orjson.loads(request.content))
        if complaint:
            yield f"its body breaks its schema: {complaint}"
    for parameter in webhook.operation.in_location("header"):
        if parameter.required and parameter.name not in request.headers:
            yield f"the header {parameter.name} is required"


def _signature_complaints(webhook: Webhook, request: httpx.Request) -> Iterator[str]:
    """Sign what arrived once more; only where the signature tells no time must it come out the same."""
    signature = webhook.signature
    if signature is None:
        return
    sent = request.headers.get(signature.header)
    delivery = request.headers.get(signature.id, "") if signature.id else ""
    right = sign(signature, request.content, [_KEY], now=0, delivery=delivery)[signature.header]
    if sent is None:
        yield f"it is not signed: {signature.header} is missing"
    elif signature.timestamp is None and sent != right:
        yield f"its signature in {signature.header} does not fit its body"
