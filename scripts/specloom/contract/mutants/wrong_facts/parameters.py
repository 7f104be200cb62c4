"""Get parameters wrong: their names, places, values, and whether they must come."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ....spec import Parameter
from ....spec.pointers import join
from ....spec.references import resolve
from ...calls import example_value
from ..mutant import VALIDATION, Defect, Kind, Rewrite, Subject
from .choosing import fact, node, wrong
from .edits import at, put, renamed, together
from .seen import seen

_WRONG = "wrong_name"
_FORGED = "wrong-value"
_ROOM = 1000
_STYLES = {"form": "pipeDelimited", "pipeDelimited": "form", "spaceDelimited": "form"}
_NAMING = ("x-pagination", "x-format")
_NAMES = frozenset({"request", "size", "parameter"})
"""Extensions, and their members that are names of parameters."""

Body = Mapping[str, Any]


def _own(subject: Subject) -> Iterator[tuple[int, Parameter, Body]]:
    """Yield the query and header parameters that stand in the operation, with their places."""
    for index, value in enumerate(node(subject).get("parameters", ())):
        body = resolve(subject.spec.document, value, "").value
        found = (
            p for p in subject.operation.parameters if (p.name, p.location) == (body["name"], body["in"])
        )
        for parameter in found:
            if parameter.location in {"query", "header"} and "schema" in body:
                yield index, parameter, body


def _says(subject: Subject, index: int, body: Body) -> Rewrite:
    """Return what makes a parameter of this operation alone another."""
    return put(join(subject.operation.pointer, "parameters", index), dict(body))


def _schema(subject: Subject, body: Body) -> Body:
    schema: Body = resolve(subject.spec.document, body["schema"], "").value
    return schema


def _acts(subject: Subject, parameter: Parameter) -> bool:
    """Tell whether the server cannot do without a parameter, or an extension says what it does."""
    resource, pagination = subject.operation.resource, subject.operation.pagination
    filters = (*resource.filters, resource.sort.by, resource.sort.order) if resource else ()
    pages = (pagination.request, pagination.size) if pagination else ()
    return parameter.required or parameter.name in (*filters, *pages)


def _renamed(subject: Subject) -> Iterator[Defect]:
    for index, parameter, body in _own(subject):
        if _acts(subject, parameter):
            rewrite = _says(subject, index, {**body, "name": _WRONG})
            yield wrong(
                f"{subject.operation.id} calls the parameter {parameter.name} {_WRONG}",
                together(rewrite, *_in_extensions(subject, parameter.name)),
            )


def _in_extensions(subject: Subject, name: str) -> Iterator[Rewrite]:
    """Yield what renames a parameter wherever the operation names it."""
    for extension in _NAMING:
        for key, value in node(subject).get(extension, {}).items():
            if value == name and key in _NAMES:
                yield put(join(subject.operation.pointer, extension, key), _WRONG)
    resource = join(subject.operation.pointer, "x-resource")
    told = node(subject).get("x-resource", {})
    if name in told.get("filters", {}):
        yield at(f"{resource}/filters", lambda known: renamed(known, name, _WRONG))
    for key, value in told.get("sort", {}).items():
        if key in {"by", "order"} and value == name:
            yield put(f"{resource}/sort/{key}", _WRONG)


def _elsewhere(subject: Subject) -> Iterator[Defect]:
    others = {"query": "header", "header": "query"}
    for index, parameter, body in _own(subject):
        if parameter.required:
            other = others[parameter.location]
            says = f"{subject.operation.id} takes {parameter.name} in the {other}"
            yield wrong(says, _says(subject, index, {**body, "in": other}))


def _optional_wrongly(subject: Subject) -> Iterator[Defect]:
    for index, parameter, body in _own(subject):
        if parameter.required:
            says = f"{subject.operation.id} does not require {parameter.name}"
            yield wrong(says, _says(subject, index, {**body, "required": False}))


def _required_wrongly(subject: Subject) -> Iterator[Defect]:
    for index, parameter, body in _own(subject):
        if not parameter.required and _left_out(subject, parameter):
            says = f"{subject.operation.id} requires {parameter.name}"
            yield wrong(says, _says(subject, index, {**body, "required": True}))


def _left_out(subject: Subject, parameter: Parameter) -> bool:
    """Tell whether some call succeeded without a parameter."""
    good = (s.request for s in subject.samples if 200 <= s.response.status < 300)
    if parameter.location == "header":
        return any(request.header(parameter.name) is None for request in good)
    return any(f"{parameter.name}=" not in request.query for request in good)


def _changed_schema(change: Callable[[Body], Body | None]) -> Callable[[Subject], Iterator[Defect]]:
    def makes(subject: Subject) -> Iterator[Defect]:
        for index, parameter, body in _own(subject):
            new = change(_schema(subject, body))
            if new is not None:
                says = f"{subject.operation.id} takes {dict(new)} as {parameter.name}"
                yield wrong(says, _says(subject, index, {**body, "schema": dict(new)}))

    return makes


def _value_imagined(schema: Body) -> Body | None:
    texts = schema.get("type") == "string" and "enum" in schema
    return {**schema, "enum": [*schema["enum"], _FORGED]} if texts else None


def _text_imagined(schema: Body) -> Body | None:
    known = {name: value for name, value in schema.items() if name == "description"}
    text = {**known, "type": "string", "enum": [_FORGED, "another"]}
    return text if schema.get("type") in {"integer", "number", "boolean"} else None


def _maximum_too_high(schema: Body) -> Body | None:
    return {**schema, "maximum": schema["maximum"] + _ROOM} if "maximum" in schema else None


def _minimum_too_low(schema: Body) -> Body | None:
    return {**schema, "minimum": schema["minimum"] - _ROOM} if "minimum" in schema else None


def _maximum_too_low(schema: Body) -> Body | None:
    if "maximum" not in schema or schema["maximum"] <= schema.get("minimum", 1):
        return None
    most = schema["maximum"] - 1
    default = {"default": min(schema["default"], most)} if "default" in schema else {}
    return {**schema, "maximum": most} | default


def _minimum_too_high(schema: Body) -> Body | None:
    if "minimum" not in schema or schema["minimum"] >= schema.get("maximum", float("inf")):
        return None
    higher = {**schema, "minimum": schema["minimum"] + 1}
    return (
        higher | {"default": higher["minimum"]}
        if schema.get("default", 2**31) < higher["minimum"]
        else higher
    )


def _default_wrong(subject: Subject) -> Iterator[Defect]:
    """Give a parameter that an extension knows another default, if the method only reads."""
    for index, parameter, body in _own(subject) if subject.operation.method == "GET" else ():
        schema = _schema(subject, body)
        other = next((v for v in _other_values(schema) if v != schema.get("default")), None)
        if "default" in schema and other is not None and _acts(subject, parameter):
            says = f"{subject.operation.id} takes {other} for {parameter.name} by default"
            yield wrong(says, _says(subject, index, {**body, "schema": {**schema, "default": other}}))


def _other_values(schema: Body) -> Iterator[Any]:
    yield from schema.get("enum", ())
    if schema.get("type") == "boolean":
        yield from (True, False)
    if schema.get("type") == "integer":
        yield from (schema.get("minimum", 1), schema.get("minimum", 1) + 1)


def _explode_wrong(subject: Subject) -> Iterator[Defect]:
    for index, parameter, body in _lists(subject):
        says = f"{subject.operation.id} takes {parameter.name} with explode {not parameter.explode}"
        yield wrong(says, _says(subject, index, {**body, "explode": not parameter.explode}))


def _style_wrong(subject: Subject) -> Iterator[Defect]:
    for index, parameter, body in _lists(subject):
        style = _STYLES.get(parameter.style)
        if style:
            says = f"{subject.operation.id} takes {parameter.name} in style {style}"
            yield wrong(says, _says(subject, index, {**body, "style": style, "explode": False}))


def _lists(subject: Subject) -> Iterator[tuple[int, Parameter, Body]]:
    """Yield the parameters that take a list, where taking it apart otherwise makes a difference."""
    for index, parameter, body in _own(subject):
        schema = _schema(subject, body)
        is_list = schema.get("type") == "array" and parameter.location == "query"
        if is_list and (_filters(subject, parameter) or _names_columns(subject, parameter, schema)):
            yield index, parameter, body


def _filters(subject: Subject, parameter: Parameter) -> bool:
    """Tell whether a list is filtered by the values: told by `x-resource`, or of a member that came."""
    resource = subject.operation.resource
    told = resource is not None and parameter.name in resource.filters
    return told or parameter.name.removesuffix("[]") in _members_seen(subject)


def _names_columns(subject: Subject, parameter: Parameter, schema: Body) -> bool:
    """Tell whether the values name members that came, or must look alike as a text of several would not."""
    items = resolve(subject.spec.document, schema.get("items", {}), "").value
    shown = example_value(parameter)
    named = {*shown} & _members_seen(subject) if isinstance(shown, list) else set()
    return bool(named) or bool(items.keys() & {"pattern", "enum"}) or items.get("type") != "string"


def _members_seen(subject: Subject) -> set[str]:
    values = (value for found in seen(subject).successes.values() for value in found)
    return {name for value in values if isinstance(value, dict) for name in value}


def _kind(name: str, says: str, makes: Callable[[Subject], Iterator[Defect]]) -> Kind:
    return fact(f"parameter {name}", VALIDATION, says, makes)


_TAKEN = "the server takes what the spec refuses"
_REFUSED = "the server refuses what the spec takes"

KINDS: tuple[Kind, ...] = (
    _kind("renamed", "the server knows a parameter by another name", _renamed),
    _kind("elsewhere", "the server looks for a parameter in another place", _elsewhere),
    _kind("optional wrongly", "the server cannot do without a parameter", _optional_wrongly),
    _kind("required wrongly", "the server can do without a parameter", _required_wrongly),
    _kind("value imagined", _REFUSED, _changed_schema(_value_imagined)),
    _kind("type wrong", _REFUSED, _changed_schema(_text_imagined)),
    _kind("maximum too high", _REFUSED, _changed_schema(_maximum_too_high)),
    _kind("minimum too low", _REFUSED, _changed_schema(_minimum_too_low)),
    _kind("maximum too low", _TAKEN, _changed_schema(_maximum_too_low)),
    _kind("minimum too high", _TAKEN, _changed_schema(_minimum_too_high)),
    _kind("default wrong", "the server assumes another value", _default_wrong),
    _kind("explode wrong", "the server takes lists apart otherwise", _explode_wrong),
    _kind("style wrong", "the server takes lists apart otherwise", _style_wrong),
)
