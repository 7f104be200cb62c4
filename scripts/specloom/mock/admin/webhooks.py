"""Show the webhooks, send them on demand, and say who is told of them."""

from typing import Any

import attrs

from ..exchange import BrokenWebhook
from ..masking import MASK
from ..rules import Declined
from ..webhooks.endpoints import Endpoint, checked
from ..webhooks.mishaps import MOST_PENDING, Mishap
from .asking import Ask


def listed(ask: Ask) -> Any:
    """List the latest webhooks, each with the attempts to deliver it."""
    return {"webhooks": ask.backend.webhooks.log.shown()}


def send(ask: Ask) -> Any:
    """Send an event to all who are told of it: what the body says, or the spec's example."""
    webhooks = ask.backend.webhooks
    try:
        webhook = webhooks.composer.find(ask.body["event"])
        payload = ask.body.get("payload", webhooks.composer.example(webhook, ask.backend.clock.now()))
        with ask.backend.store.transaction():
            return webhooks.send(webhook, payload, checked=ask.body.get("validate", True)).shown()
    except BrokenWebhook as broken:
        raise Declined(str(broken)) from broken


def redeliver(ask: Ask) -> Any:
    """Send once more what was sent: to all who were told, or to one endpoint."""
    webhooks, wanted = ask.backend.webhooks, ask.body.get("endpoint")
    entry = webhooks.log.find(ask.body["id"])
    if entry is None:
        raise Declined(f"no webhook with the id {ask.body['id']} is remembered")
    told = entry.deliveries if wanted is None else (wanted,)
    endpoints = [endpoint for endpoint in webhooks.endpoints if endpoint.id in told]
    if not endpoints:
        raise Declined("there is no such endpoint" if wanted else "none of those who were told is there")
    with ask.backend.store.transaction():
        webhooks.redeliver(entry, endpoints)
    return entry.shown()


def endpoints(ask: Ask) -> Any:
    """List who is told of events, without their secrets."""
    return {"endpoints": [_shown(endpoint) for endpoint in ask.backend.webhooks.endpoints]}


def put_endpoint(ask: Ask) -> Any:
    """Tell an address of events, or say anew what the one with this id is told."""
    body, known = ask.body, ask.backend.webhooks.endpoints
    secret = body.get("secret", ())
    events = body.get("events")
    endpoint = Endpoint(
        id=body.get("id", ""),
        url=checked(body["url"]),
        events=None if events is None else tuple(events),
        secrets=(secret,) if isinstance(secret, str) else tuple(secret),
        active=body.get("active", True),
        headers=body.get("headers", {}),
    )
    with ask.backend.store.transaction():
        known.put(endpoint) if endpoint.id else known.add(endpoint)
    return endpoints(ask)


def remove_endpoint(ask: Ask) -> Any:
    """Tell an address nothing more."""
    with ask.backend.store.transaction():
        if not ask.backend.webhooks.endpoints.remove(ask.path["endpoint"]):
            raise Declined(f"there is no endpoint {ask.path['endpoint']} that was set here")
    return endpoints(ask)


def mishaps(ask: Ask) -> Any:
    """List what is still to happen to webhooks on their way."""
    return {"faults": [attrs.asdict(mishap) for mishap in ask.backend.webhooks.mishaps.pending]}


def provoke(ask: Ask) -> Any:
    """Ask for something to happen to webhooks on their way."""
    body = dict(ask.body)
    provoked = ask.backend.webhooks.mishaps
    if "seed" in body:
        provoked.random.seed(body.pop("seed"))
    if len(provoked.pending) >= MOST_PENDING:
        raise Declined(f"no more than {MOST_PENDING} can be pending; clear some")
    provoked.pending.append(Mishap(**body))
    return mishaps(ask)


def forget_mishaps(ask: Ask) -> Any:
    """Let webhooks arrive as they should again."""
    ask.backend.webhooks.mishaps.reset()
    return mishaps(ask)


def _shown(endpoint: Endpoint) -> dict[str, Any]:
    return {
        "id": endpoint.id,
        "url": endpoint.url,
        "events": None if endpoint.events is None else list(endpoint.events),
        "secret": MASK if endpoint.secrets else None,
        "active": endpoint.active,
        "headers": dict.fromkeys(endpoint.headers, MASK),
    }
