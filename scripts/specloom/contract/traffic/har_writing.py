"""Write exchanges as a HAR 1.2 file that is whole after each of them, its secrets masked."""

import json
import os
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Self

import attrs
import httpx
import orjson

from ... import __version__
from ...errors import BadInput
from ...mock.masking import Mask
from ...mock.messages import cookie_pairs, is_json, media_type_of, query_pairs
from .exchange import Exchange
from .har_reading import OWN

_TAIL = b"\n]}}\n"
_FORM = "application/x-www-form-urlencoded"


@attrs.define
class HarFile:
    """A HAR on disk; an entry is added by one write, so that a process that is killed leaves it whole."""

    _descriptor: int
    _end: int
    _empty: bool = True

    @classmethod
    def create(cls, path: Path, base_url: str) -> Self:
        """Begin a file, readable by its owner alone; raise BadInput where it cannot be written."""
        own = {OWN: {"baseUrl": base_url}}
        log = {"version": "1.2", "creator": {"name": "specloom", "version": __version__}, **own}
        head = orjson.dumps({"log": {**log, "entries": []}}).removesuffix(b"]}}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.write(descriptor, head + _TAIL)
        except OSError as error:
            raise BadInput(f"{path} cannot be written: {error.strerror}; name another --har") from error
        return cls(descriptor, len(head))

    def append(self, entry: Mapping[str, Any]) -> None:
        """Add one entry."""
        text = (b"\n" if self._empty else b",\n") + json.dumps(entry, ensure_ascii=False).encode()
        os.pwrite(self._descriptor, text + _TAIL, self._end)
        self._end, self._empty = self._end + len(text), False

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


def har_entry(exchange: Exchange, mask: Mask) -> dict[str, Any]:
    """Return an exchange as an entry of a HAR, its secrets masked."""
    milliseconds = round(exchange.seconds * 1000, 3)
    return {
        "startedDateTime": exchange.began,
        "time": milliseconds,
        "request": _request(exchange, mask),
        "response": _response(exchange, mask),
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
    }


def _request(exchange: Exchange, mask: Mask) -> dict[str, Any]:
    request, body = exchange.request, exchange.request.read()
    path, mark, query = request.url.raw_path.decode("latin-1").partition("?")
    shown = mask.query(query)
    told = {
        "method": request.method,
        "url": f"{request.url.scheme}://{request.url.netloc.decode()}{mask.path(path)}{mark}{shown}",
        "httpVersion": "HTTP/1.1",
        "cookies": [*_cookies(mask, cookie_pairs(request.headers.get("cookie", "")))],
        "headers": [*_headers(request.headers, mask)],
        "queryString": [{"name": name, "value": value} for name, value in query_pairs(shown, "replace")],
        "headersSize": -1,
        "bodySize": len(body) if exchange.request_whole else max(len(body), 1),
    }
    if body and exchange.request_whole:
        content_type = request.headers.get("content-type", "")
        text, encoding = masked_body(mask, content_type, body)
        told["postData"] = {"mimeType": content_type, "text": text, **_encoding("_encoding", encoding)}
    return told


def _response(exchange: Exchange, mask: Mask) -> dict[str, Any]:
    response = exchange.response
    if response is None:
        return {**_head(0, ""), "_error": "no answer"}
    content_type = response.headers.get("content-type", "")
    text, encoding = masked_body(mask, content_type, response.content)
    content: dict[str, Any] = {"size": len(response.content), "mimeType": content_type}
    if exchange.response_whole:
        content |= {"text": text, **_encoding("encoding", encoding)}
    else:
        content |= {"size": max(len(response.content), 1), "comment": "the body was not kept"}
    location = response.headers.get("location")
    return {
        **_head(response.status_code, response.reason_phrase),
        "headers": [*_headers(response.headers, mask)],
        "cookies": [*_cookies(mask, _set_cookies(response.headers))],
        "content": content,
        "redirectURL": mask.headers((("location", location),))["location"] if location else "",
        "bodySize": _wire_size(response),
    }


def _head(status: int, phrase: str) -> dict[str, Any]:
    return {
        "status": status,
        "statusText": phrase,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": [],
        "content": {"size": 0, "mimeType": ""},
        "redirectURL": "",
        "headersSize": -1,
        "bodySize": -1,
    }


def _headers(headers: httpx.Headers, mask: Mask) -> Iterator[dict[str, str]]:
    for name, value in headers.multi_items():
        yield {"name": name, "value": mask.headers(((name, value),))[name]}


def _cookies(mask: Mask, pairs: Iterable[tuple[str, str]]) -> Iterator[dict[str, str]]:
    for name, value in pairs:
        yield {"name": name, "value": mask.headers((("cookie", value),))["cookie"]}


def _set_cookies(headers: httpx.Headers) -> Iterator[tuple[str, str]]:
    for value in headers.get_list("set-cookie"):
        name, equals, rest = value.partition("=")
        if equals:
            yield name.strip(), rest.partition(";")[0]


def _wire_size(response: httpx.Response) -> int:
    """Return the bytes of the body on the wire, -1 where nothing says how many."""
    announced = response.headers.get("content-length", "")
    if announced.isdecimal():
        return int(announced)
    return -1 if "content-encoding" in response.headers else len(response.content)


def masked_body(mask: Mask, content_type: str, body: bytes) -> tuple[str, str | None]:
    """Return a body as text, its secrets masked, and `base64` where it is no text."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        shown = mask.text(body.decode("latin-1")).encode("latin-1", "replace")
        return b64encode(shown).decode(), "base64"
    if media_type_of(content_type) == _FORM:
        return mask.query(text), None
    return (_masked_json(mask, text) if is_json(media_type_of(content_type)) else mask.text(text)), None


def _masked_json(mask: Mask, text: str) -> str:
    try:
        value = json.loads(text)
        shown = mask.json(value)
        return text if shown == value else json.dumps(shown, ensure_ascii=False)
    except (ValueError, RecursionError):
        return mask.text(text)


def _encoding(name: str, encoding: str | None) -> dict[str, str]:
    return {name: encoding} if encoding else {}
