"""Follow the references that a client needs; let go of those that lead nowhere where that does no harm."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from ..document import Document
from ..errors import Finding, SpecError
from ..places import SCHEMA_KINDS, Place, places
from ..pointers import fragment, join, lookup, split
from ..references import Node, resolve

_NEEDED = {"path", "operation", "parameter", "request-body", "security-scheme"}


def localise(document: Document) -> None:
    """Write references that name the document by its own address (`$self`, OpenAPI 3.2) as local ones."""
    own = document.root.get("$self")
    for place in places(document) if isinstance(own, str) and own else ():
        if place.reference is not None and place.reference.startswith(f"{own}#"):
            place.value["$ref"] = place.reference.removeprefix(str(own))


def mend_reference(document: Document, place: Place) -> Iterator[Finding]:
    """Write a path out in place of its reference; make of a lost reference an object that says nothing.

    What a reference must not hold as it is, such as a space, is encoded, so that every reader takes it.
    A reference to another file, and one without which a call would be wrong, is a finding of `local-ref`.
    """
    problem, value = _followed(document, place)
    if problem and (_leads_out(place) or place.kind in _NEEDED):
        yield document.finding("local-ref", problem, place.pointer)
    elif problem:
        del place.value["$ref"]
        what = "anything is taken here" if place.kind in SCHEMA_KINDS else "it is left out"
        yield document.finding("lost-ref", f"{problem.partition(';')[0]}; {what}", place.pointer)
    elif place.kind == "path":
        del place.value["$ref"]
        place.value.update({key: value[key] for key in value.keys() - place.value.keys()})
    elif place.reference is not None:
        place.value["$ref"] = fragment(unquote(place.reference[1:]))


def follow_moved(document: Document) -> Iterator[Finding]:
    """Point references into what was moved at where it is now; let go of those that lead nowhere any more."""
    for place in places(document):
        if place.reference is not None and place.kind in SCHEMA_KINDS:
            try:
                place.value["$ref"] = _present(document, place.reference)
            except (KeyError, SpecError):
                yield from mend_reference(document, place)


def _present(document: Document, reference: str) -> str:
    """Return a reference that leads through no other; raise KeyError or SpecError when there is none."""
    here, is_moved = Node("", document.root), False
    for token in split(unquote(reference[1:])):
        if isinstance(here.value, dict) and token not in here.value and "$ref" in here.value:
            here, is_moved = resolve(document, here.value, here.pointer), True
        here = Node(join(here.pointer, token), lookup(here.value, join("", token)))
    return fragment(here.pointer) if is_moved else reference


def _leads_out(place: Place) -> bool:
    return place.reference is not None and not place.reference.startswith("#")


def _followed(document: Document, place: Place) -> tuple[str | None, Any]:
    if place.reference is None:
        return "a $ref is no text", None
    try:
        value = resolve(document, place.value, place.pointer).value
    except SpecError as error:
        return error.findings[0].message, None
    fits = isinstance(value, dict) or (place.kind in SCHEMA_KINDS and isinstance(value, bool))
    return (None if fits else f"{place.reference} is no {place.kind}"), value
