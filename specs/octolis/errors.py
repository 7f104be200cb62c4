"""Report failures as Octolis does."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from specloom.mock import Failure, Refused, Reply, Violation

Values = Mapping[str, Any]


def problem(status: int, detail: str, title: str = "", **members: Any) -> dict[str, Any]:
    """Write an error body; a batch reports the same for one record."""
    return {"title": title or HTTPStatus(status).phrase, "detail": detail, "status": status, **members}


def refuse(status: int, detail: str, title: str = "", **members: Any) -> Refused:
    """Refuse a request, or one record of a batch."""
    return Refused(Reply(status, problem(status, detail, title, **members)))


def invalid(values: Values, wrong: list[str], *, upsert: bool) -> dict[str, Any]:
    """Write the error body for values that do not fit their columns."""
    request = "upsertion" if upsert else "update"
    title, detail = "Validation failed for the provided data", f"Validation for {request} request failed"
    return problem(400, detail, title, values=values, errors=wrong)


def report(failure: Failure) -> dict[str, Any]:
    """Report what the simulator refuses before any rule of this vendor is asked."""
    in_body = all(violation.location == "body" for violation in failure.violations)
    if failure.violations and in_body and isinstance(failure.value, dict) and failure.operation:
        wrong = [describe(violation) for violation in failure.violations]
        return invalid(failure.value, wrong, upsert="upsert" in failure.operation.id)
    sentences = (f"{where(violation)} {violation.message}" for violation in failure.violations)
    return problem(failure.status, "; ".join(sentences) or failure.detail)


def describe(violation: Violation) -> str:
    """Say in the vendor's words what is wrong with a column."""
    keyword = violation.schema.rpartition("/")[2]
    pointer = "/".join(("#", *(f"properties/{token}" for token in violation.path), keyword))
    return f"{where(violation)} ({pointer}) - {violation.message}"


def where(violation: Violation) -> str:
    """Name the value that a violation is about."""
    return ".".join(map(str, violation.path)) or violation.location
