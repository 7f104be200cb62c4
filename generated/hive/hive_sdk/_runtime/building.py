"""Build the request of a call, without its credentials."""

from collections.abc import Mapping
from typing import Any

import httpx

from .bodies import Content, encode_body
from .errors import InvalidArgument
from .operation import CallOptions, NotGiven, Operation
from .parameters import check_names, headers_of, path_of, printable, query_of
from .settings import Settings


def build_request(
    settings: Settings,
    operation: Operation,
    values: Mapping[str, Any],
    body: Any | NotGiven,
    options: CallOptions,
) -> httpx.Request:
    """Return the request, held in memory so that it can be sent more than once.

    Raises:
        InvalidArgument: A parameter or the body cannot be sent.
    """
    check_names(operation, values)
    content = _content(operation, body)
    request = httpx.Request(
        operation.method,
        _url(settings, operation, values),
        headers=_headers(settings, operation, values, content, options),
        extensions={"timeout": settings.timeout_for(options).as_dict()},
        **content,
    )
    request.read()
    return request


def _url(settings: Settings, operation: Operation, values: Mapping[str, Any]) -> str:
    path = path_of(operation, values)
    url = path if path.startswith(("https://", "http://")) else settings.base_url + path
    query = query_of(operation, values)
    return f"{url}?{query}" if query else url


def _content(operation: Operation, body: Any | NotGiven) -> Content:
    if isinstance(body, NotGiven):
        return {}
    if operation.content_type is None:
        raise InvalidArgument(f"{operation.id} takes no body; leave it out.")
    return encode_body(operation.content_type, body)


def _headers(
    settings: Settings,
    operation: Operation,
    values: Mapping[str, Any],
    content: Content,
    options: CallOptions,
) -> httpx.Headers:
    headers = httpx.Headers(
        {
            "Accept": ", ".join(operation.accepts) or "*/*",
            "Accept-Encoding": "gzip, deflate",
            "User-Agent": settings.user_agent,
        }
    )
    headers.update(settings.headers)
    if "files" in content:
        headers.pop("Content-Type", None)  # httpx names the boundary in it
    elif content and operation.content_type:
        headers["Content-Type"] = operation.content_type
    headers.update(headers_of(operation, values))
    if options.idempotency_key is not None:
        headers[operation.idempotency_header] = printable(
            operation.idempotency_header, options.idempotency_key
        )
    headers.update(options.headers or {})
    return headers
