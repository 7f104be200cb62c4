"""Take each fact out of a spec, and tell whether the comparison with its fact list notices."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from typing import Any

import attrs

from specloom.spec import Document, read_spec
from specloom.spec.evidence import gather
from specloom.spec.places import Place, places
from specloom.spec.pointers import join, lookup, split
from specloom.spec.references import resolve

from .fact_differences import EXAMPLES, Difference, compared, shows
from .fact_list import VENDOR
from .pairing import Pair, alternatives, speaking
from .spec_claims import statements_about

CONNECTIONS = ("server", "security scheme")
KEYWORDS = ("const", "enum", "default", "minimum", "maximum", "minItems", "maxItems")


def operations(held: Pair) -> Iterator[list[str]]:
    """Yield each operation."""
    yield from ([place.pointer] for place in _found(held, "operation") if held.claims.certain(place.pointer))


def parameters(held: Pair) -> Iterator[list[str]]:
    """Yield each parameter of an operation."""
    yield from _uses(held, "parameter")


def responses(held: Pair) -> Iterator[list[str]]:
    """Yield the responses that the list demands of an operation, besides those of any operation."""
    for (pointer,) in _uses(held, "response"):
        status = split(pointer)[-1]
        scopes = _concerned(held, [pointer])
        if any(("status", f"{scope} {status}") in held.listing.index for scope in scopes):
            yield [pointer]


def headers(held: Pair) -> Iterator[list[str]]:
    """Yield each header of a response."""
    yield from _uses(held, "header")


def properties(held: Pair) -> Iterator[list[str]]:
    """Yield each property, with those that say the same in other shapes."""
    for place in _found(held, "property"):
        if held.claims.certain(place.pointer):
            yield alternatives(held.vendor, place.pointer)


def examples(held: Pair) -> Iterator[list[str]]:
    """Yield each example of a body with all places where it is shown."""
    shown: dict[str, list[str]] = {}
    for place in _found(held, "example"):
        target = resolve(held.document, place.value, place.pointer).pointer
        if "content" in split(place.pointer) and held.claims.certain(target) and _is_printed(held, target):
            shown.setdefault(target, []).append(place.pointer)
    yield from shown.values()


def _is_printed(held: Pair, pointer: str) -> bool:
    """Tell whether the list has an example itself, and not as a record of a page."""
    value = lookup(held.document.root, pointer)["value"]
    listed = chain.from_iterable(said for (topic, _), said in held.listing.index.items() if topic in EXAMPLES)
    return any(shows(value, said) for said in listed)


def keywords(held: Pair) -> Iterator[list[str]]:
    """Yield each keyword that closes or bounds a value."""
    for place in chain(_found(held, "schema"), _found(held, "property")):
        if "headers" in split(place.pointer) or not held.claims.certain(place.pointer):
            continue
        for key in KEYWORDS:
            if isinstance(place.value, Mapping) and key in place.value:
                yield alternatives(held.vendor, join(place.pointer, key))


def enum_values(held: Pair) -> Iterator[list[str]]:
    """Yield each value of an enum."""
    for pointer, *_ in keywords(held):
        if pointer.endswith("/enum"):
            values = lookup(held.document.root, pointer)
            yield from ([join(pointer, index)] for index, value in enumerate(values) if value is not None)


def connections(held: Pair) -> Iterator[list[str]]:
    """Yield servers, ways to prove who calls, rate limits and signatures."""
    for fact in gather(held.document):
        tokens = split(fact.pointer)
        if fact.what in CONNECTIONS or {"x-rate-limits", "x-webhook-signature"} & {*tokens}:
            yield from ([fact.pointer],) if held.claims.certain(fact.pointer) else ()


def _uses(held: Pair, kind: str) -> Iterator[list[str]]:
    """Yield where a shared thing is used, or one stands by itself, outside of the shared ones."""
    for place in _found(held, kind):
        target = resolve(held.document, place.value, place.pointer).pointer
        if place.holder != "/components" and held.claims.certain(target):
            yield [place.pointer]


def _found(held: Pair, kind: str) -> Iterator[Place]:
    return (place for place in places(held.document) if place.kind == kind)


KINDS: tuple[Callable[[Pair], Iterator[list[str]]], ...] = (
    operations,
    parameters,
    responses,
    headers,
    properties,
    keywords,
    enum_values,
    examples,
    connections,
)


def is_claimed(held: Pair, pointers: list[str]) -> bool:
    """Tell whether a fact is certain somewhere: one that only inferred bodies lead to is not."""
    scopes = [speaking(held.vendor).get(pointer, {}) for pointer in pointers]
    return not any(scopes) or any(any(certain.values()) for certain in scopes)


def is_noticed(held: Pair, pointers: list[str]) -> bool:
    """Tell whether the comparison finds that the spec lacks what is taken out of it."""
    document = held.claims.spec.document
    with _taken_out(document.root, pointers):
        spec, concerned = held.claims.spec, dict.fromkeys((*_concerned(held, pointers), VENDOR))
        if path := _only_path(pointers):
            spec, concerned = read_spec(_narrowed(document, path), held.vendor), _concerned(held, pointers)
        elif not pointers[0].startswith("/components/schemas/"):
            spec = read_spec(document, held.vendor)
        claims = attrs.evolve(held.claims, spec=spec)
        for scope in concerned:
            if any(_is_new(held, d) for d in compared(scope, statements_about(claims, scope), held.listing)):
                return True
    return False


def _only_path(pointers: list[str]) -> str | None:
    """Return the path, or the name of the webhook, that alone can tell of places of the spec.

    Whether a header is on every response can only be told from all.
    """
    tokens = [split(pointer) for pointer in pointers]
    alone = all(t[0] in {"paths", "webhooks"} and "headers" not in t for t in tokens)
    paths = {path for _, path, *_ in tokens} if alone else set()
    return paths.pop() if len(paths) == 1 else None


def _narrowed(document: Document, path: str) -> Document:
    return Document(document.path, {**document.root, "paths": {path: document.root["paths"][path]}})


def _concerned(held: Pair, pointers: list[str]) -> dict[str, None]:
    """Name what speaks of places of the spec, or of what they stand in."""
    if pointers[0].startswith("/components/securitySchemes/"):
        return dict.fromkeys(held.said)
    spoken = speaking(held.vendor)
    holders = (next((at for at in _upward(pointer) if at in spoken), "") for pointer in pointers)
    return dict.fromkeys(scope for holder in holders for scope in spoken.get(holder, ()))


def _upward(pointer: str) -> Iterator[str]:
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def _is_new(held: Pair, difference: Difference) -> bool:
    return difference.side == "spec" and difference.topic != "evidence" and difference not in held.known


@contextmanager
def _taken_out(root: Any, pointers: list[str]) -> Iterator[None]:
    """Leave something out of a document for a while."""
    kept = []
    for pointer in reversed(pointers):
        holder, last = lookup(root, pointer.rpartition("/")[0]), split(pointer)[-1]
        kept.append((holder, holder.copy()))
        del holder[int(last) if isinstance(holder, list) else last]
    try:
        yield
    finally:
        for holder, whole in reversed(kept):
            holder.clear()
            holder.extend(whole) if isinstance(holder, list) else holder.update(whole)
