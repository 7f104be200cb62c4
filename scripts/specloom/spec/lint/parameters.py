"""Check what the document schema of OpenAPI cannot say: paths and parameters, tags, security."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ..errors import Finding
from ..places import Place
from ..pointers import join, split
from .survey import Survey, mapping, sequence

RULE = "openapi"
_TEMPLATE = re.compile(r"\{([^{}]*)\}")


def path_parameters(survey: Survey) -> Iterator[Finding]:
    """Require the parameters in a path to be those that its operations declare."""
    for operation in survey.operations:
        path = split(operation.pointer)[1]
        wanted = set(_TEMPLATE.findall(path))
        found = (p.value for p in parameters(survey, operation) if p.value.get("in") == "path")
        declared = {str(value.get("name")) for value in found}
        for name in sorted(wanted - declared):
            message = f"the path has {{{name}}}, but no parameter declares it; add one with in: path"
            yield survey.finding(RULE, message, operation.pointer)
        for name in sorted(declared - wanted):
            message = (
                f"the path parameter {name} is not in the path; add {{{name}}} to it or remove the parameter"
            )
            yield survey.finding(RULE, message, operation.pointer)


def parameters(survey: Survey, operation: Place) -> Iterator[Place]:
    """Yield an operation's parameters, those of its path included, references followed."""
    for holder in (operation.holder, operation.pointer):
        yield from _declared(survey, holder)


def _declared(survey: Survey, holder: str) -> Iterator[Place]:
    place = survey.by_pointer.get(holder)
    for index in range(len(sequence(place.value, "parameters")) if place else 0):
        found = survey.at(join(holder, "parameters", index))
        if found and mapping(found.value):
            yield found


def distinct_parameters(survey: Survey) -> Iterator[Finding]:
    """Refuse a parameter that is declared twice in one list."""
    for holder in (*survey.by_kind.get("path", ()), *survey.by_kind.get("operation", ())):
        keys = ((str(p.value.get("in")), str(p.value.get("name"))) for p in _declared(survey, holder.pointer))
        for where, name in _repeated(keys):
            message = f"the {where} parameter {name} is declared twice; keep one"
            yield survey.finding(RULE, message, join(holder.pointer, "parameters"))


def distinct_paths(survey: Survey) -> Iterator[Finding]:
    """Refuse paths that differ in the names of their parameters alone."""
    seen: dict[str, str] = {}
    for place in survey.by_kind.get("path", ()):
        if place.holder != "/paths":
            continue
        other = seen.setdefault(_TEMPLATE.sub("{}", place.name), place.name)
        if other != place.name:
            message = f"{place.name} is the same path as {other}; keep one and use one name for its parameter"
            yield survey.finding(RULE, message, place.pointer)


def declared_security(survey: Survey) -> Iterator[Finding]:
    """Require every security requirement to name a security scheme."""
    known = mapping(survey.document.root, "components", "securitySchemes")
    for place in (*survey.by_kind["root"], *survey.operations):
        for index, requirement in enumerate(sequence(place.value, "security")):
            for name in mapping(requirement):
                if name not in known:
                    message = f"there is no security scheme {name}; add it to components.securitySchemes"
                    yield survey.finding(RULE, message, join(place.pointer, "security", index, name))


def _repeated(values: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return (value for value, count in Counter(values).items() if count > 1)
