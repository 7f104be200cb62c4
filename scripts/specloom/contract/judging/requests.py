"""Weigh a refusal of what is valid, or a taking of what is not: what speaks for the spec."""

from .cases import SERVER, SPEC, Case, Testimony

_UNAUTHORIZED = 401


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


def printed_example_is_refused(case: Case) -> Testimony | None:
    """Say that what was refused is printed in the spec."""
    if case.finding.check != "example_accepted" or case.fact.kind == "inferred":
        return None
    return Testimony(SERVER, "what it refuses is printed as an example")
