"""Seed defects in the statuses of replies: undeclared ones, swapped ones, success and failure confused."""

from collections.abc import Callable, Iterator

import attrs

from ...mock import Request, Response
from .bodies import successes
from .changed import rewritten
from .mutant import STATUS, Defect, Kind, Subject

_UNUSUAL = (218, 203, 226, 207)
_NEIGHBOURS = {200: (201, 202, 204), 201: (200,), 202: (200,), 204: (200,)}
_REFUSED = (400, 422)
_ASKED_FOR = "x-specloom-fault"
"""Errors that a check asks a simulator for are left as they are: they say nothing of how it judges."""


def _turned(subject: Subject, says: str, status: int, holds: Callable[[int], bool]) -> Defect:
    def rewrite(request: Request, response: Response) -> Response:
        asked = request.header(_ASKED_FOR) is not None
        return response if asked or not holds(response.status) else attrs.evolve(response, status=status)

    return rewritten(subject, says, rewrite)


def _is_success(status: int) -> bool:
    return 200 <= status < 300


def _seen(subject: Subject) -> set[int]:
    """Return the statuses that came without being asked for."""
    return {s.response.status for s in subject.samples if s.request.header(_ASKED_FOR) is None}


def undeclared(subject: Subject) -> Iterator[Defect]:
    """Answer a success with a 2xx that is not declared."""
    status = next((s for s in _UNUSUAL if subject.operation.response(s) is None), None)
    if successes(subject) and status:
        yield _turned(subject, f"success is answered {status}", status, _is_success)


def swapped(subject: Subject) -> Iterator[Defect]:
    """Answer a success with the 2xx next to it, such as 201 in place of 200."""
    for sample in successes(subject)[:1]:
        near = (s for s in _NEIGHBOURS.get(sample.response.status, ()) if not subject.operation.response(s))
        for status in near:
            yield _turned(subject, f"success is answered {status}", status, _is_success)
            return


def redirected(subject: Subject) -> Iterator[Defect]:
    """Answer a success with a redirect."""
    if successes(subject) and subject.operation.response(302) is None:
        yield _turned(subject, "success is answered 302", 302, _is_success)


def failed(subject: Subject) -> Iterator[Defect]:
    """Answer a success with 500."""
    if successes(subject):
        yield _turned(subject, "success is answered 500", 500, _is_success)


def unavailable(subject: Subject) -> Iterator[Defect]:
    """Answer every second success with 503."""
    if not successes(subject):
        return

    def rewrite(request: Request, response: Response) -> Response:
        even = sum(request.body + request.query.encode()) % 2 == 0
        return attrs.evolve(response, status=503) if even and _is_success(response.status) else response

    if any(rewrite(s.request, s.response) != s.response for s in successes(subject)):
        yield rewritten(subject, "one success in two is answered 503", rewrite)


def refused(subject: Subject) -> Iterator[Defect]:
    """Answer a success with 404."""
    if successes(subject):
        yield _turned(subject, "success is answered 404", 404, _is_success)


def not_found_as_success(subject: Subject) -> Iterator[Defect]:
    """Answer that nothing has an id with 200, the body unchanged."""
    success = subject.operation.success
    if 404 in _seen(subject) and success and success.status.isdigit():
        status = int(success.status)
        yield _turned(subject, f"404 is answered {status}", status, lambda s: s == 404)


def not_found_as_other(subject: Subject) -> Iterator[Defect]:
    """Answer that nothing has an id with 400."""
    if 404 in _seen(subject):
        yield _turned(subject, "404 is answered 400", 400, lambda s: s == 404)


def not_found_as_gone(subject: Subject) -> Iterator[Defect]:
    """Answer that nothing has an id with 410."""
    if 404 in _seen(subject):
        yield _turned(subject, "404 is answered 410", 410, lambda s: s == 404)


def refusal_as_success(subject: Subject) -> Iterator[Defect]:
    """Answer what is refused with 200 and the body of the refusal."""
    success = subject.operation.success
    if _seen(subject) & {*_REFUSED} and success and success.status.isdigit():
        status = int(success.status)
        yield _turned(subject, f"400 and 422 are answered {status}", status, lambda s: s in _REFUSED)


def refusal_as_failure(subject: Subject) -> Iterator[Defect]:
    """Answer what is refused with 500."""
    if _seen(subject) & {*_REFUSED}:
        yield _turned(subject, "400 and 422 are answered 500", 500, lambda s: s in _REFUSED)


def refusal_undeclared(subject: Subject) -> Iterator[Defect]:
    """Answer what is refused with a 4xx that is not declared."""
    status = next((s for s in (418, 406, 409) if subject.operation.response(s) is None), None)
    if _seen(subject) & {*_REFUSED} and status:
        yield _turned(subject, f"400 and 422 are answered {status}", status, lambda s: s in _REFUSED)


KINDS = (
    Kind("status_undeclared", STATUS, "a success has a status that is not declared", undeclared),
    Kind("status_swapped", STATUS, "a success has the status next to it", swapped),
    Kind("status_redirect", STATUS, "a success becomes a redirect", redirected),
    Kind("status_failure", STATUS, "a success becomes a 500", failed),
    Kind("status_failure_at_times", STATUS, "some successes become a 503", unavailable),
    Kind("status_not_found", STATUS, "a success becomes a 404", refused),
    Kind("not_found_as_success", STATUS, "what is not found is answered as a success", not_found_as_success),
    Kind("not_found_as_bad_request", STATUS, "what is not found is answered 400", not_found_as_other),
    Kind("not_found_as_gone", STATUS, "what is not found is answered 410", not_found_as_gone),
    Kind("refusal_as_success", STATUS, "a refusal is sent with the status of a success", refusal_as_success),
    Kind("refusal_as_failure", STATUS, "a refusal is sent as a 500", refusal_as_failure),
    Kind("refusal_undeclared", STATUS, "a refusal has a status that is not declared", refusal_undeclared),
)
