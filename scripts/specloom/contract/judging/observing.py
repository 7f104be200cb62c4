"""Write what was seen as a fact of a spec: with a source where the spec has one for observations."""

from collections.abc import Mapping
from typing import Any

from ...spec import Document
from ...spec.pointers import lookup

_OBSERVING = ("observ", "traffic", "record")


def observed(document: Document, place: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a new member of an object, with a description where its siblings have some."""
    known = lookup(document.root, place).get("properties", {})
    told = any(isinstance(body, Mapping) and "description" in body for body in known.values())
    source = source_of_observations(document)
    words = {"description": "Seen in replies, and nowhere described."} if told else {}
    named = {"x-source": {"from": source, "at": "replies to contract tests", "kind": "observed"}}
    return {**words, **(named if source else {}), **schema}


def source_of_observations(document: Document) -> str | None:
    """Return the name in `x-sources` of what was observed, None where no entry is for that."""
    sources = document.root.get("x-sources")
    for name, body in sources.items() if isinstance(sources, Mapping) else ():
        title = str(body.get("title", "")) if isinstance(body, Mapping) else ""
        if any(word in f"{name} {title}".lower() for word in _OBSERVING):
            return str(name)
    return None
