"""Hold what the extensions say of webhooks, as values (see specs/README.md)."""

from collections.abc import Mapping
from typing import Any

import attrs

from .extensions import value_of


@attrs.frozen
class SignatureTime:
    """Where a delivery tells when it was signed, how old it may be in seconds, and in what it is counted."""

    header: str | None = None
    part: str | None = None
    tolerance: float = 300
    unit: str = "seconds"


@attrs.frozen
class Signature:
    """How a vendor signs what it sends: a digest in a header; `key` names what keys it.

    `signed` is what the digest is taken of, with {body}, {timestamp} and {id}; `id` is a header.
    """

    header: str
    algorithm: str
    encoding: str
    key: str
    prefix: str = ""
    separator: str | None = None
    signed: str = "{body}"
    timestamp: SignatureTime | None = None
    id: str | None = None
    key_prefix: str = ""
    key_encoding: str = "text"


@attrs.frozen
class EventName:
    """Where a webhook tells the name of its event: a header, or a dotted path into the body."""

    header: str | None = None
    member: str | None = None


@attrs.frozen
class Subscription:
    """The resource by which customers subscribe to webhooks, and which of its members say what."""

    resource: str
    url: str
    events: str | None = None
    secret: str | None = None
    active: str | None = None


@attrs.frozen
class Trigger:
    """After what a webhook is sent: changes of a resource, or the success of operations.

    What changed, or the answer, stands at the dotted path `carries` in its body.
    """

    resource: str | None = None
    changes: tuple[str, ...] = ("create", "update", "delete")
    operations: tuple[str, ...] = ()
    carries: str = "/"


def read_signature(holder: Mapping[str, Any]) -> Signature | None:
    """Read `x-webhook-signature`."""
    body = holder.get("x-webhook-signature")
    if body is None:
        return None
    told = {name: value for name, value in body.items() if name not in {"timestamp", "secret"}}
    secret = body.get("secret", {})
    told |= {f"key_{name}": value for name, value in secret.items()}
    return value_of(Signature, told, timestamp=value_of(SignatureTime, body.get("timestamp")))


def read_event_name(root: Mapping[str, Any]) -> EventName | None:
    """Read `x-webhook-event`."""
    return value_of(EventName, root.get("x-webhook-event"))


def read_subscription(root: Mapping[str, Any]) -> Subscription | None:
    """Read `x-webhook-subscription`."""
    return value_of(Subscription, root.get("x-webhook-subscription"))


def read_trigger(operation: Mapping[str, Any]) -> Trigger | None:
    """Read `x-webhook-trigger`."""
    body = operation.get("x-webhook-trigger", {})
    lists = {name: tuple(body[name]) for name in ("changes", "operations") if name in body}
    return value_of(Trigger, {**body, **lists}) if body else None
