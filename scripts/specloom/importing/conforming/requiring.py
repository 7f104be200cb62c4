"""Hold what a spec says must be sent to what the source shows of it."""

from collections.abc import Iterator

import attrs

from ...spec import Operation, Parameter
from ...spec.pointers import lookup
from .differences import Difference, Sides


def compare_required(sides: Sides, subject: str, mine: Parameter, theirs: Parameter) -> Iterator[Difference]:
    """Yield whether only one side requires a parameter; one request shows no such thing."""
    places = [each.schema_pointer.rpartition("/schema")[0] for each in (mine, theirs)]
    if mine.required and _is_left_out(sides, places[1]):
        yield _difference(sides, subject, places, required=True)
    elif theirs.required and not mine.required:
        yield _difference(sides, subject, places, required=False)


def compare_required_bodies(
    sides: Sides, subject: str, mine: Operation, theirs: Operation
) -> Iterator[Difference]:
    """Yield whether only one side requires the body of a request."""
    if mine.body and theirs.body and mine.body.required != theirs.body.required:
        places = [f"{each.pointer}/requestBody" for each in (mine, theirs)]
        yield _difference(sides, subject, places, required=mine.body.required)


def _is_left_out(sides: Sides, pointer: str) -> bool:
    try:
        return lookup(sides.draft.document.root, f"{pointer}/required") is False
    except KeyError:
        return False


def _difference(sides: Sides, subject: str, places: list[str], *, required: bool) -> Difference:
    told = "the spec requires {}, which the source leaves out at times"
    message = (told if required else "the spec does not require {}, as the source does").format(subject)
    found = sides.contradiction("required", subject, message, *places)
    return attrs.evolve(found, known=sides.known(places[0]))
