"""Hold requests and responses as values, apart from any transport."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import unquote_plus

import attrs
import orjson

Headers = tuple[tuple[str, str], ...]

JSON = "application/json"
PROBLEM = "application/problem+json"
BODILESS = frozenset({204, 205, 304})
"""Statuses whose responses have no body, whatever is declared (RFC 9110, sections 15.3.5, 15.3.6, 15.4.5)."""
HALF = -1
"""In place of a number of bytes: half of them."""


@attrs.frozen
class Request:
    """One HTTP request; path and query are percent-encoded, as on the wire.

    `wired` says that it came over a connection, not from this process; its headers' names are in lower case.
    """

    method: str
    path: str
    query: str = ""
    headers: Headers = ()
    body: bytes = b""
    client: str = "127.0.0.1"
    wired: bool = False

    def header(self, name: str) -> str | None:
        """Return the first header of this name, whatever its case."""
        if not self.wired:
            return find_header(self.headers, name)
        lower = name.lower()
        for key, value in self.headers:
            if key == lower:
                return value
        return None

    def brings_either(self, one: str, other: str) -> bool:
        """Tell whether one of two headers came, named in lower case."""
        if not self.wired:
            return any(find_header(self.headers, name) is not None for name in (one, other))
        came = dict(self.headers)
        return one in came or other in came


@attrs.frozen
class Disturbance:
    """What is done on demand to a response on its way; `faults` are those that were asked for, in words.

    `delay` is seconds before the first byte, `pace` bytes of the body per second; after `cut` bytes of the
    body the connection ends (or HALF of them); `chunked` leaves Content-Length out. What is
    `lost` is not sent at all: the connection ends (`drop`), or is reset (`reset`).
    """

    faults: tuple[str, ...] = ()
    delay: float = 0.0
    pace: float | None = None
    cut: int | None = None
    chunked: bool = False
    lost: str | None = None


@attrs.frozen
class Response:
    """One HTTP response, whole, and what is to be done to it on its way."""

    status: int
    headers: Headers = ()
    body: bytes = b""
    disturbance: Disturbance | None = None

    def header(self, name: str) -> str | None:
        """Return the first header of this name, whatever its case."""
        return find_header(self.headers, name)

    def json(self) -> Any:
        """Return the body, decoded as JSON."""
        return orjson.loads(self.body)


@attrs.frozen
class Pending(Response):
    """A response that may yet become a better one: who can wait asks again, for up to so many seconds."""

    patience: float = attrs.field(default=0, kw_only=True)


@attrs.frozen
class Json:
    """A JSON value that is written already; one that `lasts` stays the answer until something is written."""

    content: bytes
    lasts: bool = False


class Handles(Protocol):
    """Anything that answers requests: a simulator, or something wrapped around one."""

    def handle(self, request: Request) -> Response:
        """Answer one request."""


def find_header(headers: Headers, name: str) -> str | None:
    """Return the first header of this name, whatever its case."""
    lower, size = name.lower(), len(name)
    for key, value in headers:
        if len(key) == size and key.lower() == lower:
            return value
    return None


def json_response(
    status: int, body: Any, media_type: str = JSON, headers: Mapping[str, str] | None = None
) -> Response:
    """Make a response with a JSON body."""
    sent = (("content-type", media_type), *(headers or {}).items())
    return Response(status, sent, write_json(body))


def write_json(value: Any) -> bytes:
    """Write a JSON value; whole numbers may be of any size."""
    try:
        return orjson.dumps(value)
    except TypeError:  # orjson writes none beyond 64 bits
        return json.dumps(value, separators=(",", ":")).encode()


def problem(status: int, title: str, detail: str, **more: Any) -> Response:
    """Make a response of the simulator's own (RFC 9457), which no vendor would send."""
    return json_response(status, {"title": title, "status": status, "detail": detail, **more}, PROBLEM)


def refusal(status: int, detail: str, errors: Iterable[str], headers: Mapping[str, str]) -> Response:
    """Make the problem that tells of a refusal for which a spec has no form."""
    told = list(errors)
    answer = problem(status, "request refused", detail, **({"errors": told} if told else {}))
    return attrs.evolve(answer, headers=(*answer.headers, *headers.items()))


def gateway_page(status: int) -> Response:
    """Make the page that a gateway answers with when it is not the vendor who answers."""
    title = f"{status} {HTTPStatus(status).phrase}" if status in set(HTTPStatus) else str(status)
    page = f"<html>\r\n<head><title>{title}</title></head>\r\n<body><h1>{title}</h1></body>\r\n</html>\r\n"
    return Response(status, (("content-type", "text/html"),), page.encode())


@lru_cache(256)
def media_type_of(content_type: str | None) -> str:
    """Return the bare media type of a Content-Type header, in lower case."""
    return (content_type or "").partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Say whether bodies of a media type are JSON (RFC 6839, section 3.1)."""
    return media_type == JSON or media_type.endswith("+json")


def is_xml(media_type: str) -> bool:
    """Say whether bodies of a media type are XML (RFC 7303, section 4.2)."""
    return media_type in ("application/xml", "text/xml") or media_type.endswith("+xml")


def query_pairs(query: str, errors: str = "strict") -> list[tuple[str, str]]:
    """Decode a query string or form body; raise UnicodeDecodeError when it is not UTF-8."""
    if not query:
        return []
    pairs = (part.partition("=") for part in query.split("&") if part)
    if "%" not in query and "+" not in query:
        return [(name, value) for name, _, value in pairs]
    return [
        (unquote_plus(name, errors=errors), unquote_plus(value, errors=errors)) for name, _, value in pairs
    ]


def cookie_pairs(header: str) -> list[tuple[str, str]]:
    """Decode a Cookie header; an unreadable one holds nothing."""
    from http.cookies import CookieError, SimpleCookie

    try:
        return [(name, morsel.value) for name, morsel in SimpleCookie(header).items()]
    except CookieError:
        return []
