"""Name the ways in which a reply can break a spec, and what each reply is held to."""

from collections.abc import Iterator

from ..spec import Operation, Response, Spec

ASPECTS = {
    "undeclared_status": "statuses_are_declared",
    "server_error": "statuses_are_declared",
    "wrong_content_type": "media_types_are_declared",
    "unreadable_body": "media_types_are_declared",
    "missing_header": "headers_are_as_declared",
    "wrong_header": "headers_are_as_declared",
    "wrong_body": "bodies_fit_their_schemas",
    "wrong_status_member": "bodies_fit_their_schemas",
    "undocumented_member": "members_are_documented",
    "undocumented_body": "bodies_are_documented",
}
"""The ways in which a reply can break the spec, each with the check that holds every reply to that."""
PROBLEMS = frozenset(ASPECTS)
REQUEST_PROBLEMS = frozenset(
    {
        "missing_parameter",
        "missing_request_body",
        "undocumented_parameter",
        "undocumented_request_body",
        "undocumented_request_member",
        "unreadable_request",
        "wrong_parameter",
        "wrong_request",
        "wrong_request_type",
    }
)
"""The ways in which a request can break the spec."""
_EMPTY = frozenset({"204", "205"})


def aspects(operation: Operation, status: int) -> Iterator[str]:
    """Yield the checks that a reply of a status is held to."""
    yield "statuses_are_declared"
    declared = operation.response(status)
    if declared is None:
        return
    if declared.headers:
        yield "headers_are_as_declared"
    if declared.content:
        yield "media_types_are_declared"
    elif shows_success(declared):
        yield "bodies_are_documented"
    if any(content.schema is not None for content in declared.content):
        yield from ("bodies_fit_their_schemas", "members_are_documented")


def describes_bodies(spec: Spec) -> bool:
    """Tell whether a spec says of most successes what comes, so that nothing said means that nothing does."""
    successes = [r for operation in spec.operations for r in operation.responses if shows_success(r)]
    return 2 * sum(bool(r.content) for r in successes) > len(successes)


def shows_success(declared: Response) -> bool:
    """Tell whether a response stands for a success that can have a body."""
    return declared.status.startswith("2") and declared.status not in _EMPTY
