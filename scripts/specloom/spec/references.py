"""Follow local references; refuse every other kind."""

from typing import Any
from urllib.parse import unquote

import attrs

from .document import Document
from .errors import SpecError
from .pointers import lookup

_CIRCULAR = "{} refers back to itself; point it at something else"


@attrs.frozen
class Node:
    """A value of a document and the pointer under which it stands."""

    pointer: str
    value: Any


def resolve(document: Document, value: Any, pointer: str) -> Node:
    """Follow `$ref` from a value until something that is not a reference.

    Raises SpecError for a reference that is remote, dangling or circular.
    """
    seen: set[str] = set()
    while isinstance(value, dict) and isinstance(value.get("$ref"), str):
        reference = value["$ref"]
        try:
            value = _named(document, reference, seen)
        except KeyError:
            problem = reference_problem(document, reference) or _CIRCULAR.format(reference)
            raise SpecError(document.finding("local-ref", problem, pointer)) from None
        seen.add(reference)
        pointer = unquote(reference[1:])
    return Node(pointer, value)


def _named(document: Document, reference: str, seen: set[str]) -> Any:
    if reference in seen or not reference.startswith("#/"):
        raise KeyError(reference)
    return lookup(document.root, unquote(reference[1:]))


def reference_problem(document: Document, reference: str) -> str | None:
    """Say what is wrong with a reference, or None when it is local and leads somewhere."""
    if not reference.startswith("#/"):
        return f"{reference} leads out of this file; copy what it names into components and refer to that"
    try:
        lookup(document.root, unquote(reference[1:]))
    except KeyError:
        return f"{reference} names nothing in this file; add it or correct the name"
    return None
