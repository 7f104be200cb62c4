"""Weigh a refusal of what is valid, or a taking of what is not: what speaks for the spec."""

import re

from ...spec import Operation
from ...spec.pointers import lookup
from .cases import SERVER, SPEC, Case, Testimony
from .replies import printed_alike

_UNAUTHORIZED = 401
_UNSUPPORTED = 415
_NOWHERE = frozenset({404, 405, 501})
_NUMBER = re.compile(r"\d+")
_BOUNDS = frozenset({"minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"})


def printed_request_is_invalid(case: Case) -> Testimony | None:
    """Say that an example of the operation's own request is not valid by its schema."""
    operation = case.evidence.spec.operation(case.finding.operation)
    contents = operation.body.content if operation.body else ()
    pointers = {c.schema_pointer for c in contents} | {p.schema_pointer for p in operation.parameters}
    for told in case.evidence.printed.breaking.values():
        for example, _ in told:
            if example.operation == operation.id and example.schema_pointer in pointers:
                return Testimony(
                    SPEC, f"the printed example {example.name} of this very request is not valid"
                )
    return None


def credential_is_asked_for(case: Case) -> Testimony | None:
    """Say that a call was refused for want of a credential that the spec does not ask for."""
    operation = case.evidence.spec.operation(case.finding.operation)
    if case.finding.status != _UNAUTHORIZED or (operation.security and () not in operation.security):
        return None
    return Testimony(SPEC, "a credential is asked for, and the spec says that none is needed")


def credential_stands_elsewhere(case: Case) -> Testimony | None:
    """Say that a credential opens nothing where the spec puts it for this operation alone."""
    evidence, operation = case.evidence, case.evidence.spec.operation(case.finding.operation)
    others = [o.security for o in evidence.spec.operations if o.id != operation.id]
    alone = bool(operation.security) and operation.security not in others
    if not alone or set(evidence.statuses(operation.id)) != {_UNAUTHORIZED}:
        return None
    return Testimony(SPEC, "its credential is refused always, and the spec has it so for no other operation")


def nothing_answers(case: Case) -> Testimony | None:
    """Say that no call of the operation ever led anywhere, while others do."""
    came = set(case.evidence.statuses(case.finding.operation)) - {401, 403}
    others = any(200 <= status < 300 for _, status in case.evidence.found.replies)
    if not came or not came <= _NOWHERE or not others:
        return None
    return Testimony(SPEC, "no call of this path and method leads anywhere, while other operations answer")


def media_type_is_refused(case: Case) -> Testimony | None:
    """Say that a server takes no body of the media type that the spec declares, here alone or at all."""
    if case.finding.status == _UNSUPPORTED:
        return Testimony(SPEC, "the server takes no body of the media type that the spec declares")
    operation = case.evidence.spec.operation(case.finding.operation)
    mine, others = _taken(operation), [_taken(o) for o in _others_with_bodies(case)]
    alone = bool(mine) and len(others) > 1 and not any(mine & other for other in others)
    if not alone or any(status < 400 for status in case.evidence.statuses(operation.id)):
        return None
    return Testimony(SPEC, f"no body is taken as {min(mine)}, and no other operation has it so")


def _others_with_bodies(case: Case) -> list[Operation]:
    return [o for o in case.evidence.spec.operations if o.body and o.id != case.finding.operation]


def _taken(operation: Operation) -> frozenset[str]:
    return (
        frozenset(content.media_type for content in operation.body.content) if operation.body else frozenset()
    )


def prose_says_otherwise(case: Case) -> Testimony | None:
    """Say that the words beside a bound name another number than the bound does."""
    if case.about.keyword not in _BOUNDS:
        return None
    root, place = case.evidence.spec.document.root, case.about.place
    holder = lookup(root, place.rpartition("/")[0].removesuffix("/schema"))
    words = holder.get("description", "") if isinstance(holder, dict) else ""
    told, bound = _NUMBER.findall(str(words)), str(lookup(root, place))
    if not told or not bound.isdecimal():
        return None
    if bound in told:
        return Testimony(SERVER, f"the description says {bound} as well")
    return Testimony(SPEC, f"its own description says {told[0]}, not {bound}")


def printed_request_keeps_to_it(case: Case) -> Testimony | None:
    """Say that printed requests keep to what was not asked for; within a bound there is much that would."""
    return None if case.about.keyword in _BOUNDS else printed_alike(case)


def printed_example_is_refused(case: Case) -> Testimony | None:
    """Say that what was refused is printed in the spec."""
    if case.finding.check != "example_accepted" or case.fact.kind == "inferred" or not _is_printed(case):
        return None
    return Testimony(SERVER, "what it refuses is printed as an example")


def link_leads_nowhere(case: Case) -> Testimony | None:
    """Say that a link takes what no reply has and no schema promises."""
    if case.finding.check != "link":
        return None
    return Testimony(SPEC, "nothing in the spec promises what the link takes, and it did not come")


def _is_printed(case: Case) -> bool:
    """Tell whether the spec prints anything of the request."""
    operation = case.evidence.spec.operation(case.finding.operation)
    contents = operation.body.content if operation.body else ()
    return any(c.examples for c in contents) or any(p.examples for p in operation.parameters)
