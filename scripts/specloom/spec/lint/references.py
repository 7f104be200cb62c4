"""Keep every reference inside its document, and every component in use."""

from collections.abc import Iterator
from urllib.parse import unquote

from ..errors import Finding, SpecError
from ..places import SCHEMA_KINDS, Place
from ..pointers import join, split
from ..references import reference_problem, resolve
from .survey import Survey, mapping, sequence


def local_references(survey: Survey) -> Iterator[Finding]:
    """Require every $ref to lead to an object of the same kind in this document."""
    for place in survey.places:
        if "$ref" in mapping(place.value) and (problem := _problem(survey, place)):
            yield survey.finding("local-ref", problem, join(place.pointer, "$ref"))


def _problem(survey: Survey, place: Place) -> str | None:
    reference = place.reference
    if reference is None:
        return 'a $ref must be a text such as "#/components/schemas/Order"'
    if place.kind == "path":
        return f"{reference} stands for a whole path; write the path out here"
    if problem := reference_problem(survey.document, reference):
        return problem
    try:
        end = resolve(survey.document, place.value, place.pointer)
    except SpecError as error:
        return error.findings[0].message
    target = survey.by_pointer.get(end.pointer)
    if target is None or not _same_kind(place, target):
        return f"{reference} is not a {place.kind}; refer to one under #/components"
    return None


def _same_kind(place: Place, target: Place) -> bool:
    return place.kind == target.kind or {place.kind, target.kind} <= SCHEMA_KINDS


def component_references(survey: Survey) -> Iterator[Finding]:
    """Require a $ref to name a component, as in #/components/schemas/Order; client generators drop others."""
    for place in survey.places:
        reference = place.reference
        if reference and reference.startswith("#/") and not _names_component(reference):
            message = f"{reference} is not a component; move it under #/components and refer to that"
            yield survey.finding("component-ref", message, join(place.pointer, "$ref"))


def _names_component(reference: str) -> bool:
    tokens = split(unquote(reference[1:]))
    return len(tokens) == 3 and tokens[0] == "components"


def used_components(survey: Survey) -> Iterator[Finding]:
    """Require every component to be used."""
    used = set(_uses(survey))
    for place in survey.places:
        if place.holder == "/components" and place.pointer not in used:
            message = f"nothing refers to {place.name}; remove it, or refer to it where it belongs"
            yield survey.finding("unused-component", message, place.pointer)


def _uses(survey: Survey) -> Iterator[str]:
    for place in survey.places:
        if place.reference:
            yield unquote(place.reference[1:])
        if place.kind == "discriminator":
            yield from (
                target[1:] for target in mapping(place.value, "mapping").values() if isinstance(target, str)
            )
        if place.kind in ("root", "operation"):
            for requirement in sequence(place.value, "security"):
                yield from (join("/components/securitySchemes", name) for name in mapping(requirement))
