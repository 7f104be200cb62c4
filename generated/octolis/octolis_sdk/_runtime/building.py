"""Build the request of a call, without its credentials."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import httpx

from .bodies import Content, encode_body, media_type_of
from .defaults import NotGiven
from .errors import InvalidArgument
from .omissions import without
from .operation import CallOptions, Operation
from .parameters import check_names, headers_of, path_of, printable, printable_all, query_of
from .servers import own_address
from .settings import Settings
from .uploads import UploadStream

_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH"})


def build_request(
    settings: Settings,
    operation: Operation,
    values: Mapping[str, Any],
    body: Any | NotGiven,
    options: CallOptions,
) -> httpx.Request:
    """Return the request; what is uploaded is read while it is sent, all else is held in memory.

    Raises:
        InvalidArgument: A parameter or the body cannot be sent.
    """
    check_names(operation, values)
    content = _content(operation, body, options)
    data = content.data if content else b""
    url = _parsed(_url(settings, operation, values))
    request = httpx.Request(
        operation.method,
        url,
        headers={
            b"Host": url.netloc,
            **_framing(operation, data),
            b"Accept": (", ".join(operation.accepts) or "*/*").encode(),
            b"Accept-Encoding": b"gzip, deflate",
            b"User-Agent": settings.user_agent.encode(),
        },
        stream=httpx.ByteStream(data) if isinstance(data, bytes) else data,
        extensions={"timeout": settings.timeout_for(options).as_dict()},
    )
    _complete(request.headers, settings, operation, values, content, options)
    if isinstance(data, bytes):
        request.read()
    return request


_parsed: Final = lru_cache(maxsize=256)(httpx.URL)
"""Parse a URL, which takes longer than all else here; calls in a row often go to the same one."""


def is_repeatable(request: httpx.Request) -> bool:
    """Tell whether the body of the request can be sent more than once."""
    return not isinstance(request.stream, UploadStream) or request.stream.repeatable


def _framing(operation: Operation, data: bytes | UploadStream) -> dict[bytes, bytes]:
    """Return the header field that says where the body ends."""
    length = len(data) if isinstance(data, bytes) else data.length
    if length is None:
        return {b"Transfer-Encoding": b"chunked"}
    return {b"Content-Length": b"%d" % length} if length or operation.method in _WITH_BODY else {}


def _url(settings: Settings, operation: Operation, values: Mapping[str, Any]) -> str:
    path = path_of(operation, values)
    url = path if path.startswith(("https://", "http://")) else _base_url(settings, operation) + path
    query = query_of(operation, values)
    return f"{url}?{query}" if query else url


def _base_url(settings: Settings, operation: Operation) -> str:
    if operation.server is None or settings.own_values is None:
        return settings.base_url
    return own_address(operation.server, settings.own_values)


def _content(operation: Operation, body: Any | NotGiven, options: CallOptions) -> Content | None:
    if _is_left_out(operation, body):
        return None
    if operation.read_only is not None:
        body = without(body, operation.read_only)
    media_type = media_type_of(operation, body, options.content_type)
    return encode_body(media_type, body, operation.encodings.get(media_type))


def _is_left_out(operation: Operation, body: Any | NotGiven) -> bool:
    """Tell whether no body was given, nor any of its fields where it can do without."""
    if not isinstance(body, NotGiven):
        return not operation.needs_body and _is_empty(body)
    if operation.needs_body:
        raise InvalidArgument(f"{operation.id} needs a body; give one.")
    return True


def _is_empty(body: Any) -> bool:
    return isinstance(body, dict) and bool(body) and all(isinstance(v, NotGiven) for v in body.values())


def _complete(
    headers: httpx.Headers,
    settings: Settings,
    operation: Operation,
    values: Mapping[str, Any],
    content: Content | None,
    options: CallOptions,
) -> None:
    """Add what is not the same for every call of an operation, that of the call itself last."""
    if settings.headers:
        headers.update(printable_all(settings.headers))
    if options.accept is not None:
        headers["Accept"] = options.accept
    if content is not None:
        headers["Content-Type"] = content.media_type
    if fields := headers_of(operation, values):
        headers.update(fields)
    if options.idempotency_key is not None:
        headers[operation.idempotency_header] = printable(
            operation.idempotency_header, options.idempotency_key
        )
    if options.headers:
        headers.update(printable_all(options.headers))
