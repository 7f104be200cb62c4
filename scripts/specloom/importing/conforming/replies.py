"""Compare the replies of two operations: statuses, bodies and headers."""

from collections.abc import Iterator

from ...spec import Operation, Response
from .bodies import Comparison, compare_bodies
from .differences import Difference
from .pairing import name_of


def compare_replies(comparison: Comparison, mine: Operation, theirs: Operation) -> Iterator[Difference]:
    """Yield how the replies differ; a status that a range or the default takes in is not missing."""
    sides = comparison.sides
    declared = {response.status: response for response in mine.responses}
    for response in theirs.responses:
        exact = response.status.isdecimal()
        found = mine.response(int(response.status)) if exact else declared.get(response.status)
        if found is not None:
            yield from _response(comparison, mine, found, response)
        elif sides.is_shown(response.pointer):
            subject = f"the status {response.status} of {name_of(mine)}"
            yield sides.lacking_in_spec("status", subject, mine.pointer, response.pointer)
    shown = {response.status for response in theirs.responses}
    for status, response in declared.items():
        if status not in shown:
            subject = f"the status {status} of {name_of(mine)}"
            yield sides.lacking_in_source("status", subject, response.pointer)


def _response(
    comparison: Comparison, operation: Operation, mine: Response, theirs: Response
) -> Iterator[Difference]:
    owner = f"the reply {theirs.status} of {name_of(operation)}"
    if comparison.sides.is_shown(theirs.pointer):
        yield from compare_bodies(comparison, owner, mine.pointer, mine.content, theirs.content)
    declared = {header.name.lower() for header in mine.headers}
    for header in theirs.headers:
        if header.name.lower() not in declared and comparison.sides.is_shown(header.schema_pointer):
            subject = f"the header {header.name} in {owner}"
            yield comparison.sides.lacking_in_spec("header", subject, mine.pointer, header.schema_pointer)
    shown = {header.name.lower() for header in theirs.headers}
    for header in mine.headers:
        if header.name.lower() not in shown:
            subject = f"the header {header.name} in {owner}"
            yield comparison.sides.lacking_in_source("header", subject, header.schema_pointer)
