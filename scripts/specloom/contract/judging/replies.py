"""Weigh a body that is not as its schema says: what speaks for the spec, what for the server."""

from ...spec.pointers import lookup, walk
from .cases import SERVER, SPEC, Case, Testimony


def printed_otherwise(case: Case) -> Testimony | None:
    """Say that an example of the spec breaks the same fact."""
    example = case.evidence.printed.against(case.about)
    if example is None:
        return None
    return Testimony(SPEC, f"the printed example {example.name} of {example.operation} breaks it as well")


def listed_elsewhere(case: Case) -> Testimony | None:
    """Say that a like list of the spec has the value that this one lacks."""
    if case.about.keyword != "enum" or not isinstance(case.about.got, str):
        return None
    root = case.evidence.spec.document.root
    known = _words(lookup(root, case.about.place))
    for pointer, other in walk(root):
        words = _words(other) if pointer.endswith("/enum") and pointer != case.about.place else known
        if case.about.got in words and known & words:
            return Testimony(SPEC, f"the spec itself lists {case.about.got!r} at {pointer}")
    return None


def _words(values: object) -> frozenset[str]:
    return frozenset(v for v in values if isinstance(v, str)) if isinstance(values, list) else frozenset()


def kept_elsewhere(case: Case) -> Testimony | None:
    """Say that other operations share the fact and keep to it, or that all of them break it."""
    breaking = case.evidence.breakers.get((case.about.place, case.about.keyword), frozenset())
    keeping = case.evidence.keepers.get(case.about.place, frozenset()) - breaking
    if keeping and case.about.keyword != "undocumented":
        where = _named(keeping)
        return Testimony(SERVER, f"the same fact holds in replies of {where}, and is kept to there")
    if len(breaking) > 1:
        return Testimony(SPEC, f"all {len(breaking)} operations whose replies show this fact break it")
    return None


def _named(operations: frozenset[str]) -> str:
    first, *rest = sorted(operations)
    return f"{first} and {len(rest)} more" if rest else first


def printed_alike(case: Case) -> Testimony | None:
    """Say that the examples of the spec keep to the fact."""
    count = len(case.evidence.printed.behind(case.about))
    if not count or case.about.keyword in {"undocumented", "enum"}:
        return None
    examples = "the one printed example keeps" if count == 1 else f"all {count} printed examples keep"
    return Testimony(SERVER, f"{examples} to it")
