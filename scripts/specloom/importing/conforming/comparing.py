"""Compare a spec with the draft of a source, both ways."""

from collections.abc import Iterator
from itertools import chain

from ...spec import Operation, SecurityScheme, Spec
from .bodies import Comparison, compare_bodies
from .constraints import compare_constraints, compare_extensions
from .differences import Difference, Sides
from .pairing import name_of, paired
from .parameters import compare_parameters
from .replies import compare_replies
from .requiring import compare_required_bodies
from .values import Schemas


def conform(spec: Spec, draft: Spec, source: str) -> tuple[Difference, ...]:
    """Return what only one side says, and what they say differently.

    `draft` is the spec that was drafted of the source, `source` the source's name in `x-sources`. What the
    draft only infers, the spec need not say.
    """
    comparison = Comparison(Sides(spec, draft, source), Schemas(spec.document))
    pairs = paired(spec, draft)
    found = chain(
        _connection(comparison.sides),
        compare_extensions(comparison.sides),
        *(_operation(comparison, mine, theirs) for mine, theirs in pairs.both),
        (_lacking(comparison.sides, operation) for operation in pairs.draft),
        (_unknown(comparison.sides, operation) for operation in pairs.spec),
    )
    return tuple(dict.fromkeys(found))


def _lacking(sides: Sides, operation: Operation) -> Difference:
    return sides.lacking_in_spec("operation", name_of(operation), "/paths", operation.pointer)


def _unknown(sides: Sides, operation: Operation) -> Difference:
    return sides.lacking_in_source("operation", name_of(operation), operation.pointer)


def _connection(sides: Sides) -> Iterator[Difference]:
    for index, server in enumerate(sides.draft.servers):
        pointer = f"/servers/{index}"
        if sides.is_shown(pointer) and server not in sides.spec.servers:
            yield sides.lacking_in_spec("server", server, "/servers", pointer)
    for index, server in enumerate(sides.spec.servers):
        if server not in sides.draft.servers:
            yield sides.lacking_in_source("server", server, f"/servers/{index}")


def _operation(comparison: Comparison, mine: Operation, theirs: Operation) -> Iterator[Difference]:
    sides = comparison.sides
    yield from compare_parameters(comparison, mine, theirs)
    yield from compare_constraints(sides, mine, theirs)
    yield from _security(sides, mine, theirs)
    owner = f"the body of {name_of(mine)}"
    pointer = f"{mine.pointer}/requestBody"
    if mine.body and theirs.body:
        yield from compare_bodies(comparison, owner, pointer, mine.body.content, theirs.body.content)
        yield from compare_required_bodies(sides, owner, mine, theirs)
    elif theirs.body:
        yield sides.lacking_in_spec("body", owner, mine.pointer, f"{theirs.pointer}/requestBody")
    elif mine.body:
        yield sides.lacking_in_source("body", owner, pointer)
    yield from compare_replies(comparison, mine, theirs)


def _security(sides: Sides, mine: Operation, theirs: Operation) -> Iterator[Difference]:
    declared, shown = _ways(mine, sides.spec), _ways(theirs, sides.draft)
    for way in sorted(shown - declared):
        subject = f"{way} for {name_of(mine)}"
        yield sides.lacking_in_spec("security", subject, mine.pointer, theirs.pointer)
    for way in sorted(declared - shown):
        yield sides.lacking_in_source("security", f"{way} for {name_of(mine)}", mine.pointer)


def _ways(operation: Operation, spec: Spec) -> set[str]:
    wanted = {name for requirement in operation.security for name in requirement}
    return {_way(scheme) for scheme in spec.security_schemes if scheme.id in wanted}


def _way(scheme: SecurityScheme) -> str:
    """Say how a call is signed, as it is seen on the wire."""
    if scheme.kind == "apiKey":
        return f"{scheme.name} in {scheme.location}"
    return f"http {scheme.scheme}" if scheme.kind == "http" else scheme.kind
