"""List what is not known of a vendor: what no source says, and what is only read between lines."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import attrs

from ..spec import Spec
from ..spec.evidence import Fact
from ..spec.evidence_summary import summary
from ..spec.pointers import split
from .prose import Prose, line
from .sources import Badge, Sources

_SHOWN = 8
_GROUPS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "headers": "header",
    "examples": "example",
    "requestBodies": "request body",
    "securitySchemes": "security scheme",
}
_SILENT = frozenset({"properties", "paths", "schema", "items", "components", "responses"})


@attrs.frozen
class Guess:
    """One reason for facts that no source states, and the first of them in words, of `count` in all."""

    badge: Badge
    places: tuple[str, ...]
    count: int


@attrs.frozen
class Unknown:
    """What is not known: in our words, and each guess that stands in for it."""

    texts: tuple[Prose, ...]
    guesses: tuple[Guess, ...]
    unsourced: int

    def __bool__(self) -> bool:
        return bool(self.texts or self.guesses or self.unsourced)


def unknown_of(spec: Spec, sources: Sources) -> Unknown:
    """Return what is not known of a vendor; guesses for the same reason are told together."""
    told = summary(sources.facts)
    alike: dict[Badge, list[Fact]] = {}
    for fact in told.inferred:
        alike.setdefault(sources.badge_of(fact), []).append(fact)
    texts = tuple(map(line, _texts(spec.document.root)))
    guesses = tuple(_guess(spec, badge, facts) for badge, facts in alike.items())
    return Unknown(texts, guesses, len(told.unsourced))


def _texts(root: Mapping[str, Any]) -> Iterator[str]:
    held = root.get("x-unknown", ())
    yield from (text for text in held if isinstance(text, str)) if isinstance(held, list) else ()


def _guess(spec: Spec, badge: Badge, facts: list[Fact]) -> Guess:
    called = {operation.pointer: operation.id for operation in spec.operations}
    places = dict.fromkeys(_place(called, fact.pointer) for fact in facts)
    return Guess(badge, tuple(islice(places, _SHOWN)), len(places))


def _place(called: Mapping[str, str], pointer: str) -> str:
    """Say where a fact stands as a person would: by operation or component, and the name in it."""
    tokens = split(pointer)
    if tokens[0] in {"paths", "webhooks"} and len(tokens) > 2:
        operation = called.get("/".join(pointer.split("/")[:4]), f"{tokens[2].upper()} {tokens[1]}")
        return " ".join(filter(None, (operation, _rest(tokens[3:]))))
    if tokens[0] == "components" and len(tokens) > 2:
        kind = _GROUPS.get(tokens[1], tokens[1])
        inner = [token for token in tokens[3:] if token not in _SILENT]
        return (
            ".".join((tokens[2], *inner)) if kind == "schema" else f"{kind} {'.'.join((tokens[2], *inner))}"
        )
    return " ".join(tokens)


def _rest(tokens: tuple[str, ...]) -> str:
    return " ".join(part for part in tokens if part not in _SILENT)
