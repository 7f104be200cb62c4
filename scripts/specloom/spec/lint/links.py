"""Check the links between operations, by which tests find their way from one call to the next."""

import re
from collections.abc import Iterator

from ..errors import Finding
from ..places import Place
from ..pointers import join, split
from .members import body_schemas, pointed, response_schemas
from .parameters import parameters
from .survey import Survey, mapping

_EXPRESSION = re.compile(r"\$(request|response)\.(path|query|header|body)[.#]?(.*)")
_MAKERS = ("create", "upsert")
_TAKERS = ("get", "update", "replace", "delete")


def link_targets(survey: Survey) -> Iterator[Finding]:
    """Require every link to name an operation of this document, and parameters that it has."""
    operations = {str(operation.value.get("operationId")): operation for operation in survey.operations}
    for link in survey.by_kind.get("link", ()):
        if link.reference or not mapping(link.value):
            continue
        target = operations.get(str(link.value.get("operationId")))
        if target is None:
            message = "the link names no operation of this document; write the operationId of one"
            yield survey.finding("link", message, link.pointer)
            continue
        names = {name for p in parameters(survey, target) for name in _names(p)}
        for name in mapping(link.value, "parameters"):
            if name not in names:
                message = f"the linked operation has no parameter {name}; write one that it has"
                yield survey.finding("link", message, join(link.pointer, "parameters", name))


def _names(parameter: Place) -> tuple[str, str]:
    """Return both ways to name a parameter in a link: alone and with its location."""
    name = str(parameter.value.get("name"))
    return name, f"{parameter.value.get('in')}.{name}"


def link_expressions(survey: Survey) -> Iterator[Finding]:
    """Require what a link hands over to be described: a member of a body, a header, a parameter."""
    for operation in survey.operations:
        for status in mapping(operation.value, "responses"):
            response = survey.at(join(operation.pointer, "responses", status))
            for name in mapping(response.value, "links") if response else ():
                link = survey.at(join(response.pointer, "links", name)) if response else None
                if link and response:
                    yield from _undescribed(survey, operation, response, link)


def _undescribed(survey: Survey, operation: Place, response: Place, link: Place) -> Iterator[Finding]:
    for name, expression in mapping(link.value, "parameters").items():
        match = _EXPRESSION.fullmatch(str(expression))
        if match and not _is_described(survey, operation, response, match):
            message = f"nothing describes what {expression} takes; write the place of something described"
            yield survey.finding("link", message, join(link.pointer, "parameters", name))


def _is_described(survey: Survey, operation: Place, response: Place, expression: re.Match[str]) -> bool:
    side, place, rest = expression.groups()
    if place == "body":
        schemas = body_schemas(survey, operation) if side == "request" else response_schemas(survey, response)
        return any(_may_have(survey, schema, rest) for schema in schemas)
    if side == "response":
        return rest.lower() in {name.lower() for name in mapping(response.value, "headers")}
    found = [p.value for p in parameters(survey, operation) if p.value.get("in") == place]
    return rest.lower() in {str(value.get("name")).lower() for value in found}


def _may_have(survey: Survey, schema: Place, pointer: str) -> bool:
    """Tell whether a schema describes what a pointer leads to, or takes members of any name there."""
    tokens = split(pointer)
    holder = pointed(survey, schema, tokens[:-1])
    is_free = holder is not None and bool(mapping(holder.value).get("additionalProperties"))
    return is_free or pointed(survey, schema, tokens) is not None


def links_from_create(survey: Survey) -> Iterator[Finding]:
    """Require an operation that makes a resource to link to those that take one of that name."""
    takers: dict[object, list[Place]] = {}
    for operation in survey.operations:
        if _action(operation) in _TAKERS and "x-batch" not in operation.value:
            takers.setdefault(_resource(operation), []).append(operation)
    for maker in survey.operations:
        if _action(maker) not in _MAKERS or "x-batch" in maker.value:
            continue
        linked = set(_linked(survey, maker))
        for taker in takers.get(_resource(maker), ()):
            name = str(taker.value.get("operationId"))
            if name not in linked:
                message = f"what this operation makes is not linked to {name}; add a link to its 2xx response"
                yield survey.finding("link", message, join(maker.pointer, "responses"))


def _action(operation: Place) -> object:
    return mapping(operation.value, "x-resource").get("action")


def _resource(operation: Place) -> str:
    return str(mapping(operation.value, "x-resource").get("name"))


def _linked(survey: Survey, operation: Place) -> Iterator[str]:
    for status in mapping(operation.value, "responses"):
        response = survey.at(join(operation.pointer, "responses", status)) if status.startswith("2") else None
        for name in mapping(response.value, "links") if response else ():
            link = survey.at(join(response.pointer, "links", name)) if response else None
            if link:
                yield str(mapping(link.value).get("operationId"))
