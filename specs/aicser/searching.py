"""Search everything that the platform holds."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from specloom.mock import Call, Reply

from .kept import CHARTS, DASHBOARDS, SOURCES, USERS, Document, only, success
from .questions import words_of

_LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps."""
_SIZE = 10
"""Results on a page where the call does not say."""
_LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader keeps (RFC 8259, section 6)."""


@attrs.frozen
class _Kind:
    """What is searched: by which members a result is titled and found, which it tells, and its time."""

    name: str
    collection: str
    key: str
    title: str
    texts: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    time: str = "created_at"


_KINDS: Mapping[str, _Kind] = {
    "charts": _Kind("chart", CHARTS, "chart_id", "query", told=("query",)),
    "dashboards": _Kind("dashboard", DASHBOARDS, "dashboard_id", "name", ("description",), ("description",)),
    "data_sources": _Kind(
        "data_source",
        SOURCES,
        "data_source_id",
        "name",
        ("description", "tags"),
        ("description",),
        "uploaded_at",
    ),
    "users": _Kind(
        "user", USERS, "user_id", "username", ("email", "first_name", "last_name", "organization")
    ),
}


def search(call: Call) -> Reply:
    """Find what has words of the query in it, what has the most of them first."""
    wanted = set(words_of(call.query["q"]))
    kinds = [_KINDS[call.query["type"]]] if "type" in call.query else list(_KINDS.values())
    found = [result for kind in kinds for result in _found(call, kind, wanted)]
    found.sort(key=lambda result: (-result["relevance_score"], result["type"], result["id"]))
    page, size = (min(call.query.get(*asked), _LARGEST) for asked in (("page", 1), ("limit", _SIZE)))
    return success(
        {
            "query": call.query["q"],
            "results": found[(page - 1) * size : page * size],
            "total_results": len(found),
            "pagination": {"page": page, "limit": size, "pages": -(-len(found) // size)},
        }
    )


def _found(call: Call, kind: _Kind, wanted: set[str]) -> Iterator[Document]:
    for document in call.store.documents(kind.collection):
        score = _score(kind, document, wanted)
        if score:
            yield {
                "type": kind.name,
                "id": document[kind.key],
                "title": document.get(kind.title, ""),
                **only(document, kind.told),
                "relevance_score": score,
                **({"created_at": document[kind.time]} if kind.time in document else {}),
            }


def _score(kind: _Kind, document: Mapping[str, Any], wanted: set[str]) -> float:
    """Return the share of the words that are found; a word counts half where the title does not have it."""
    titled = set(words_of(str(document.get(kind.title, ""))))
    beside = set(words_of(" ".join(str(document.get(name, "")) for name in kind.texts)))
    hits = len(wanted & titled) + len(wanted & beside - titled) / 2
    return round(hits / len(wanted), 2) if wanted else 0.0
