"""Tell by webhook of what operations did, as the spec says (`x-webhook-trigger`)."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from random import Random
from typing import Any

import attrs
import orjson

from ...spec import Operation, Spec, Trigger, Webhook
from ...spec.references import resolve
from ..clock import iso
from ..http.parameters import kinds_of
from ..messages import Json
from ..resources.completion import Completer
from ..resources.envelopes import parts_of, place_of, properties_of, required_of
from ..resources.identifiers import identifiers_of
from ..rules import Delivery, Reply
from ..storage.store import Store
from .composing import media_of

_READING = frozenset({"get", "list", "count", "view"})
_IDS = ".webhook ids"
_ID = re.compile(r"(?i)((event|message|delivery|webhook|notification|request)_?)?id")
_TIME = re.compile(r"(?i)(.+_)?(time|timestamp|ts|at|created|sent|date)|(.*[a-z])?(At|Time)")
_WRITTEN_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")
_MILLISECONDS = 10**11
"""From here on a number of the epoch counts milliseconds; in seconds it would be the year 5138."""


@attrs.frozen
class Moment:
    """What new ids and times are made from."""

    store: Store
    now: float
    random: Random


@attrs.frozen(eq=False)
class Announcement:
    """A webhook that may be sent after an operation; `named` says that its trigger names the operation."""

    spec: Spec
    webhook: Webhook
    trigger: Trigger
    named: bool

    def wants(self, kind: str) -> bool:
        """Tell whether a change of an object is told."""
        return self.named or kind in self.trigger.changes

    def delivery(self, value: Any, moment: Moment) -> Delivery:
        """Write the event that carries a value: what else the spec prints of it is made anew."""
        body = self._around(self.schema, self._printed, place_of(self.trigger.carries), value, moment)
        whole = self._completer.complete(self.schema, body, moment.now, "required")
        return Delivery("outbound", self.webhook.name, self.webhook.operation.method, whole)

    @cached_property
    def schema(self) -> Any:
        """Return the schema of what is sent."""
        media = media_of(self.webhook)
        return (media.schema if media else None) or {}

    @cached_property
    def _printed(self) -> Any:
        media = media_of(self.webhook)
        return next(iter(media.examples.values()), None) if media else None

    @cached_property
    def _completer(self) -> Completer:
        return Completer(self.spec.document)

    def _around(self, schema: Any, printed: Any, place: tuple[str, ...], value: Any, moment: Moment) -> Any:
        """Return what stands around a place, and the value in it."""
        if not place:
            return self._allowed(schema, value)
        document, own = self.spec.document, place[0]
        members, shown = properties_of(document, schema), printed if isinstance(printed, dict) else {}
        names = dict.fromkeys((*shown, *required_of(document, schema), own))
        told = {
            name: self._around(members.get(name, {}), shown.get(name), place[1:], value, moment)
            if name == own
            else self._anew(name, members.get(name, {}), shown.get(name), moment)
            for name in names
        }
        return {name: each for name, each in told.items() if each is not None or name in shown}

    def _allowed(self, schema: Any, value: Any) -> Any:
        document = self.spec.document
        if not isinstance(value, dict) or resolve(document, schema, "").value.get(
            "additionalProperties", True
        ):
            return value
        known = properties_of(document, schema)
        return {name: member for name, member in value.items() if name in known}

    def _anew(self, name: str, schema: Any, shown: Any, moment: Moment) -> Any:
        """Return a member of an event: the event's name, the present time, a new id, or what is printed."""
        parts, kinds = tuple(parts_of(self.spec.document, schema)), kinds_of(self.spec.document, schema)
        if any("const" in part for part in parts):
            return next(part["const"] for part in parts if "const" in part)
        if any(self.webhook.name in part.get("enum", ()) for part in parts):
            return self.webhook.name
        if time := _time(name, parts, kinds, shown, moment.now):
            return time
        if _ID.fullmatch(name) and (shown is not None or kinds & {"string", "integer"}):
            like = identifiers_of(self.spec.document, schema, [shown])
            return like.new(moment.store, _IDS, moment.random)
        return shown


def announcements_of(spec: Spec, operation: Operation) -> tuple[Announcement, ...]:
    """Return the webhooks that may be sent after an operation, in the order of the spec."""
    resource = operation.resource
    about = resource.name if resource and resource.action not in _READING else None
    found = ((webhook, webhook.trigger) for webhook in spec.webhooks if webhook.trigger)
    return tuple(
        Announcement(spec, webhook, trigger, operation.id in trigger.operations)
        for webhook, trigger in found
        if operation.id in trigger.operations or (about is not None and about == trigger.resource)
    )


def announced(announcements: tuple[Announcement, ...], reply: Reply, moment: Moment) -> Iterator[Delivery]:
    """Yield what is to be sent after a reply: of each change, or of what a named operation answers."""
    if reply.status >= 400:
        return
    for change in reply.changes:
        for announcement in announcements:
            if announcement.wants(change.kind):
                yield announcement.delivery(change.value, moment)
    if not reply.changes:
        body = orjson.loads(reply.body.content) if isinstance(reply.body, Json) else reply.body
        yield from (each.delivery(body, moment) for each in announcements if each.named)


def _time(
    name: str, parts: tuple[Mapping[str, Any], ...], kinds: frozenset[str], shown: Any, now: float
) -> str | int | None:
    """Return the present time as a member tells it; None for one that tells none."""
    formats = {part.get("format") for part in parts}
    if "date-time" in formats or (isinstance(shown, str) and _WRITTEN_TIME.fullmatch(shown)):
        return iso(now)
    if "date" in formats:
        return iso(now)[:10]
    if _TIME.fullmatch(name) and (kinds & {"integer", "number"} or isinstance(shown, int)):
        return int(now * 1000) if isinstance(shown, int) and shown >= _MILLISECONDS else int(now)
    return None
