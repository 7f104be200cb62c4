"""Read the body of an answer by its Content-Type."""

import json
import re
from types import MappingProxyType
from typing import Any, Final

import httpx

from .media_types import essence_of, is_json, is_text, without_charset
from .operation import Decoder, Media, Operation

_NO_MEDIA: Final[Media] = MappingProxyType({})
_XML_ENCODING: Final = re.compile(rb'<\?xml[^>]*\sencoding\s*=\s*["\']([\w.-]+)["\']')
_GARBLED: Final = "garbled"


def media_of(operation: Operation, status: int) -> Media:
    """Return what is declared for the status; another 2xx stands in for an undeclared 2xx."""
    declared = operation.responses
    keys = [str(status), f"{status // 100}XX"]
    if 200 <= status < 300:
        keys += [key for key in declared if key.startswith("2")]
    return next((declared[key] for key in [*keys, "default"] if key in declared), _NO_MEDIA)


def body_of(response: httpx.Response) -> Any:
    """Return the body by its Content-Type: parsed JSON, text or bytes; what is not JSON after all is text."""
    if damage_of(response):
        return None
    essence = essence_of(response.headers.get("Content-Type", ""))
    try:
        return parsed(essence or "application/json", response)
    except (ValueError, RecursionError):
        return _text_of(response, essence) if essence else response.content


def garbled(response: httpx.Response, error: httpx.DecodingError) -> httpx.Response:
    """Return an answer whose body its Content-Encoding does not fit, without that body."""
    return httpx.Response(
        response.status_code,
        headers=response.headers,
        content=b"",
        request=response.request,
        extensions={**response.extensions, _GARBLED: str(error) or type(error).__name__},
    )


def damage_of(response: httpx.Response) -> str | None:
    """Return why the body could not be decompressed; None for one that could."""
    reason: str | None = response.extensions.get(_GARBLED)
    return reason


def chosen(media: Media, response: httpx.Response) -> tuple[str, Decoder | None]:
    """Return the media type of the body, the first declared one if it tells none, and what decodes it."""
    told = response.headers.get("Content-Type", "") or next(iter(media))
    declared = _declared(media, told)
    if declared is None:
        raise ValueError(f"it is {essence_of(told)}, not {' or '.join(media)}")
    return essence_of(told), media[declared]


def parsed(essence: str, response: httpx.Response) -> Any:
    """Return a body of a media type: parsed JSON, text or bytes."""
    if is_json(essence):
        return _json(response)
    return _text_of(response, essence) if is_text(essence) else response.content


def _json(response: httpx.Response) -> Any:
    """Return parsed JSON, which is in UTF-8, -16 or -32 unless its Content-Type names another charset."""
    try:
        return json.loads(response.content)
    except UnicodeDecodeError:
        if response.charset_encoding is None:
            raise
        return json.loads(response.text)


def _declared(media: Media, told: str) -> str | None:
    """Return the declared media type or range that a media type falls under, the narrowest first.

    Of several that differ in their parameters alone, it is the one that has the same ones, or else the first.
    """
    if told in media:
        return told
    essence = essence_of(told)
    names: dict[str, str] = {}
    for name in media:
        names.setdefault(essence_of(name), name)
        names.setdefault(without_charset(name), name)
    wanted = [without_charset(told), essence, f"{essence.partition('/')[0]}/*", "*/*"]
    if is_json(essence):
        wanted += [name for name in names if is_json(name)]
    return next((names[name] for name in wanted if name in names), None)


def _text_of(response: httpx.Response, essence: str) -> str:
    """Return a text; XML says its encoding itself where its Content-Type does not (RFC 7303, section 3)."""
    is_xml = essence.endswith(("/xml", "+xml")) and response.charset_encoding is None
    told = _XML_ENCODING.match(response.content) if is_xml else None
    try:
        return str(response.content, told[1].decode()) if told else response.text
    except (LookupError, ValueError):  # it names no encoding, or another one than it has
        return response.text
