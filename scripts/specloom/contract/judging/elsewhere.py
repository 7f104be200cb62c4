"""Weigh a fact by what other operations say of the same thing: a parameter, a header, an extension."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...mock.http.parameters import decode_scalar, kinds_of
from ...spec import Header, Parameter
from ...spec.pointers import join, lookup, split
from ...spec.references import resolve
from .cases import EITHER, SERVER, SPEC, Case, Testimony

_PAGES = "x-pagination"
_ALIKE = ("style", "request", "size", "default", "pages", "total", "page", "limit", "count", "next", "more")
"""What lists of one vendor tell of pages in the same way."""
_COMPARISONS = frozenset({"lt", "lte", "gt", "gte", "contains"})
_FEW = 2


def parameter_declared_elsewhere(case: Case) -> Testimony | None:
    """Compare a parameter with those of the same name in other operations."""
    mine = next((p for p in _own(case) if _is_about(case, p)), None)
    others = [p for p in _others(case) if mine and p.schema_pointer != mine.schema_pointer and _same(p, mine)]
    if mine is None or not others:
        return None
    says = _what_is_said(case)
    differing = [p for p in others if says(p) != says(mine)]
    if 2 * len(differing) > len(others):
        why = f"other operations, {len(differing)} of {len(others)}, have {mine.name} otherwise, as it came"
        return Testimony(SPEC, why)
    return None if differing else Testimony(SERVER, f"other operations have {mine.name} in the same way")


def _own(case: Case) -> tuple[Parameter, ...]:
    return case.evidence.spec.operation(case.finding.operation).parameters


def _others(case: Case) -> Iterator[Parameter]:
    for operation in case.evidence.spec.operations:
        if operation.id != case.finding.operation:
            yield from operation.parameters


def _is_about(case: Case, parameter: Parameter) -> bool:
    holder = parameter.schema_pointer.rpartition("/")[0]
    return case.about.place == holder or join(case.about.place, "").startswith(
        join(parameter.schema_pointer, "")
    )


def _same(one: Parameter, other: Parameter) -> bool:
    return (one.name, one.location) == (other.name, other.location)


def _what_is_said(case: Case) -> Callable[[Parameter], Any]:
    """Return what tells what a parameter says of the matter."""
    document, about = case.evidence.spec.document, case.about
    if about.keyword == "required":
        return lambda parameter: parameter.required
    if about.keyword == "default":
        return lambda parameter: resolve(document, parameter.schema, "").value.get("default")
    return lambda parameter: case.evidence.schemas.accepts(parameter.schema_pointer, about.got)


def header_declared_elsewhere(case: Case) -> Testimony | None:
    """Compare a header that is missing, or not as declared, with those of the same name elsewhere."""
    holder = join(case.about.place.removesuffix("/required").partition("/schema")[0], "")
    mine = next((h for h in _headers(case) if h.schema_pointer.startswith(holder)), None)
    if case.finding.check not in {"missing_header", "wrong_header"} or mine is None or case.reply is None:
        return None
    alike = [h for h in _headers(case) if h.name.lower() == mine.name.lower()]
    if case.finding.check == "missing_header":
        lone = Testimony(EITHER, "no other response declares it, and no reply has it")
        return lone if len(alike) == 1 else None
    value = case.reply.response.headers.get(mine.name, "")
    others = [h for h in alike if h.schema_pointer != mine.schema_pointer]
    fitting = [h for h in others if _fits(case, h, value)]
    if 2 * len(fitting) > len(others):
        return Testimony(SPEC, f"other responses, {len(fitting)} of {len(others)}, declare it as it came")
    return None


def _headers(case: Case) -> Iterator[Header]:
    for operation in case.evidence.spec.operations:
        for response in operation.responses:
            yield from response.headers


def _fits(case: Case, header: Header, value: str) -> bool:
    typed = decode_scalar(value, kinds_of(case.evidence.spec.document, header.schema))
    return case.evidence.schemas.accepts(header.schema_pointer, typed)


def pages_told_elsewhere(case: Case) -> Testimony | None:
    """Say that all other lists page otherwise, and alike."""
    if case.finding.check != "pages" or not case.about.place.endswith(f"/{_PAGES}"):
        return None
    mine: Mapping[str, Any] = lookup(case.evidence.spec.document.root, case.about.place)
    others = list(_pages(case))
    for name in _ALIKE:
        values = [told[name] for told in others if name in told]
        agree = len(values) >= _FEW and values.count(values[0]) == len(values)
        if agree and name in mine and mine[name] != values[0]:
            return Testimony(
                SPEC, f"all {len(values)} other lists have {values[0]} for {name}, not {mine[name]}"
            )
    return None


def _pages(case: Case) -> Iterator[Mapping[str, Any]]:
    """Yield how the other lists are paged."""
    for operation in case.evidence.spec.operations:
        told = lookup(case.evidence.spec.document.root, operation.pointer).get(_PAGES)
        if told is not None and operation.id != case.finding.operation:
            yield told


def filter_named_otherwise(case: Case) -> Testimony | None:
    """Say that a filter's own name tells of another comparison, or of another property."""
    holder, name = case.about.place.rpartition("/")[0], split(case.about.place)[-1:]
    if case.about.keyword != "filter" or not holder.endswith("/x-resource/filters"):
        return None
    told = lookup(case.evidence.spec.document.root, case.about.place)
    word, _, op = name[0].removesuffix("[]").removesuffix("]").partition("[")
    if op in _COMPARISONS and op != told.get("op", "eq"):
        return Testimony(SPEC, f"the name {name[0]} says {op} itself")
    properties = told.get("property", ())
    named = word in (properties if isinstance(properties, list) else [properties])
    if not named and word in _filtered(case, name[0]):
        return Testimony(SPEC, f"{name[0]} of all other lists is about {word}")
    return None


def _filtered(case: Case, name: str) -> frozenset[str]:
    """Return the properties that a filter of a name is about in other lists."""
    found = set[str]()
    for operation in case.evidence.spec.operations:
        told = operation.resource.filters.get(name) if operation.resource else None
        if told and operation.id != case.finding.operation:
            found.update(told.properties)
    return frozenset(found)


def order_told_elsewhere(case: Case) -> Testimony | None:
    """Say that all other lists go the other way."""
    operation = case.evidence.spec.operation(case.finding.operation)
    mine = operation.resource.sort.default if operation.resource else None
    if case.finding.check != "order" or not mine:
        return None
    others = [
        o.resource.sort.default for o in case.evidence.spec.operations if o.resource and o.id != operation.id
    ]
    told = [other for other in others if other and other.lstrip("-") == mine.lstrip("-")]
    if len(told) < _FEW or mine in told:
        return None
    return Testimony(SPEC, f"all {len(told)} other lists in this order go the other way, by {told[0]}")
