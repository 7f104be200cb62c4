"""Compare the parameters of two operations, and hold the values that the source shows to the spec."""

from collections.abc import Iterator
from itertools import chain

from ...spec import Operation, Parameter, Spec
from .bodies import Comparison
from .differences import Difference
from .pairing import name_of
from .requiring import compare_required
from .values import as_sent

_LOCATIONS = ("query", "header", "cookie")


def compare_parameters(comparison: Comparison, mine: Operation, theirs: Operation) -> Iterator[Difference]:
    """Yield how the parameters differ; one that signs the call is no parameter."""
    sides, keys = comparison.sides, _secret_names(mine, comparison.sides.spec)
    declared, shown = _named(mine), _named(theirs)
    for key, parameter in shown.items():
        subject = f"the {parameter.location} parameter {parameter.name} of {name_of(mine)}"
        if key in declared:
            yield from _values(comparison, subject, declared[key], parameter)
            yield from compare_required(sides, subject, declared[key], parameter)
        elif key not in keys:
            yield sides.lacking_in_spec("parameter", subject, mine.pointer, parameter.schema_pointer)
    for key, parameter in declared.items():
        if key not in shown:
            subject = f"the {parameter.location} parameter {parameter.name} of {name_of(mine)}"
            yield sides.lacking_in_source("parameter", subject, parameter.schema_pointer)


def _named(operation: Operation) -> dict[tuple[str, str], Parameter]:
    parameters = chain.from_iterable(operation.in_location(location) for location in _LOCATIONS)
    return {_place(each.location, each.name): each for each in parameters}


def _place(location: str, name: str) -> tuple[str, str]:
    return location, name.lower() if location == "header" else name


def _secret_names(operation: Operation, spec: Spec) -> frozenset[tuple[str, str]]:
    wanted = {name for requirement in operation.security for name in requirement}
    schemes = (scheme for scheme in spec.security_schemes if scheme.id in wanted and scheme.name)
    return frozenset(_place(str(scheme.location), str(scheme.name)) for scheme in schemes)


def _values(comparison: Comparison, subject: str, mine: Parameter, theirs: Parameter) -> Iterator[Difference]:
    for name, value in theirs.examples.items():
        problems = [comparison.schemas.problem(mine.schema_pointer, each) for each in as_sent(value)]
        if all(problems):
            message = f"{value!r} for {subject} does not fit the spec: {problems[0]}"
            drafted = theirs.schema_pointer.removesuffix("schema") + f"examples/{name}"
            yield comparison.sides.contradiction("value", subject, message, mine.schema_pointer, drafted)
