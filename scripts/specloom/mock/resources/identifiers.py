"""Make the identifiers of new objects, as their schema and the vendor's examples show them."""

import re
from collections.abc import Iterable, Mapping
from random import Random
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits
from typing import Any

import attrs

from ...spec import Document
from ..http.parameters import kinds_of
from ..rules import new_uuid
from ..storage.store import Store
from .envelopes import parts_of

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SHOWN = re.compile(r"(?P<prefix>.*[^A-Za-z0-9])?(?P<rest>[A-Za-z0-9]+)")
_SHORTEST = 6
_TRIES = 100


@attrs.frozen(eq=False, repr=False)
class Identifiers:
    """How the ids of one resource are made: counted after a prefix, or of random letters after one.

    `prefix` None means that they are UUIDs.
    """

    counted: bool
    number: bool
    prefix: str | None = None
    first: int = 1
    alphabet: str = ""
    length: int = 0

    def new(self, store: Store, collection: str, random: Random) -> int | str:
        """Make an id that no object of the collection has."""
        for _ in range(_TRIES):
            made = self._make(store, collection, random)
            if store.get_bytes(collection, str(made)) is None:
                return made
        return new_uuid(random)

    def _make(self, store: Store, collection: str, random: Random) -> int | str:
        if self.counted:
            number = store.next_number(collection, self.first)
            return number if self.number else f"{self.prefix or ''}{number}"
        if self.prefix is None:
            return new_uuid(random)
        return self.prefix + "".join(random.choices(self.alphabet, k=self.length))


def identifiers_of(document: Document, schema: Any, shown: Iterable[Any]) -> Identifiers:
    """Read from the schema of a key, and from keys in examples, how new ones are to look."""
    if "integer" in kinds_of(document, schema):
        return Identifiers(counted=True, number=True)
    parts = tuple(parts_of(document, schema))
    if any(part.get("format") == "uuid" for part in parts):
        return Identifiers(counted=False, number=False)
    examples = [*_examples(parts), *shown]
    text = next((value for value in examples if isinstance(value, str) and value), "")
    return _like(text) if text and not _UUID.fullmatch(text) else Identifiers(counted=False, number=False)


def _examples(parts: Iterable[Mapping[str, Any]]) -> Iterable[Any]:
    for part in parts:
        yield from (part["example"],) if "example" in part else ()
        yield from part.get("examples", ())


def _like(text: str) -> Identifiers:
    match = _SHOWN.fullmatch(text)
    if match is None:
        return Identifiers(counted=False, number=False)
    prefix, rest = match["prefix"] or "", match["rest"]
    if rest.isdigit() and len(rest) < 10:
        return Identifiers(counted=True, number=False, prefix=prefix, first=int(rest) + 1)
    if not prefix and not any(c.isdigit() for c in rest):
        return Identifiers(counted=False, number=False)
    return Identifiers(
        counted=False, number=False, prefix=prefix, alphabet=_alphabet(rest), length=max(len(rest), _SHORTEST)
    )


def _alphabet(text: str) -> str:
    letters = (
        ascii_lowercase
        if text.lower() == text
        else ascii_uppercase
        if text.upper() == text
        else ascii_letters
    )
    return letters + digits
