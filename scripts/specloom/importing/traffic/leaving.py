"""Say why what a recording shows is not handed on, though it belongs to a call of the API."""

from collections.abc import Iterable, Iterator, Mapping

from ..account import SourceFact
from ..headers import SET_COOKIE, any_server_answers, every_client_sends

_OF_BROWSERS = frozenset(
    {
        *(
            "accept",
            "accept-language",
            "cache-control",
            "cookie",
            "if-modified-since",
            "if-none-match",
            "origin",
        ),
        *("pragma", "priority", "purpose", "range", "referer", "upgrade-insecure-requests", "content-type"),
        *("forwarded", "save-data", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"),
        *("traceparent", "tracestate", "baggage", "sentry-trace", "x-requested-with", "authorization"),
    }
)
_OF_ANSWERS = frozenset(
    {"content-type", "set-cookie", "cache-control", "etag", "last-modified", "accept-ranges"}
)
_SETTING = "it tells of this one exchange, or of the tool that recorded it, not of the API"
_ANSWER = ".response"
_NAMELESS = "it has no name"
NO_ANSWER = "there was no answer: the call was given up"
_KINDS = {
    "cookie": "clients keep and send cookies by themselves; a spec does not name them",
    "description": "it is a remark on a part of one exchange, for which a spec has no place",
    "body": "there is nothing in it",
    "field": "the body is told as a whole besides",
    "setting": _SETTING,
}


def left_out(
    facts: Iterable[SourceFact], taken: set[tuple[str, str]], places: Mapping[str, str]
) -> Iterator[tuple[SourceFact, str]]:
    """Yield each fact that nothing took, and why; `places` are entries and responses that were left whole."""
    for fact in facts:
        if (fact.kind, fact.at) in taken:
            continue
        entry = _entry(fact.at)
        if reason := places.get(entry) or places.get(fact.at[: len(entry) + len(_ANSWER)]) or _reason(fact):
            yield fact, reason


def is_passing(name: str, *, asked: bool) -> bool:
    """Tell whether a header says nothing of the API: clients, browsers and servers add it to any message."""
    name = name.lower()
    if asked:
        return name in _OF_BROWSERS or every_client_sends(name)
    return name in _OF_ANSWERS or any_server_answers(name)


def _entry(at: str) -> str:
    """Return the place of the entry that a place is in, empty where it is in none."""
    return at[: at.index("]") + 1] if at.startswith("log.entries[") else ""


def _reason(fact: SourceFact) -> str:
    if fact.kind == "header":
        return _of_header(fact)
    if fact.kind in ("parameter", "field") and not fact.name:
        return _NAMELESS
    return _KINDS.get(fact.kind, "")


def _of_header(fact: SourceFact) -> str:
    name = fact.name.lower()
    if name == "content-type":
        return "it tells the type of a body, which the spec tells with the body"
    if name in ("cookie", "set-cookie"):
        return SET_COOKIE if name == "set-cookie" else _KINDS["cookie"]
    if is_passing(name, asked=".request." in fact.at):
        return "any client or server adds it; it tells nothing of the API"
    return "" if name.strip() else _NAMELESS
