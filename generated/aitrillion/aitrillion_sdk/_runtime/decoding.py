"""Make values of answers, by their status and Content-Type."""

import json
import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar

import attrs
import httpx

from .collecting import COLLECTOR
from .errors import DecodeError
from .media_types import essence_of, is_json, is_text
from .misfits import MISFITS
from .operation import Decoder, Media, Operation

T = TypeVar("T")

_NO_MEDIA: Final[Media] = MappingProxyType({})
_EMPTY: Final = frozenset({204, 205, 304})
_LONG: Final = 64 * 1024  # bytes
_XML_ENCODING: Final = re.compile(rb'<\?xml[^>]*\sencoding\s*=\s*["\']([\w.-]+)["\']')


@attrs.frozen
class Answered(Generic[T]):
    """Hold an answer, and what makes its value."""

    http_response: httpx.Response
    request_id: str | None
    _decode: Callable[[httpx.Response], T] = attrs.field(repr=False)

    @property
    def status_code(self) -> int:
        """Return the status."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """Return the header fields."""
        return self.http_response.headers


class RawResponse(Answered[T]):
    """Give the answer as it came, and its value on request."""

    def parse(self) -> T:
        """Return what the call itself would have returned."""
        return self._decode(self.http_response)


def succeeded(operation: Operation, status: int) -> bool:
    """Tell whether the status is a success: 2xx, or a 3xx that the operation declares."""
    if 300 <= status < 400:
        return str(status) in operation.responses or "3XX" in operation.responses
    return 200 <= status < 300


def decode(operation: Operation, response: httpx.Response) -> Any:
    """Return the value of a successful answer; None when neither a body came nor one was declared.

    Raises:
        DecodeError: The body is not what the specification says.
    """
    media = media_of(operation, response.status_code)
    if operation.method == "HEAD" or (not response.content and (not media or response.status_code in _EMPTY)):
        return None
    try:
        return _made(media, response)
    except MISFITS as error:
        raise misfit(response, error, body_of(response)) from error


def misfit(response: httpx.Response, error: Exception, body: Any, what: str = "the body") -> DecodeError:
    """Return the error of an answer whose body, or part of it, is not what the specification says."""
    request, status = response.request, response.status_code
    message = (
        f"{request.method} {path_of(request)} answered {status}, but {what} is not"
        f" what the specification says: {_reason(error)}."
    )
    return DecodeError(message, response, body)


def decoder_of(operation: Operation, response: httpx.Response) -> Decoder | None:
    """Return what makes a value of the answer's body; None where it stays as it is, or fits nothing."""
    media = media_of(operation, response.status_code)
    declared = _declared(media, _essence(media, response)) if media else None
    return None if declared is None else media[declared]


def decode_failure(operation: Operation, response: httpx.Response) -> Any:
    """Return the value of a failed answer: typed where possible, otherwise parsed JSON, text or bytes."""
    try:
        return _decoded(media_of(operation, response.status_code), response)
    except MISFITS:
        return body_of(response)


def media_of(operation: Operation, status: int) -> Media:
    """Return what is declared for the status; another 2xx stands in for an undeclared 2xx."""
    declared = operation.responses
    keys = [str(status), f"{status // 100}XX"]
    if 200 <= status < 300:
        keys += [key for key in declared if key.startswith("2")]
    return next((declared[key] for key in [*keys, "default"] if key in declared), _NO_MEDIA)


def body_of(response: httpx.Response) -> Any:
    """Return the body by its Content-Type: parsed JSON, text or bytes; what is not JSON after all is text."""
    essence = essence_of(response.headers.get("Content-Type", ""))
    try:
        return _parsed(essence or "application/json", response)
    except (ValueError, RecursionError):
        return _text_of(response, essence) if essence else response.content


def path_of(request: httpx.Request) -> str:
    """Return the path of a request, for messages; the query may hold what is not for a log."""
    return request.url.raw_path.partition(b"?")[0].decode("ascii")


def _made(media: Media, response: httpx.Response) -> Any:
    if len(response.content) < _LONG:
        return _decoded(media, response)
    with COLLECTOR.at_rest():
        return _decoded(media, response)


def _decoded(media: Media, response: httpx.Response) -> Any:
    if not media:
        return body_of(response)
    essence = _essence(media, response)
    declared = _declared(media, essence)
    if declared is None:
        raise ValueError(f"it is {essence}, not {' or '.join(media)}")
    body = _parsed(essence, response)
    decoder = media[declared]
    return body if decoder is None else decoder(body)


def _essence(media: Media, response: httpx.Response) -> str:
    """Return the media type of an answer; one that does not name it has the first declared one."""
    return essence_of(response.headers.get("Content-Type", "") or next(iter(media)))


def _parsed(essence: str, response: httpx.Response) -> Any:
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


def _declared(media: Media, essence: str) -> str | None:
    """Return the declared media type or range that the media type falls under, the narrowest first."""
    names = {essence_of(name): name for name in media}
    wanted = [essence, f"{essence.partition('/')[0]}/*", "*/*"]
    if is_json(essence):
        wanted += [name for name in names if is_json(name)]
    return next((names[name] for name in wanted if name in names), None)


def _reason(error: Exception) -> str:
    match error:
        case KeyError():
            return f"the field {error} is missing"
        case json.JSONDecodeError():
            return f"it is not JSON ({error})"
        case RecursionError():
            return "it is nested too deeply"
    return str(error) or type(error).__name__


def _text_of(response: httpx.Response, essence: str) -> str:
    """Return a text; XML says its encoding itself where its Content-Type does not (RFC 7303, section 3)."""
    is_xml = essence.endswith(("/xml", "+xml")) and response.charset_encoding is None
    told = _XML_ENCODING.match(response.content) if is_xml else None
    try:
        return str(response.content, told[1].decode()) if told else response.text
    except (LookupError, ValueError):  # it names no encoding, or another one than it has
        return response.text
