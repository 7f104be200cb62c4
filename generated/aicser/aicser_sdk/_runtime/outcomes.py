"""Turn a failed attempt into the error that the caller sees."""

from collections.abc import Iterable
from typing import Any, Final

import httpx

from .contents import body_of
from .decoding import decode_failure, path_of
from .errors import ConnectionFailed, SdkError, StatusError, TimedOut, error_class
from .operation import Operation
from .redaction import Secret, masked
from .retrying import Outcome, was_sent

_KEYS: Final = ("title", "detail", "message", "error", "error_description", "reason", "msg")
_LONGEST: Final = 300


def request_id_of(response: httpx.Response, headers: Iterable[str]) -> str | None:
    """Return what the vendor calls the request, from the first of the headers that is there."""
    return next((response.headers[name] for name in headers if name in response.headers), None)


def failure(
    operation: Operation,
    request: httpx.Request,
    outcome: Outcome,
    *,
    secrets: Iterable[Secret],
    request_id_headers: Iterable[str],
    wait: float | None,
) -> SdkError:
    """Return the error for an attempt that is not repeated; the vendor asks for a `wait` of seconds."""
    if isinstance(outcome, httpx.RequestError):
        return _no_answer(operation, request, outcome, masked(str(outcome), secrets))
    reason = masked(_explanation(outcome), secrets)
    return _refusal(operation, outcome, request_id_of(outcome, request_id_headers), reason, wait)


def _no_answer(
    operation: Operation, request: httpx.Request, error: httpx.RequestError, reason: str
) -> SdkError:
    path = path_of(request)
    if not was_sent(error):
        advice = "the request was not sent"
    elif operation.idempotent:
        advice = "the request may have been carried out, and repeating it does no harm"
    else:
        advice = "the request may have been carried out: look before repeating it"
    timed_out = isinstance(error, httpx.TimeoutException)
    what = "no answer in time" if timed_out else "no answer"
    message = f"{operation.method} {path} got {what} ({reason or type(error).__name__}); {advice}."
    return (TimedOut if timed_out else ConnectionFailed)(message, request)


def _refusal(
    operation: Operation, response: httpx.Response, request_id: str | None, reason: str, wait: float | None
) -> StatusError:
    message = f"{operation.method} {path_of(response.request)} answered {response.status_code}"
    if reason:
        message += f": {reason}"
    if request_id:
        message += f" (request {request_id})"
    body = decode_failure(operation, response)
    error = error_class(response.status_code)(message, response, body, request_id, wait)
    error.declared = operation.failure_headers and operation.failure_headers(response)
    return error


def _explanation(response: httpx.Response) -> str:
    """Return in one short line what the body says went wrong, or where the vendor redirects to."""
    if response.has_redirect_location:
        return explained(f"it redirects to {response.headers['Location']}, which is not followed")
    return explained(body_of(response)) or response.reason_phrase


def explained(body: Any) -> str:
    """Return in one short line what a vendor's error says, empty when it says nothing."""
    words = body if isinstance(body, str) else ": ".join(_words(body))
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _words(body: Any) -> list[str]:
    if isinstance(body, list):
        return _words(body[0]) if body else []
    if not isinstance(body, dict):
        return [body] if isinstance(body, str) else []
    found = [word for key in _KEYS if key in body for word in _words(body[key])]
    return found or (_words(body["errors"]) if "errors" in body else [])
