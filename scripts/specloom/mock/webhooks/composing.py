"""Write an event as the message that the spec describes, or say what of it breaks the spec."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import quote, urlencode

import attrs

from ...spec import MediaType, Parameter, Signature, Spec, Webhook
from ..exchange import BrokenWebhook
from ..messages import is_json, media_type_of, write_json
from ..resources.completion import fill
from ..resources.envelopes import get_at, place_of, put_at
from ..schemas import Schemas

_FORM = "application/x-www-form-urlencoded"


@attrs.frozen
class Message:
    """One event as it is sent, to whomever: the same id each time, and the same bytes."""

    id: str
    event: str
    method: str
    body: str = ""
    query: str = ""
    headers: Mapping[str, str] = attrs.field(factory=dict)


@attrs.frozen
class Composer:
    """What messages are made from."""

    spec: Spec
    schemas: Schemas

    def find(self, event: str, method: str | None = None) -> Webhook:
        """Return the webhook that an event is sent as; raise BrokenWebhook when the spec has none."""
        named = [webhook for webhook in self.spec.webhooks if webhook.name == event]
        exact = (webhook for webhook in named if webhook.operation.method == method)
        found = next(exact, named[0] if named else None)
        if found is None:
            known = ", ".join(dict.fromkeys(webhook.name for webhook in self.spec.webhooks)) or "none at all"
            raise BrokenWebhook(event, (f"the spec has no such webhook under webhooks; it has {known}",))
        return found

    def signature(self, message: Message) -> Signature | None:
        """Return how a message is signed."""
        with suppress(BrokenWebhook):
            return self.find(message.event, message.method).signature
        return None

    def example(self, webhook: Webhook, now: float) -> Any:
        """Return what the spec prints of an event, or what its schema requires."""
        media = media_of(webhook)
        if media is None:
            return None
        if media.examples:
            return next(iter(media.examples.values()))
        return fill(self.spec.document, media.schema or {}, {}, now)

    def compose(self, webhook: Webhook, payload: Any, message_id: str, *, checked: bool = True) -> Message:
        """Write an event; raise BrokenWebhook when the spec does not allow what it carries."""
        media, headers, query = media_of(webhook), self._headers(webhook), dict(_values(webhook, "query"))
        payload = self._named(webhook, payload)
        if checked and (reasons := tuple(self._breaches(webhook, media, payload, {**headers, **query}))):
            raise BrokenWebhook(webhook.name, reasons)
        if media is not None:
            headers["content-type"] = media.media_type
        body = _written(media, payload) if media else ""
        written = urlencode(query, quote_via=quote)
        return Message(message_id, webhook.name, webhook.operation.method, body, written, headers)

    def _named(self, webhook: Webhook, payload: Any) -> Any:
        """Return a payload that tells the name of its event, where it has a member for that."""
        name = self.spec.event_name
        place = place_of(name.member) if name and name.member else ()
        if not place or not isinstance(payload, dict) or get_at(payload, place) is not None:
            return payload
        return put_at(payload, place, webhook.name)

    def _headers(self, webhook: Webhook) -> dict[str, str]:
        name = self.spec.event_name
        told = {name.header: webhook.name} if name and name.header else {}
        own = {header.lower() for header in (*told, *_signing_headers(webhook))}
        return told | {key: value for key, value in _values(webhook, "header") if key.lower() not in own}

    def _breaches(
        self, webhook: Webhook, media: MediaType | None, payload: Any, sent: Mapping[str, str]
    ) -> Iterator[str]:
        own = {name.lower() for name in (*sent, *_signing_headers(webhook))}
        for parameter in webhook.operation.parameters:
            if parameter.required and parameter.name.lower() not in own:
                yield f"the {parameter.location} parameter {parameter.name} has no example to send"
        if media is not None and media.schema is not None:
            yield from map(str, self.schemas.check(media.schema_pointer, payload, "body"))


def media_of(webhook: Webhook) -> MediaType | None:
    """Return how a webhook's body is written: as JSON if it may be."""
    content = webhook.operation.body.content if webhook.operation.body else ()
    return next((media for media in content if is_json(media_type_of(media.media_type))), None) or next(
        iter(content), None
    )


def _signing_headers(webhook: Webhook) -> tuple[str, ...]:
    signature = webhook.signature
    if signature is None:
        return ()
    time = signature.timestamp.header if signature.timestamp else None
    return tuple(name for name in (signature.header, time, signature.id) if name)


def _values(webhook: Webhook, location: str) -> Iterator[tuple[str, str]]:
    """Yield the parameters that are always sent, as the spec prints them."""
    for parameter in webhook.operation.in_location(location):
        value = _printed(parameter)
        if value is not None and (parameter.required or "const" in parameter.schema):
            yield parameter.name, str(value)


def _printed(parameter: Parameter) -> Any:
    schema = parameter.schema
    shown = (*parameter.examples.values(), *schema.get("examples", ()), *schema.get("enum", ()))
    return schema.get("const", schema.get("default", next(iter(shown), None)))


def _written(media: MediaType, payload: Any) -> str:
    if isinstance(payload, dict) and media_type_of(media.media_type) == _FORM:
        return urlencode(payload)
    if is_json(media_type_of(media.media_type)):
        return write_json(payload).decode()
    return "" if payload is None else str(payload)
