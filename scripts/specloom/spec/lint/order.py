"""Check that sections and keys stand in the order of the house, so that a reader finds everything."""

from collections.abc import Iterable, Iterator

from ..errors import Finding
from ..pointers import join
from .survey import Survey, mapping

SECTIONS = ("openapi", "info", "servers", "tags", "security", "paths", "webhooks", "components", "x-…")
OPERATION_KEYS = (
    "operationId",
    "summary",
    "description",
    "tags",
    "x-…",
    "parameters",
    "requestBody",
    "responses",
    "links",
)


def section_order(survey: Survey) -> Iterator[Finding]:
    """Require the sections to stand in the order of the house."""
    for key, before in _late(survey.document.root, SECTIONS):
        message = f"{key} stands after {before}; the order is {', '.join(SECTIONS)}"
        yield survey.finding("section-order", message, join("", key))


def version_order(survey: Survey) -> Iterator[Finding]:
    """Require our version to stand right after the vendor's, so that nobody takes one for the other."""
    keys = list(mapping(survey.document.root, "info"))
    if "x-version" in keys and keys[keys.index("x-version") - 1] != "version":
        message = "x-version stands apart from version; write it right after it"
        yield survey.finding("key-order", message, "/info/x-version")


def operation_order(survey: Survey) -> Iterator[Finding]:
    """Require the keys of an operation to stand in the order of the house."""
    for operation in (*survey.operations, *survey.webhooks):
        for key, before in _late(operation.value, OPERATION_KEYS):
            message = f"{key} stands after {before}; the order is {', '.join(OPERATION_KEYS)}"
            yield survey.finding("key-order", message, join(operation.pointer, key))


def _late(keys: Iterable[str], order: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each key that stands too late, and the key that it should stand before; others are free."""
    furthest, last = -1, ""
    for key in keys:
        name = "x-…" if key.startswith("x-") else key
        if name not in order:
            continue
        rank = order.index(name)
        if rank < furthest:
            yield key, last
        else:
            furthest, last = rank, key
