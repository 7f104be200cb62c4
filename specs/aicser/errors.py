"""Report failures as Aicser does."""

from typing import Any

from specloom.mock import Failure

from .kept import moment

CODES = {
    401: "AUTHENTICATION_FAILED",
    403: "PERMISSION_DENIED",
    404: "RESOURCE_NOT_FOUND",
    422: "VALIDATION_ERROR",
    429: "RATE_LIMIT_EXCEEDED",
}


def report(failure: Failure) -> dict[str, Any]:
    """Write an error body; what is wrong with a request stands in its details, by field."""
    error: dict[str, Any] = {
        "code": CODES.get(failure.status, "INTERNAL_ERROR" if failure.status >= 500 else "VALIDATION_ERROR"),
        "message": _sentence(failure.detail),
    }
    if failure.status == 429:
        wait = int(failure.headers.get("retry-after", "60"))
        error |= {"message": f"Rate limit exceeded. Try again in {wait} seconds.", "retry_after": wait}
    details = {
        _field(violation.location, violation.path): violation.message for violation in failure.violations
    }
    if details:
        error |= {"message": "The request is not valid", "details": details}
    return {"success": False, "error": {**error, "timestamp": moment(failure.now)}}


def _field(location: str, path: tuple[str | int, ...]) -> str:
    return ".".join(map(str, path)) or location


def _sentence(detail: str) -> str:
    return detail[:1].upper() + detail[1:]
