"""Read a HAR (version 1.1 or 1.2), as browsers, proxies and HTTP tools write it."""

import json
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import closing
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import attrs
import httpx
import orjson

from ...errors import BadInput
from .exchange import Exchange
from .har_text import NoHar, entry_texts, head_text

OWN = "_specloom"
"""The member of `log` in which we say what stood for the vendor's server."""
_FORM = "application/x-www-form-urlencoded"
_BOM = b"\xef\xbb\xbf"


@attrs.frozen
class Origin:
    """Where a recording was made: the base URL that stood for the server, empty where nothing says so.

    `complete` tells that headers were kept as they came, so that one which lacks was not sent.
    """

    base_url: str = ""
    complete: bool = False


def read_origin(path: Path) -> Origin:
    """Return what a recording says of itself; raise BadInput when the file cannot be read."""
    with closing(_opened(path)) as text:
        try:
            own = orjson.loads(head_text(text).removeprefix(_BOM))["log"][OWN]
            return Origin(str(own["baseUrl"]), complete=True)
        except (ValueError, KeyError, TypeError):
            return Origin()


def read_har(path: Path) -> Iterator[Exchange]:
    """Yield each exchange; raise BadInput at the first entry that cannot be read, with its number."""
    with closing(_opened(path)) as text:
        number = 0
        try:
            for number, entry in enumerate(entry_texts(text), start=1):
                yield exchange_of(number, _parsed(entry))
        except NoHar as error:
            raise BadInput(f"{path} is not a whole HAR: {error}") from error
        except (ValueError, TypeError, RecursionError, httpx.InvalidURL) as error:
            raise BadInput(
                f"{path}: entry {number} cannot be read: {error}; remove it or record again"
            ) from error


def _opened(path: Path) -> mmap:
    try:
        with path.open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except ValueError as error:
        raise BadInput(f"{path} is empty; give what a browser or proxy saves as HAR") from error
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}; name a HAR file") from error


def _parsed(text: bytes) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)  # takes halves of surrogate pairs, which browsers write


def exchange_of(number: int, entry: Mapping[str, Any]) -> Exchange:
    """Read one entry; raise ValueError, TypeError or httpx.InvalidURL where it is malformed."""
    asked = _member(entry, "request", dict)
    sent, request_whole = _request_body(asked)
    request = httpx.Request(_member(asked, "method", str).upper(), _url(asked), content=sent)
    request.headers = _headers(asked)
    answered = _optional(entry, "response", dict) or {}
    response, response_whole = _response(answered, request)
    return Exchange(
        number,
        request,
        response,
        began=str(entry.get("startedDateTime", "")),
        seconds=_seconds(entry.get("time")),
        request_whole=request_whole,
        response_whole=response_whole,
    )


def _response(answered: Mapping[str, Any], request: httpx.Request) -> tuple[httpx.Response | None, bool]:
    """Return the response, None for a call that was given up (status 0), and whether its body is whole."""
    status = answered.get("status") or 0
    if not isinstance(status, int):
        raise TypeError(f"its status is {status!r}, not a number")
    if status <= 0:
        return None, False
    body, whole = _response_body(answered)
    response = httpx.Response(status, content=body, request=request)
    response.headers = _headers(answered)
    return response, whole


def _url(asked: Mapping[str, Any]) -> str:
    return str(_member(asked, "url", str)).partition("#")[0]


def _headers(message: Mapping[str, Any]) -> httpx.Headers:
    """Return the headers as they came; those of HTTP/2 with a colon are none (RFC 9113, section 8.3)."""
    pairs = []
    for header in _optional(message, "headers", list) or ():
        name, value = _member(header, "name", str), str(header.get("value") or "")
        if not name.startswith(":"):
            # Browsers write several headers of one name as lines of one.
            pairs += [(name.encode("latin-1", "replace"), line.encode()) for line in value.split("\n")]
    return httpx.Headers(pairs)


def _request_body(asked: Mapping[str, Any]) -> tuple[bytes, bool]:
    posted = _optional(asked, "postData", dict)
    if not posted:
        return b"", _size(asked.get("bodySize")) <= 0
    if text := posted.get("text"):
        return _bytes(text, posted.get("encoding") or posted.get("_encoding")), True
    parameters = _optional(posted, "params", list) or []
    if str(posted.get("mimeType", "")).startswith(_FORM):
        pairs = [(_member(p, "name", str), str(p.get("value") or "")) for p in parameters]
        return urlencode(pairs).encode(), True
    return b"", not parameters and _size(asked.get("bodySize")) <= 0


def _response_body(answered: Mapping[str, Any]) -> tuple[bytes, bool]:
    content = _optional(answered, "content", dict) or {}
    size = max(_size(content.get("size")), _size(answered.get("bodySize")))
    if text := content.get("text"):
        return _bytes(text, content.get("encoding")), True
    return b"", size <= 0


def _bytes(text: Any, encoding: Any) -> bytes:
    if not isinstance(text, str):
        raise TypeError(f"the text of a body is {type(text).__name__}, not a string")
    return b64decode(text) if encoding == "base64" else text.encode(errors="replace")


def _size(value: Any) -> float:
    return value if isinstance(value, int | float) else 0


def _seconds(milliseconds: Any) -> float:
    return _size(milliseconds) / 1000


def _member(value: Any, name: str, kind: type) -> Any:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, kind):
        raise TypeError(f"it has no {name}" if found is None else f"its {name} is a {type(found).__name__}")
    return found


def _optional(value: Mapping[str, Any], name: str, kind: type) -> Any:
    return _member(value, name, kind) if value.get(name) is not None else None
