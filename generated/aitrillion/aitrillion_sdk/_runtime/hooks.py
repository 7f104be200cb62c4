"""Say what a call does, for hooks, logs and traces: no event holds a credential."""

from collections.abc import Callable
from typing import Any

import attrs
import httpx

from .redaction import MASK, is_confidential
from .retrying import Outcome


@attrs.frozen
class RequestEvent:
    """One attempt of a call, before it is sent; `attempt` counts from 1, `waited` is in seconds.

    `path` is the template of the operation, such as `/orders/{id}`. A request by which the client gets itself
    a token has neither an operation nor a template.
    """

    operation: str | None
    method: str
    url: str
    headers: httpx.Headers
    attempt: int
    waited: float
    path: str | None = None


@attrs.frozen
class ResponseEvent:
    """What became of an attempt after so many seconds: a status and headers, or the name of the error."""

    request: RequestEvent
    elapsed: float
    status_code: int | None = None
    headers: httpx.Headers = attrs.field(factory=httpx.Headers)
    error: str | None = None


OnRequest = Callable[[RequestEvent], Any]
OnResponse = Callable[[ResponseEvent], Any]
"""Be told of an event; what the hook of an asynchronous client returns is awaited if it can be."""


def response_event(request: RequestEvent, outcome: Outcome, elapsed: float) -> ResponseEvent:
    """Return the event for what became of an attempt."""
    if isinstance(outcome, httpx.RequestError):
        return ResponseEvent(request, elapsed, error=type(outcome).__name__)
    return ResponseEvent(request, elapsed, outcome.status_code, shown_headers(outcome.headers))


def shown_headers(headers: httpx.Headers) -> httpx.Headers:
    """Return the header fields, those masked that prove who somebody is."""
    return httpx.Headers(
        [(name, MASK if is_confidential(name) else value) for name, value in headers.multi_items()]
    )


def shown_url(url: httpx.URL) -> str:
    """Return the URL, its parameters masked that prove who somebody is."""
    confidential = [name for name in url.params if is_confidential(name)]
    return str(url.copy_merge_params(dict.fromkeys(confidential, MASK))) if confidential else str(url)
