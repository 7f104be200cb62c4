"""Trace every attempt as OpenTelemetry's conventions for HTTP clients say, where a program traces at all.

Whether it does is read from what is loaded: a program that traces has imported OpenTelemetry itself.
"""

import sys
from importlib import import_module
from typing import Any

import httpx

from .hooks import RequestEvent, ResponseEvent

Span = Any


def is_on() -> bool:
    """Tell whether the program has set up where its traces go."""
    trace = sys.modules.get("opentelemetry.trace")
    return trace is not None and not isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider)


def start_span(name: str, event: RequestEvent, url: httpx.URL) -> Span | None:
    """Return the span of an attempt, None where nothing is traced; `name` is the client's."""
    if not is_on():
        return None
    trace = sys.modules["opentelemetry.trace"]
    attributes: dict[str, str | int] = {
        "http.request.method": event.method,
        "server.address": url.host,
        "server.port": url.port or {"https": 443}.get(url.scheme, 80),
        "url.full": event.url,
    }
    if event.path:
        attributes["url.template"] = event.path
    if event.attempt > 1:
        attributes["http.request.resend_count"] = event.attempt - 1
    title = f"{event.method} {event.path}" if event.path else event.method
    return trace.get_tracer(name).start_span(title, kind=trace.SpanKind.CLIENT, attributes=attributes)


def propagate(span: Span | None, headers: httpx.Headers) -> None:
    """Add to the header fields by what the vendor may continue the trace."""
    if span is not None:
        carrier: dict[str, str] = {}
        import_module("opentelemetry.propagate").inject(
            carrier, context=sys.modules["opentelemetry.trace"].set_span_in_context(span)
        )
        headers.update(carrier)


def end_span(span: Span | None, event: ResponseEvent | None) -> None:
    """End the span; an attempt without an event was given up."""
    if span is None:
        return
    status = event.status_code if event else None
    if status is not None:
        span.set_attribute("http.response.status_code", status)
    if status is None or status >= 400:
        trace = sys.modules["opentelemetry.trace"]
        reason = (event.error or str(status)) if event else "cancelled"
        span.set_attribute("error.type", reason)
        span.set_status(trace.Status(trace.StatusCode.ERROR, reason if status is None else None))
    span.end()
