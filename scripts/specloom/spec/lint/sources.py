"""Check that every fact says where it was read."""

from collections.abc import Iterator, Mapping

from ..errors import Finding
from ..evidence import gather
from ..pointers import join, walk
from .survey import Survey, mapping


def sourced_facts(survey: Survey) -> Iterator[Finding]:
    """Require a source of every fact, its own or one further up."""
    for fact in gather(survey.document):
        if fact.kind is None:
            message = f"this {fact.what} has no source; add an x-source with from, at and kind, here or above"
            yield survey.finding("source", message, fact.pointer)


def known_sources(survey: Survey) -> Iterator[Finding]:
    """Require every x-source to name a document of x-sources, and every such document to be named."""
    known = mapping(survey.document.root, "x-sources")
    used: set[str] = set()
    for pointer, source in _sources(survey):
        name = str(source.get("from"))
        used.add(name)
        if name not in known:
            message = f"there is no source {name}; add it to x-sources, or write one of: {', '.join(known)}"
            yield survey.finding("source", message, join(pointer, "from"))
    for name in known:
        if name not in used:
            yield survey.finding(
                "source", f"nothing was read from {name}; remove it", join("/x-sources", name)
            )


def _sources(survey: Survey) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield each x-source, those inside other extensions too, with its pointer."""
    for place in survey.places:
        for key, value in mapping(place.value).items():
            if key == "x-source" and isinstance(value, Mapping):
                yield join(place.pointer, key), value
            elif key.startswith("x-"):
                yield from _nested(value, join(place.pointer, key))


def _nested(value: object, pointer: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    for where, inner in walk(value, pointer):
        if isinstance(inner, Mapping) and where.endswith("/x-source"):
            yield where, inner
