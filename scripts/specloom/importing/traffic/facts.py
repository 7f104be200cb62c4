"""Count everything that a HAR says, apart from the reading, so that nothing can be missed by both."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..account import SourceFact

_NOTHING: tuple[Any, ...] = ("", None, -1, [], {})
_LISTS = {"headers": "header", "cookies": "cookie", "queryString": "parameter"}
_LONGEST = 200


def facts_of(root: Mapping[str, Any]) -> tuple[SourceFact, ...]:
    """Return all facts of a HAR in its order; a request is called by method and path, without the query."""
    return tuple(_of_log(root.get("log")))


def _of_log(log: Any) -> Iterator[SourceFact]:
    for key, value in _members(log):
        if key == "entries" and isinstance(value, list):
            for number, entry in enumerate(value):
                yield from _of_entry(entry, f"log.entries[{number}]")
        elif key == "pages" and isinstance(value, list):
            for number, page in enumerate(value):
                yield SourceFact("setting", f"log.pages[{number}]", "page")
                yield from _comment(page, f"log.pages[{number}]")
        else:
            yield _other(key, value, f"log.{key}")


def _of_entry(entry: Any, at: str) -> Iterator[SourceFact]:
    if not isinstance(entry, dict):
        yield SourceFact("request", at)
        return
    yield SourceFact("request", at, _called(entry.get("request")))
    for key, value in _members(entry):
        if key == "request":
            yield from _of_request(value, f"{at}.request")
        elif key == "response":
            yield SourceFact("response", f"{at}.response", _status(value))
            yield from _of_response(value, f"{at}.response")
        else:
            yield _other(key, value, f"{at}.{key}")


def _of_request(request: Any, at: str) -> Iterator[SourceFact]:
    for key, value in _members(request):
        if key == "postData":
            yield from _of_sent(value, f"{at}.postData")
        elif key not in ("method", "url"):
            yield from _of_message(key, value, at)
    if isinstance(request, dict) and not request.get("queryString"):
        query = str(request.get("url") or "").partition("#")[0].partition("?")[2]
        for number, part in enumerate(part for part in query.split("&") if part):
            yield SourceFact("parameter", f"{at}.url?[{number}]", part.partition("=")[0][:_LONGEST])


def _of_sent(sent: Any, at: str) -> Iterator[SourceFact]:
    yield SourceFact("body", at)
    for key, value in _members(sent):
        if key == "params" and isinstance(value, list):
            yield from _named(value, "field", f"{at}.params")
        elif key == "comment":
            yield _other(key, value, f"{at}.{key}")


def _of_response(response: Any, at: str) -> Iterator[SourceFact]:
    for key, value in _members(response):
        if key == "content":
            if isinstance(value, dict) and (value.get("text") or _is_sized(value.get("size"))):
                yield SourceFact("body", f"{at}.content")
            yield from _comment(value, f"{at}.content")
        elif key not in ("status", "statusText"):
            yield from _of_message(key, value, at)


def _of_message(key: str, value: Any, at: str) -> Iterator[SourceFact]:
    """Yield what requests and responses have in common: lists of names with values, and settings."""
    if key in _LISTS and isinstance(value, list):
        yield from _named(value, _LISTS[key], f"{at}.{key}")
    else:
        yield _other(key, value, f"{at}.{key}")


def _named(listed: list[Any], kind: str, at: str) -> Iterator[SourceFact]:
    for number, each in enumerate(listed):
        yield SourceFact(kind, f"{at}[{number}]", _name(each))
        yield from _comment(each, f"{at}[{number}]")


def _name(each: Any) -> str:
    name = each.get("name") if isinstance(each, dict) else None
    return str(name)[:_LONGEST] if isinstance(name, str | int | float) and not isinstance(name, bool) else ""


def _comment(value: Any, at: str) -> Iterator[SourceFact]:
    if isinstance(value, dict) and isinstance(value.get("comment"), str) and value["comment"]:
        yield SourceFact("description", f"{at}.comment")


def _other(key: str, value: Any, at: str) -> SourceFact:
    is_comment = key == "comment" and isinstance(value, str)
    return SourceFact("description", at) if is_comment else SourceFact("setting", at, key[:_LONGEST])


def _members(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the members of an object that say something."""
    pairs = value.items() if isinstance(value, dict) else ()
    return ((key, inner) for key, inner in pairs if not any(inner is no or inner == no for no in _NOTHING))


def _called(request: Any) -> str:
    """Return method and path, without host and query."""
    if not isinstance(request, dict):
        return ""
    url = str(request.get("url") or "").partition("#")[0].partition("?")[0]
    path = url.partition("://")[2].partition("/")[2]
    return f"{request.get('method') or ''} /{path}"[:_LONGEST]


def _status(response: Any) -> str:
    return str(response.get("status") or "")[:3] if isinstance(response, dict) else ""


def _is_sized(size: Any) -> bool:
    return isinstance(size, int | float) and size > 0
