"""Tell what lies neither with spec nor server: credentials, network, quota, the data of an account."""

from .cases import ENVIRONMENT, Case, Testimony
from .evidence import Evidence
from .natures import Nature, nature_of

_CREDENTIALS = (401, 403)
_GATEWAY = (502, 503, 504)
_UNKNOWN = (404, 410)
_ASKED_FOR = frozenset({"authentication", "declared_error", "quota", "rate_header"})


def nothing_came(case: Case) -> Testimony | None:
    """Say that there was no reply to judge by."""
    if case.finding.status is not None:
        return None
    return _is("no reply came: the network, or the server's being up, is in the way")


def surroundings(case: Case) -> Testimony | None:
    """Say what of the surroundings explains the status of a reply."""
    status, nature = case.finding.status, nature_of(case.finding)
    if case.finding.check in _ASKED_FOR:
        return None
    if status == 429 and (nature is not Nature.REPLY or case.finding.check == "undeclared_status"):
        return _is("the quota was used up (429)")
    if status in _CREDENTIALS and nature in {Nature.REFUSED, Nature.BEHAVIOUR}:
        return _credentials(case)
    if not case.evidence.simulated and status in _GATEWAY:
        return _is(f"{status} is what a gateway says when the server behind it does not answer")
    if not case.evidence.simulated and status in _UNKNOWN and nature is Nature.REFUSED:
        return _is("the call names what the spec prints, and this account has no such thing")
    return None


def _credentials(case: Case) -> Testimony | None:
    """Say that the credential is at fault where it opens nothing, or not this operation."""
    status = case.finding.status
    if not _opens_something(case.evidence):
        return _is(f"the credential is refused everywhere ({status}): it is wrong, or no longer valid")
    if status == 403 and set(case.evidence.statuses(case.finding.operation)) <= set(_CREDENTIALS):
        return _is("the credential opens other operations and not this one (403): it lacks a permission")
    return None


def _opens_something(evidence: Evidence) -> bool:
    secured = {operation.id for operation in evidence.spec.operations if operation.security}
    return any(
        200 <= status < 400 and (operation in secured or not secured)
        for operation, status in evidence.found.replies
    )


def _is(why: str) -> Testimony:
    return Testimony(ENVIRONMENT, why)
