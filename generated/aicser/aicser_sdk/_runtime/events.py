"""Tell events apart, and make their payloads typed."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import attrs
import httpx

from .misfits import MISFITS
from .signatures import Signature

Mark = tuple[tuple[str, ...], str | int | bool]
"""A member, by the names that lead to it, and the one value that it may have."""

_ABSENT: Final = object()


@attrs.frozen
class UnknownEvent:
    """An event that is not typed: none that the specification knows, or not of the shape that it promises.

    `name` is what the vendor calls it, where that is told; `body` is parsed JSON, or a text if it is none.
    """

    name: str | None
    body: Any
    reason: str = attrs.field(default="", eq=False)


@attrs.frozen(eq=False)
class Payload:
    """Describe what one event carries, or several that look alike.

    `marks` are what it always holds; `required` and `known` name members of an object.
    """

    events: tuple[str, ...]
    decode: Callable[[Any], Any] | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), kw_only=True)
    required: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)
    known: frozenset[str] = attrs.field(default=frozenset(), kw_only=True)

    def is_marked(self, data: Any) -> bool:
        """Tell whether the payload has marks, and a body holds them all."""
        return bool(self.marks) and all(_at(data, path) == value for path, value in self.marks)

    def could_be(self, data: Any) -> bool:
        """Tell whether a body holds what is required, and no other value where a mark belongs."""
        if not isinstance(data, dict) or not self.known:
            return not self.known
        unlike = any(_at(data, path) not in {value, _ABSENT} for path, value in self.marks)
        return self.required <= data.keys() and not unlike and not self.known.isdisjoint(data)

    def likeness(self, data: Any) -> tuple[int, int, int]:
        """Return how much of the payload a body shows; the most alike has the greatest."""
        shown = self.known & data.keys() if isinstance(data, dict) else ()
        return len(self.marks), len(self.required), len(shown)


@attrs.frozen(eq=False)
class Contract:
    """Hold all that is known of what a vendor sends.

    The name of an event stands in `header` or in `member`, where the vendor tells it. `scheme` is the
    security scheme whose credential is also the secret of the signatures.
    """

    vendor: str
    payloads: tuple[Payload, ...]
    signatures: tuple[Signature, ...] = attrs.field(default=(), kw_only=True)
    header: str | None = attrs.field(default=None, kw_only=True)
    member: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    scheme: str | None = attrs.field(default=None, kw_only=True)
    methods: tuple[str, ...] = attrs.field(default=("POST",), kw_only=True)
    success: int = attrs.field(default=200, kw_only=True)


def identify(contract: Contract, data: Any, headers: httpx.Headers) -> Any:
    """Return the typed payload of the event, or an UnknownEvent: what cannot be told is not guessed."""
    name = _name(contract, data, headers)
    payloads = _candidates(contract.payloads, name, data)
    if not payloads:
        reason = "no event that the specification knows has this name" if name else "it fits no event"
        return UnknownEvent(name, data, reason)
    found = [_decoded(payload, name, data) for payload in payloads]
    typed = [event for event in found if not isinstance(event, UnknownEvent)]
    if len(typed) < 2:
        return (typed or found)[0]
    events = " or ".join(event for payload in payloads for event in payload.events)
    return UnknownEvent(name, data, f"by its shape it could be {events}")


def _name(contract: Contract, data: Any, headers: httpx.Headers) -> str | None:
    told = headers.get(contract.header) if contract.header else _at(data, contract.member)
    return told if isinstance(told, str) else None


def _candidates(payloads: Iterable[Payload], name: str | None, data: Any) -> list[Payload]:
    """Return the payloads that may be meant: by the name, or else by their marks, or else by their shape."""
    if name is not None:
        payloads = [payload for payload in payloads if name in payload.events]
        if len(payloads) < 2:
            return payloads
    found = [payload for payload in payloads if payload.is_marked(data)]
    found = found or [payload for payload in payloads if payload.could_be(data)]
    most = max((payload.likeness(data) for payload in found), default=None)
    return [payload for payload in found if payload.likeness(data) == most]


def _decoded(payload: Payload, name: str | None, data: Any) -> Any:
    told = name or (payload.events[0] if len(payload.events) == 1 else None)
    try:
        return payload.decode(data) if payload.decode else data
    except MISFITS as error:
        return UnknownEvent(told, data, f"it is not of the shape that the specification says: {error}")


def _at(data: Any, path: tuple[str, ...]) -> Any:
    """Return the member to which the names lead; something that equals nothing where they do not."""
    for name in path:
        if not isinstance(data, Mapping) or name not in data:
            return _ABSENT
        data = data[name]
    return data if path else _ABSENT
