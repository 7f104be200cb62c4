"""Seed defects in rate limits and in what is told of them."""

from collections.abc import Callable, Iterator

import attrs

from ...mock import Request, Response
from ...spec import SAFE_METHODS
from ..checks.quotas import MOST_CALLS, calls_granted
from .changed import Ask, Change, changed
from .contents import with_header, without_header
from .mutant import LIMITS, Defect, Kind, Subject

_TURNS = {"remaining", "used", "used/limit"}
_ASKED_FOR = "x-specloom-fault"


def _limited(subject: Subject) -> bool:
    return 0 < calls_granted(subject.operation) <= MOST_CALLS


def _limiting(
    name: str, says: str, make: Callable[[], Change], concerns: Callable[[Subject], bool] = _limited
) -> Kind:
    def makes(subject: Subject) -> Iterator[Defect]:
        if concerns(subject) and _limited(subject):
            yield changed(subject, says, make)

    return Kind(name, LIMITS, says, makes)


def _is_refusal(request: Request, response: Response) -> bool:
    """Tell whether a quota is used up; a 429 that was asked for says nothing of that."""
    return response.status == 429 and request.header(_ASKED_FOR) is None


def _only_reads(subject: Subject) -> bool:
    """Tell whether a call may be made once more and change nothing but what is left of the quota."""
    return subject.operation.method in SAFE_METHODS


def _unlimited() -> Change:
    """Answer a call too many as the last that was let in."""
    let_in: list[Response] = []

    def change(request: Request, ask: Ask) -> Response:
        response = ask(request)
        if not _is_refusal(request, response):
            let_in[:] = [response]
        return let_in[0] if _is_refusal(request, response) and let_in else response

    return change


def _for_ever() -> Change:
    """Answer every call after the first refusal with that refusal."""
    refused: list[Response] = []

    def change(request: Request, ask: Ask) -> Response:
        response = ask(request)
        if _is_refusal(request, response):
            refused.append(response)
        return refused[0] if refused else response

    return change


def _twice() -> Change:
    """Take two calls from the quota for each."""

    def change(request: Request, ask: Ask) -> Response:
        response = ask(request)
        ask(request)
        return response

    return change


def _generous() -> Change:
    """Answer the first call too many as the one before it."""
    let_in: list[Response] = []
    forgiven: list[Response] = []

    def change(request: Request, ask: Ask) -> Response:
        response = ask(request)
        if not _is_refusal(request, response):
            let_in[:] = [response]
        elif let_in and not forgiven:
            forgiven.append(response)
            return let_in[0]
        return response

    return change


def _rewriting(holds: Callable[[Request, Response], bool], turn: Callable[[Response], Response]) -> Change:
    def change(request: Request, ask: Ask) -> Response:
        response = ask(request)
        return turn(response) if holds(request, response) else response

    return change


def _without_wait() -> Change:
    return _rewriting(_is_refusal, lambda reply: without_header(reply, "Retry-After"))


def _short_wait() -> Change:
    def turn(reply: Response) -> Response:
        return with_header(reply, "Retry-After", "0") if reply.header("Retry-After") else reply

    return _rewriting(_is_refusal, turn)


def _as_503() -> Change:
    return _rewriting(_is_refusal, lambda reply: attrs.evolve(reply, status=503))


def _tells_wait(subject: Subject) -> bool:
    declared = subject.operation.response(429)
    return declared is not None and any(h.name.lower() == "retry-after" for h in declared.headers)


def _told(subject: Subject, meanings: set[str]) -> tuple[str, ...]:
    """Return the headers that successes of an operation tell these quantities in."""
    success = subject.operation.success
    known = {name.lower(): name for name, meaning in subject.spec.rate_headers.items() if meaning in meanings}
    return tuple(h.name for h in (success.headers if success else ()) if h.name.lower() in known)


def _header_kind(name: str, says: str, meanings: set[str], turn: Callable[[str, str], str | None]) -> Kind:
    """Make a kind of which rate headers are wrong; `turn` is given the first value told and this one."""

    def makes(subject: Subject) -> Iterator[Defect]:
        for header in _told(subject, meanings) if _limited(subject) else ():

            def make(header: str = header) -> Change:
                first: list[str] = []

                def change(request: Request, ask: Ask) -> Response:
                    response = ask(request)
                    value = response.header(header)
                    if value is None:
                        return response
                    first.append(value)
                    new = turn(first[0], value)
                    return (
                        without_header(response, header)
                        if new is None
                        else with_header(response, header, new)
                    )

                return change

            yield changed(subject, f"{header} {says}", make)

    return Kind(name, LIMITS, f"a header on the quota {says}", makes)


def _one_more(_first: str, value: str) -> str:
    used, slash, limit = value.partition("/")
    last = limit if slash else used
    raised = str(int(float(last)) + 1)
    return f"{used}/{raised}" if slash else raised


KINDS = (
    _limiting("limit_not_enforced", "calls beyond the quota are let in", _unlimited),
    _limiting("limit_one_more", "one call beyond the quota is let in", _generous),
    _limiting("limit_too_strict", "each call takes two from the quota", _twice, _only_reads),
    _limiting("limit_never_ends", "once the quota is used up, it stays so", _for_ever),
    _limiting("limit_as_503", "a call too many is answered 503", _as_503),
    _limiting(
        "retry_after_missing", "a call too many is not told how long to wait", _without_wait, _tells_wait
    ),
    _limiting("retry_after_short", "a call too many is told to wait for no time", _short_wait, _tells_wait),
    _header_kind("quota_frozen", "does not change as calls are made", _TURNS, lambda first, _: first),
    _header_kind("quota_limit_wrong", "tells one more than is granted", {"limit", "used/limit"}, _one_more),
    _header_kind(
        "quota_header_missing", "is missing", {*_TURNS, "limit", "reset-at", "reset-after"}, lambda *_: None
    ),
    _header_kind("quota_reset_wrong", "tells another time", {"reset-at", "reset-after"}, lambda *_: "1"),
)
