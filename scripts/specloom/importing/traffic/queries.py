"""Read the parameters of a query, which a HAR tells twice: in the address and as a list."""

from collections.abc import Iterator
from urllib.parse import unquote_plus

from .entries import Entry, Pair, pairs


def queries(entry: Entry) -> tuple[Pair, ...]:
    """Return the parameters of the query, decoded, in their order; the address goes before the list."""
    at = f"{entry.at}.request"
    told = list(decoded(entry.url.query))
    listed = tuple(pairs(entry.request, "queryString", at))
    if not entry.request.get("queryString"):
        return tuple(Pair(name, value, f"{at}.url?[{number}]") for number, (name, value) in enumerate(told))
    if len(told) != len(listed):
        return listed
    return tuple(
        Pair(name, value, pair.at, pair.raw) for pair, (name, value) in zip(listed, told, strict=True)
    )


def decoded(query: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a query, or of a form that is written like one."""
    for part in query.split("&"):
        if part:
            name, _, value = part.partition("=")
            yield unquote_plus(name), unquote_plus(value)
