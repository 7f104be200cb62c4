"""Find what a spec says that no source of this kind can: limits of values, extensions."""

from collections.abc import Iterator

from ...spec import Operation
from ...spec.evidence import gather
from ...spec.pointers import split
from ...spec.references import resolve
from .differences import Difference, Sides
from .pairing import name_of

_KEYWORDS = (
    "enum",
    "const",
    "default",
    "minimum",
    "maximum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
)


def compare_extensions(sides: Sides) -> Iterator[Difference]:
    """Yield the extensions that state facts of the vendor, which only a person can have written."""
    drafted = {fact.pointer for fact in gather(sides.draft.document) if fact.what == "extension"}
    for fact in gather(sides.spec.document):
        if fact.what == "extension" and fact.pointer not in drafted:
            yield sides.beyond_source("extension", _subject(fact.pointer), fact.pointer)


def _subject(pointer: str) -> str:
    """Name an extension by itself and by the operation or component that has it."""
    match split(pointer):
        case ("paths", path, method, name):
            return f"{name} of {method.upper()} {path}"
        case tokens:
            return " ".join(tokens)


def compare_constraints(sides: Sides, mine: Operation, theirs: Operation) -> Iterator[Difference]:
    """Yield what the spec says of the values of parameters, and the draft does not."""
    shown = {
        (each.location, each.name): resolve(sides.draft.document, each.schema, each.schema_pointer).value
        for each in theirs.parameters
    }
    for parameter in mine.parameters:
        known = shown.get((parameter.location, parameter.name))
        said = resolve(sides.spec.document, parameter.schema, parameter.schema_pointer).value
        for keyword in _KEYWORDS if known is not None else ():
            if keyword in said and keyword not in (known or {}):
                subject = f"{keyword} {said[keyword]!r} of the parameter {parameter.name} of {name_of(mine)}"
                yield sides.beyond_source("constraint", subject, parameter.schema_pointer)
