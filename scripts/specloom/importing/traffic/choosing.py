"""Choose the entries of a HAR that are calls of one API, and say of each other one why it is none."""

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from .entries import Entry, object_of, text_of

_PARTS = {
    "document": "a document",
    "stylesheet": "a style sheet",
    "style": "a style sheet",
    "script": "a script",
    "image": "an image",
    "font": "a font",
    "media": "a film or sound",
    "audio": "a sound",
    "video": "a film",
    "manifest": "a manifest",
    "texttrack": "a caption",
    "track": "a caption",
    "iframe": "a document",
    "frame": "a document",
    "embed": "a document",
    "object": "a document",
    "worker": "a script",
    "serviceworker": "a script",
    "sharedworker": "a script",
    "ping": "a beacon",
    "beacon": "a beacon",
    "report": "a report",
    "csp-violation-report": "a report",
    "preflight": "a preflight",
}
"""What browsers call the parts that a page loads, in `_resourceType` and in `Sec-Fetch-Dest`."""
_TYPES = (
    (re.compile(r"text/html|application/xhtml\+xml"), "a document"),
    (re.compile(r"text/css"), "a style sheet"),
    (re.compile(r"(text|application)/(x-)?(java|ecma)script|application/wasm"), "a script"),
    (re.compile(r"font/|application/(x-)?font|application/vnd\.ms-fontobject"), "a font"),
    (re.compile(r"image/"), "an image"),
    (re.compile(r"audio/|video/"), "a film or sound"),
)
_STATIC = re.compile(
    r"/(_next|_nuxt|static|assets|dist|build|locales?|i18n)/|/(manifest|asset-manifest)\.json$|\.map$"
)
_TRACKING = re.compile(
    r"(?i)(^|[.-])(analytics?|telemetry|metrics?|stats?|track(ing|er)?|collector?|events?|beacon|pixel|ads?|adservice"
    r"|doubleclick|tagmanager|googletagmanager|google-analytics|segment|mixpanel|amplitude|sentry|bugsnag|datadoghq"
    r"|nr-data|newrelic|hotjar|fullstory|intercom|cookielaw|onetrust|launchdarkly|optimizely|facebook)([.-]|$)"
)
_STRUCTURED = re.compile(
    r"(application|text)/(.+\+)?(json|xml)|application/(x-ndjson|x-protobuf|msgpack|graphql.*)"
)


@attrs.frozen
class Chosen:
    """The calls of one API, its host, and the reasons why the other entries are no calls of it, by place."""

    entries: tuple[Entry, ...]
    host: str
    reasons: Mapping[str, str]


def chosen(entries: Sequence[Entry], own: str) -> Chosen:
    """Choose the calls of one API; `own` is the host that a recording of ours names."""
    is_browsed = any(_told_part(entry) is not None for entry in entries)
    reasons = {entry.at: reason for entry in entries if (reason := _no_call(entry, is_browsed=is_browsed))}
    calls = [entry for entry in entries if entry.at not in reasons]
    host = own if any(entry.host == own for entry in calls) else _host(calls)
    elsewhere = {entry.at: _of_another(entry.host, host) for entry in calls if entry.host != host}
    return Chosen(tuple(entry for entry in calls if entry.host == host), host, reasons | elsewhere)


def _of_another(other: str, host: str) -> str:
    return (
        f"it goes to {other}, not to {host}; record the calls of that host in a HAR of its own to import them"
    )


def _no_call(entry: Entry, *, is_browsed: bool) -> str:
    """Say why an entry is no call of any API; empty where it may be one."""
    scheme = entry.url.scheme
    if (
        scheme in ("ws", "wss")
        or entry.status == 101
        or text_of(entry.raw.get("_resourceType")) == "websocket"
    ):
        return "it is a WebSocket, which OpenAPI does not describe"
    if scheme not in ("http", "https") or not entry.host:
        return "it is not sent over HTTP" if scheme else "it has no address of HTTP"
    if part := _part(entry, is_browsed=is_browsed):
        return f"it loads {part} of a web page, and is no call of an API"
    return _no_method(entry)


def _no_method(entry: Entry) -> str:
    """Say why the method of an entry makes it no call of an API; empty where it does not."""
    if not entry.method or entry.method == "CONNECT":
        return "it only opens a tunnel" if entry.method else "it has no method"
    if entry.method == "OPTIONS" and entry.asked_header("access-control-request-method"):
        return "with it a browser asks whether it may call at all (CORS preflight)"
    if entry.status in (405, 501):
        return f"the server answered {entry.status}: it has no such method there"
    return ""


def _part(entry: Entry, *, is_browsed: bool) -> str:
    """Return what part of a page an entry loads, empty where it loads none."""
    told = _told_part(entry)
    if told is not None:
        return told or (_static(entry) if entry.method == "GET" else "")
    if entry.method not in ("GET", "HEAD") or not is_browsed:
        return ""
    return next((part for pattern, part in _TYPES if pattern.match(entry.answered_type)), "") or _static(
        entry
    )


def _told_part(entry: Entry) -> str | None:
    """Return what a browser says that it loads, empty for a call of a script; None where it says nothing."""
    told = text_of(entry.raw.get("_resourceType")) or entry.asked_header("sec-fetch-dest")
    return _PARTS.get(told.lower(), "") if told else None


def _static(entry: Entry) -> str:
    return "a file" if _STATIC.search(entry.url.path) else ""


def _host(calls: Iterable[Entry]) -> str:
    """Return the host with the most different calls that look like those of an API."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for entry in calls:
        every, structured = found.setdefault(entry.host, (set(), set()))
        every.add(f"{entry.method} {entry.url.path}")
        if _STRUCTURED.match(entry.answered_type) or _STRUCTURED.match(entry.asked_type):
            structured.add(f"{entry.method} {entry.url.path}")
    ranks = {
        host: (bool(structured), not _TRACKING.search(host), len(structured), len(every))
        for host, (every, structured) in found.items()
    }
    return max(ranks, key=lambda host: ranks[host], default="")


def own_address(root: Mapping[str, object]) -> str:
    """Return the address that a recording of ours names as that of the server."""
    own = object_of(object_of(root.get("log")).get("_specloom"))
    return text_of(own.get("baseUrl")).rstrip("/")
