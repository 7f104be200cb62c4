"""Note what OpenAPI 3.2 says of a body that no client of ours follows."""

from collections.abc import Iterator

from ..document import Document
from ..errors import Finding
from ..places import Place

_SERVED = ("jsonl", "ndjson", "jsonlines", "json-seq", "event-stream")
_BY_POSITION = ("prefixEncoding", "itemEncoding")


def note_unserved(document: Document, place: Place) -> Iterator[Finding]:
    """Yield a note where items, or parts without names, are described that are not told apart."""
    if place.kind != "media-type":
        return
    if "itemSchema" in place.value and not place.name.partition(";")[0].strip().endswith(_SERVED):
        message = f"the items of {place.name} are not told apart; the body comes and goes whole"
        yield document.finding("unserved", message, place.pointer)
    for keyword in _BY_POSITION:
        if keyword in place.value:
            message = f"{keyword} is not followed: parts without names can be neither sent nor read"
            yield document.finding("unserved", message, place.pointer)
