"""Weigh a status, media type or header that is not as declared, by what other operations declare and send."""

from collections.abc import Iterable

from ...spec import Operation
from ..conformance import json_body
from .cases import SERVER, SPEC, Case, Testimony


def status_declared_elsewhere(case: Case) -> Testimony | None:
    """Compare a status that came with those that operations of the same method declare.

    That none declares it says nothing where the status was only inferred: the reply is better evidence.
    """
    if case.finding.check != "undeclared_status":
        return None
    others = _others(case)
    alike = [o for o in others if any(r.status == str(case.about.got) for r in o.responses)]
    told = _by_number(case, str(case.about.got), others, alike)
    return None if told and told.party == SERVER and case.fact.kind == "inferred" else told


def media_type_declared_elsewhere(case: Case) -> Testimony | None:
    """Compare a media type that came with the body under it, and with what other operations declare."""
    if case.finding.check != "wrong_content_type":
        return None
    came = str(case.about.got).partition(";")[0].strip().lower()
    if not came:
        return Testimony(SERVER, "a body came and no word of what it is")
    body = json_body(case.reply.response) if case.reply else {}
    if ("json" in came) is not isinstance(body, dict | list):
        return Testimony(SERVER, f"what came under {came} is something else")
    others = _others(case)
    return _by_number(case, came, others, [o for o in others if came in _media_types(o)])


def body_declared_elsewhere(case: Case) -> Testimony | None:
    """Say that a body comes of which the spec is silent, as it is not of others."""
    if case.finding.check != "undocumented_body":
        return None
    return Testimony(SPEC, "the spec is silent on it, and says what comes from most other operations")


def header_sent_elsewhere(case: Case) -> Testimony | None:
    """Say that replies of other operations have the header that is missing here, or that none has it."""
    if case.about.keyword != "header":
        return None
    breaking = case.evidence.breakers.get((case.about.place, case.about.keyword), frozenset())
    senders = sorted(case.evidence.senders(case.about))
    if senders:
        return Testimony(SERVER, f"replies of {senders[0]} have it")
    if len(breaking) > 1:
        return Testimony(SPEC, f"no reply of any of {len(breaking)} operations has it")
    return None


def _others(case: Case) -> list[Operation]:
    """Return the other operations, of the same method and action as far as there are some."""
    operation = case.evidence.spec.operation(case.finding.operation)
    rest = [o for o in case.evidence.spec.operations if o.id != operation.id]
    same = [o for o in rest if o.method == operation.method]
    action = operation.resource.action if operation.resource else None
    closer = [o for o in same if action and o.resource and o.resource.action == action]
    return closer or same or rest


def _media_types(operation: Operation) -> Iterable[str]:
    return {c.media_type.lower() for response in operation.responses for c in response.content}


def _by_number(case: Case, came: str, others: list[Operation], alike: list[Operation]) -> Testimony | None:
    if 2 * len(alike) > len(others):
        return Testimony(SPEC, f"{_like(others)}, {len(alike)} of {len(others)}, declare {came}")
    if case.evidence.simulated and others and not alike:
        return Testimony(SERVER, f"{_like(others)}, {len(others)} in all, do not declare {came} either")
    return None


def _like(others: list[Operation]) -> str:
    methods = {operation.method for operation in others}
    return f"other {methods.pop()} operations" if len(methods) == 1 else "other operations"
