"""Say what can go wrong with a call.

SdkError
  x InvalidArgument          (also a ValueError) an argument cannot be sent
  x CredentialError          a credential is missing or cannot be sent
  x ClientClosed             (also a RuntimeError) the client was closed
  x SignatureError           a webhook does not prove that it comes from the vendor, reason
  x CallTooCostly            the call costs more than its rate limit ever admits
  x QuotaExhausted           the rate limit has no room within max_wait
  x BudgetUnavailable        the budget shared by several processes cannot be asked
  x JournalError             the journal of a load cannot be used for it
  x ItemRefused              the vendor refused one item of a batch
  x InDoubt                  an item may have been written, and writing it again may not be safe
  x ConnectionFailed         no answer came
  x TimedOut                 no answer came in time
  x DecodeError              an answer came whose body is not what the specification says
  x StatusError              an answer came whose status, or else whose body, says that the call failed
    + BadRequest             400
    + Unauthorized           401
    + Forbidden              403
    + NotFound               404
    + Conflict               409
    + UnprocessableContent   422
    + Locked                 423, retry_after
    + RateLimited            429, retry_after
    + ServerError            500 and above
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx  # only for types: whoever catches an error pays for no more than its name


class SdkError(Exception):
    """Stand for everything that this client raises."""

    message: str

    def __init__(self, message: str, *details: object) -> None:
        super().__init__(message, *details)  # all arguments: they make the error picklable
        self.message = message

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"


class InvalidArgument(SdkError, ValueError):
    """Be raised before anything is sent, for an argument that cannot be sent."""


class CredentialError(SdkError):
    """Be raised before anything is sent, for a credential that is missing or cannot be sent."""


class ClientClosed(SdkError, RuntimeError):
    """Be raised before anything is sent, for a call of a client that was closed."""


class SignatureError(SdkError):
    """Be raised for a webhook whose signature proves nothing: `reason` says in a word why.

    It is `missing`, `malformed`, `mismatch`, `too-old`, `too-new`, or `unsigned` where the vendor's way of
    signing is not known.
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message, reason)
        self.reason = reason


class CallTooCostly(SdkError):
    """Be raised before anything is sent, for a call that costs more than its rate limit ever admits."""


class QuotaExhausted(SdkError):
    """Be raised before anything is sent, when the call's turn does not come within `max_wait`.

    `retry_after` is the seconds until it may come.
    """

    def __init__(self, message: str, retry_after: float) -> None:
        super().__init__(message, retry_after)
        self.retry_after = retry_after


class BudgetUnavailable(SdkError):
    """Be raised before anything is sent, when the budget that several processes share cannot be asked."""


class JournalError(SdkError):
    """Be raised when a journal belongs to another load, is in use, or is none."""


class ItemRefused(SdkError):
    """Say that the vendor refused one item of a batch; `body` is its error, typed where that is specified."""

    def __init__(self, message: str, body: Any, status: int | None = None) -> None:
        super().__init__(message, body, status)
        self.body = body
        self.status = status


class InDoubt(SdkError):
    """Say that an item was being sent when an earlier run ended, and may have been written."""


class ConnectionFailed(SdkError):
    """Be raised when no answer came."""

    def __init__(self, message: str, request: httpx.Request) -> None:
        super().__init__(message, request)
        self.request = request


class TimedOut(SdkError):
    """Be raised when no answer came in time."""

    def __init__(self, message: str, request: httpx.Request) -> None:
        super().__init__(message, request)
        self.request = request


class DecodeError(SdkError):
    """Be raised when a body is not what the specification or its Content-Encoding says; the body is kept.

    One that cannot be decompressed is None.
    """

    def __init__(self, message: str, response: httpx.Response, body: Any) -> None:
        super().__init__(message, response, body)
        self.response = response
        self.body = body
        self.status_code = response.status_code


class StatusError(SdkError):
    """Be raised when the answer says that the call failed: by its status, or by its body despite that.

    The latter has a `status_code` of success, and a body that fits what is specified of a failure alone.

    `body` is the typed model where the specification types it, otherwise parsed JSON, text or bytes.
    `declared` has the headers that the specification declares, typed; it is None where there are none.
    """

    declared: Any = None

    def __init__(
        self,
        message: str,
        response: httpx.Response,
        body: Any = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, response, body, request_id, retry_after)
        self.response = response
        self.body = body
        self.request_id = request_id
        self.status_code = response.status_code
        self.retry_after = retry_after


class BadRequest(StatusError):
    """Be raised for status 400."""


class Unauthorized(StatusError):
    """Be raised for status 401."""


class Forbidden(StatusError):
    """Be raised for status 403."""


class NotFound(StatusError):
    """Be raised for status 404."""


class Conflict(StatusError):
    """Be raised for status 409."""


class UnprocessableContent(StatusError):
    """Be raised for status 422."""


class Locked(StatusError):
    """Be raised for status 423; `retry_after` is the seconds to wait, where known."""


class RateLimited(StatusError):
    """Be raised for status 429; `retry_after` is the seconds to wait, where known."""


class ServerError(StatusError):
    """Be raised for status 500 and above."""


STATUS_ERRORS: Final[Mapping[int, type[StatusError]]] = MappingProxyType(
    {
        400: BadRequest,
        401: Unauthorized,
        403: Forbidden,
        404: NotFound,
        409: Conflict,
        422: UnprocessableContent,
        423: Locked,
        429: RateLimited,
    }
)


def error_class(status: int) -> type[StatusError]:
    """Return the class that stands for the status."""
    return STATUS_ERRORS.get(status, ServerError if status >= 500 else StatusError)
