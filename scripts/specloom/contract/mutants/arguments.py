"""Seed defects in what query parameters are taken, refused and demanded, and what stands in for them."""

from collections.abc import Iterator
from typing import Any

from ...mock import Request, Response
from ...mock.http.parameters import decode_scalar, kinds_of
from ...mock.messages import write_json
from ...spec import Parameter
from ...spec.references import resolve
from ..calls import example_value
from .changed import Ask, answering
from .lists import argument, having, without
from .mutant import VALIDATION, Defect, Kind, Subject
from .refusals import refusal

_CHECKABLE = frozenset({"enum", "minimum", "maximum", "pattern"})
_READ_AS = frozenset({"integer", "number", "boolean"})


def resolved(subject: Subject, parameter: Parameter) -> dict[str, Any]:
    """Return the schema of a parameter, its own reference followed."""
    value = resolve(subject.spec.document, parameter.schema, "").value
    return value if isinstance(value, dict) else {}


def _parameters(subject: Subject) -> tuple[Parameter, ...]:
    return subject.operation.in_location("query")


def _written(value: Any) -> str:
    """Return a value as it stands in a query."""
    return value if isinstance(value, str) else write_json(value).decode()


def _taken(subject: Subject) -> Iterator[Defect]:
    """Take any value of a parameter; what is not valid is left out of account."""
    for parameter in _parameters(subject) if refusal(subject) else ():
        schema = resolved(subject, parameter)
        if _CHECKABLE & schema.keys() or schema.get("type") in _READ_AS:
            yield _taking(subject, parameter)


def _taking(subject: Subject, parameter: Parameter) -> Defect:
    kinds, example = kinds_of(subject.spec.document, parameter.schema), _written(example_value(parameter))

    def change(request: Request, ask: Ask) -> Response:
        text = argument(request, parameter.name)
        if text is None or subject.schemas.accepts(parameter.schema_pointer, decode_scalar(text, kinds)):
            return ask(request)
        bare = without(request, parameter.name)
        return ask(having(bare, parameter.name, example) if parameter.required else bare)

    return answering(subject, f"any value of {parameter.name} is taken", change)


def _with_default(subject: Subject, says: str, name: str, value: Any) -> Defect:
    """Return the defect of a server that puts a value in the place of a parameter which is left out."""
    text = _written(value)

    def change(request: Request, ask: Ask) -> Response:
        return ask(having(request, name, text) if argument(request, name) is None else request)

    return answering(subject, says, change)


def _optional(subject: Subject) -> Iterator[Defect]:
    """Take calls without a parameter that is required."""
    for parameter in _parameters(subject) if refusal(subject) else ():
        if parameter.required:
            says = f"{parameter.name} is not demanded"
            yield _with_default(subject, says, parameter.name, example_value(parameter))


def _refused(subject: Subject) -> Iterator[Defect]:
    """Refuse a value of a parameter that its enum or its bounds take."""
    answer = refusal(subject)
    for parameter in _parameters(subject) if answer else ():
        schema = resolved(subject, parameter)
        named = (*schema.get("enum", ())[-1:], *(schema[n] for n in ("maximum", "minimum") if n in schema))
        for text in map(_written, named):

            def change(request: Request, ask: Ask, name: str = parameter.name, text: str = text) -> Response:
                return answer if answer and argument(request, name) == text else ask(request)

            yield answering(subject, f"{parameter.name} may not be {text}", change)


def _another_default(subject: Subject) -> Iterator[Defect]:
    """Have another default, where the spec names one."""
    for parameter in _parameters(subject):
        schema = resolved(subject, parameter)
        default = schema.get("default")
        others = [o for o in (*schema.get("enum", ()), 2, 1, False) if o != default]
        other = next((o for o in others if subject.schemas.accepts(parameter.schema_pointer, o)), None)
        if default is not None and other is not None:
            says = f"{parameter.name} is {_written(other)} by default, not {default}"
            yield _with_default(subject, says, parameter.name, other)


KINDS = (
    Kind("parameter_taken", VALIDATION, "any value of a parameter is taken", _taken),
    Kind("parameter_optional", VALIDATION, "a required parameter is not demanded", _optional),
    Kind("parameter_value_refused", VALIDATION, "a valid value of a parameter is refused", _refused),
    Kind("parameter_default", VALIDATION, "the default of a parameter is another", _another_default),
)
