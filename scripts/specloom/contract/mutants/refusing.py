"""Seed defects in what is refused: invalid calls that are taken, valid ones that are not."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import attrs
import orjson

from ...mock import Request, Response
from ...mock.http.parameters import decode_scalar, kinds_of
from ...mock.messages import query_pairs
from ...spec import MediaType, Parameter
from ...spec.references import resolve
from ..calls import body_examples, example_value, json_content
from ..mutation import leaves, put
from ..schema_values import edges, places
from .bodies import broken, decoded, is_json_value, with_json
from .changed import Ask, answering
from .mutant import VALIDATION, Defect, Kind, Subject

_FAR = 10**15
_STRANGE = "member_of_no_schema"
_ODD: tuple[Any, ...] = (None, True, 25, "", "text", [], {}, "x" * 20_000, _FAR, -_FAR, 0.5)

Holds = Callable[[Any], bool]
"""Tell of a request's JSON body whether it is one of those that a defect is about."""


def refusal(subject: Subject) -> Response | None:
    """Return how the operation refuses a call that is not valid, as far as a sample shows it."""
    found = {s.response.status: s.response for s in subject.samples}
    return found.get(422) or found.get(400)


def taking(subject: Subject, says: str, holds: Holds) -> Defect:
    """Return the defect of a server that takes some bodies as if the example had come."""
    example = body_examples(subject.operation)[0]

    def change(request: Request, ask: Ask) -> Response:
        return ask(with_json(request, example) if holds(decoded(request.body)) else request)

    return answering(subject, says, change)


def refusing(subject: Subject, says: str, holds: Holds) -> Iterator[Defect]:
    """Yield the defect of a server that refuses some bodies, in the form of its refusals."""
    answer = refusal(subject)
    if answer is None:
        return

    def change(request: Request, ask: Ask) -> Response:
        value = decoded(request.body)
        return answer if is_json_value(value) and holds(value) else ask(request)

    yield answering(subject, says, change)


def variants(subject: Subject, content: MediaType) -> Iterator[Any]:
    """Yield bodies one step away from the first example: another value, a member less, a member more."""
    example = body_examples(subject.operation)[0]
    document = subject.spec.document
    for path, schema in places(document, content.schema, example):
        yield from (put(example, path, other) for other in (*_ODD, *edges(document, schema)))
    yield from _shortened(example)
    if isinstance(example, dict):
        yield {**example, _STRANGE: 1}


def _shortened(example: Any) -> Iterator[Any]:
    for path, _ in leaves(example):
        if isinstance(path[-1], str):
            parent = example
            for step in path[:-1]:
                parent = parent[step]
            yield put(example, path[:-1], {k: v for k, v in parent.items() if k != path[-1]})


def _described(subject: Subject) -> MediaType | None:
    content = json_content(subject.operation)
    described = content is not None and content.schema is not None
    return content if described and body_examples(subject.operation) else None


def _taking_broken(keywords: frozenset[str], says: str) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that does not look at some keywords of the schema of its bodies."""

    def makes(subject: Subject) -> Iterator[Defect]:
        content = _described(subject)
        if content is None or refusal(subject) is None:
            return

        def holds(value: Any) -> bool:
            if not is_json_value(value) or subject.schemas.accepts(content.schema_pointer, value):
                return False
            return broken(subject.schemas, content, value).keys() <= keywords

        if any(holds(body) for body in variants(subject, content)):
            yield taking(subject, says, holds)

    return makes


def _taking_no_json(subject: Subject) -> Iterator[Defect]:
    if _described(subject) and refusal(subject):
        yield taking(subject, "bytes that are no JSON are taken", lambda value: not is_json_value(value))


def _taken(name: str, says: str, *keywords: str) -> Kind:
    return Kind(name, VALIDATION, says, _taking_broken(frozenset(keywords), says))


def _refusing_value(
    says: str, values: tuple[Any, ...], holds: Holds
) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that refuses values which the schema takes somewhere in the example."""

    def makes(subject: Subject) -> Iterator[Defect]:
        content = _described(subject)
        example = body_examples(subject.operation)[0] if content else None
        for path, old in leaves(example):
            for value in values if not isinstance(old, dict | list) else ():
                body = put(example, path, value)
                if content and subject.schemas.accepts(content.schema_pointer, body):
                    yield from refusing(subject, says, _holding(holds))
                    return

    return makes


def _holding(holds: Holds) -> Holds:
    """Tell of a body whether it has such a value anywhere."""
    return lambda body: any(holds(value) for _, value in leaves([body]))


def _lacks(name: str, body: Any) -> bool:
    return isinstance(body, dict) and name not in body


def _is(value: Any) -> Holds:
    return lambda found: type(found) is type(value) and found == value


def _refused(name: str, says: str, values: tuple[Any, ...], holds: Holds | None = None) -> Kind:
    return Kind(name, VALIDATION, says, _refusing_value(says, values, holds or _is(values[0])))


def _refusing_example(subject: Subject) -> Iterator[Defect]:
    examples = body_examples(subject.operation)
    if examples and _described(subject):
        example = examples[-1]
        yield from refusing(subject, "an example of the spec is refused", lambda body: body == example)


def _refusing_bound(subject: Subject) -> Iterator[Defect]:
    """Refuse what lies just at a bound of the schema."""
    content, document = _described(subject), subject.spec.document
    example = body_examples(subject.operation)[0] if content else None
    for path, schema in places(document, content.schema if content else None, example):
        for limit in edges(document, schema):
            if content and type(limit) in {int, float, str} and _is_bound(subject, content, path, limit):
                says = f"{'/'.join(map(str, path))} may not be {str(limit)[:20]!r}, its bound"
                yield from refusing(subject, says, _holding(_is(limit)))
                return


def _is_bound(subject: Subject, content: MediaType, path: tuple[str | int, ...], limit: Any) -> bool:
    """Tell whether a value is the last that its place takes, in one direction."""
    example, accepts = body_examples(subject.operation)[0], subject.schemas.accepts
    steps = (f"{limit}x", limit[:-1]) if isinstance(limit, str) else (limit + 1, limit - 1)
    taken = [
        accepts(content.schema_pointer, put(example, path, value))
        for value in (limit, *steps[: 1 + bool(limit)])
    ]
    return taken[0] and not all(taken)


def _refusing_optional(subject: Subject) -> Iterator[Defect]:
    """Refuse bodies without a member that is not required."""
    content, examples = _described(subject), body_examples(subject.operation)
    if content is None or not isinstance(examples[0], dict):
        return
    for name in examples[0]:
        shorter = {key: value for key, value in examples[0].items() if key != name}
        if subject.schemas.accepts(content.schema_pointer, shorter) and shorter:
            yield from refusing(
                subject,
                f"a body without the optional {name} is refused",
                partial(_lacks, name),
            )
            return


def _parameters(subject: Subject) -> tuple[Parameter, ...]:
    return subject.operation.in_location("query")


def _value(subject: Subject, parameter: Parameter, text: str) -> Any:
    return decode_scalar(text, kinds_of(subject.spec.document, parameter.schema))


def _without(request: Request, name: str) -> Request:
    kept = [part for part in request.query.split("&") if part and part.partition("=")[0] != name]
    return attrs.evolve(request, query="&".join(kept))


def resolved(subject: Subject, parameter: Parameter) -> dict[str, Any]:
    """Return the schema of a parameter, its own reference followed."""
    value = resolve(subject.spec.document, parameter.schema, "").value
    return value if isinstance(value, dict) else {}


def _parameter_taken(subject: Subject) -> Iterator[Defect]:
    """Take any value of a parameter; what is not valid is left out of account."""
    for parameter in _parameters(subject):
        schema = resolved(subject, parameter)
        checkable = {"enum", "minimum", "maximum", "pattern"} & schema.keys()
        checkable |= (
            {"type"} & schema.keys() if schema.get("type") in {"integer", "number", "boolean"} else set()
        )
        if checkable and refusal(subject):
            yield _parameter_defect(subject, parameter)


def _parameter_defect(subject: Subject, parameter: Parameter) -> Defect:
    def change(request: Request, ask: Ask) -> Response:
        text = dict(query_pairs(request.query, "replace")).get(parameter.name)
        value = None if text is None else _value(subject, parameter, text)
        valid = text is None or subject.schemas.accepts(parameter.schema_pointer, value)
        if valid:
            return ask(request)
        bare = _without(request, parameter.name)
        if not parameter.required:
            return ask(bare)
        example = orjson.dumps(example_value(parameter)).decode().strip('"')
        return ask(attrs.evolve(bare, query=f"{bare.query}&{parameter.name}={example}"))

    return answering(subject, f"any value of {parameter.name} is taken", change)


def _parameter_optional(subject: Subject) -> Iterator[Defect]:
    """Take calls without a parameter that is required."""
    for parameter in _parameters(subject):
        if parameter.required and refusal(subject):
            example = orjson.dumps(example_value(parameter)).decode().strip('"')

            def change(
                request: Request, ask: Ask, name: str = parameter.name, value: str = example
            ) -> Response:
                lacks = name not in dict(query_pairs(request.query, "replace"))
                return ask(
                    attrs.evolve(request, query=f"{request.query}&{name}={value}") if lacks else request
                )

            yield answering(subject, f"{parameter.name} is not demanded", change)


def _parameter_refused(subject: Subject) -> Iterator[Defect]:
    """Refuse a value of a parameter that its enum, its bounds or its type take."""
    answer = refusal(subject)
    for parameter in _parameters(subject) if answer else ():
        schema = resolved(subject, parameter)
        values = [*schema.get("enum", ())[-1:], *(schema[n] for n in ("maximum", "minimum") if n in schema)]
        for value in values:
            text = str(value).lower() if isinstance(value, bool) else str(value)

            def change(request: Request, ask: Ask, name: str = parameter.name, text: str = text) -> Response:
                came = dict(query_pairs(request.query, "replace")).get(name)
                return answer if came == text and answer else ask(request)

            yield answering(subject, f"{parameter.name} may not be {text}", change)


def _parameter_default(subject: Subject) -> Iterator[Defect]:
    """Have another default, where the spec names one."""
    for parameter in _parameters(subject):
        schema = resolved(subject, parameter)
        default = schema.get("default")
        others = [o for o in (*schema.get("enum", ()), 2, 1, False) if o != default]
        other = next((o for o in others if subject.schemas.accepts(parameter.schema_pointer, o)), None)
        if default is not None and other is not None and parameter.name not in _names_of_pages(subject):
            text = str(other).lower() if isinstance(other, bool) else str(other)

            def change(request: Request, ask: Ask, name: str = parameter.name, text: str = text) -> Response:
                lacks = name not in dict(query_pairs(request.query, "replace"))
                return ask(
                    attrs.evolve(request, query=f"{request.query}&{name}={text}") if lacks else request
                )

            yield answering(subject, f"{parameter.name} is {text} by default, not {default}", change)


def _names_of_pages(subject: Subject) -> tuple[str | None, ...]:
    pagination = subject.operation.pagination
    return (pagination.size,) if pagination else ()


_LONG = "long " * 60

KINDS = (
    _taken("takes_missing_member", "a body without a required member is taken", "required"),
    _taken("takes_wrong_type", "a value of another type is taken", "type", "anyOf", "oneOf"),
    _taken("takes_undocumented_value", "a value that the enum does not name is taken", "enum", "const"),
    _taken("takes_too_long", "a text that is too long is taken", "maxLength"),
    _taken("takes_too_short", "a text that is too short is taken", "minLength"),
    _taken("takes_too_much", "a number above its maximum is taken", "maximum", "exclusiveMaximum"),
    _taken("takes_too_little", "a number below its minimum is taken", "minimum", "exclusiveMinimum"),
    _taken("takes_broken_format", "a text of another format is taken", "format", "pattern"),
    _taken("takes_too_few_items", "a list that is too short is taken", "minItems", "minProperties"),
    _taken("takes_unknown_member", "a member that may not be is taken", "additionalProperties"),
    Kind("takes_no_json", VALIDATION, "bytes that are no JSON are taken", _taking_no_json),
    Kind("example_refused", VALIDATION, "an example of the spec is refused", _refusing_example),
    Kind("bound_refused", VALIDATION, "the value at a bound is refused", _refusing_bound),
    Kind("optional_demanded", VALIDATION, "an optional member is demanded", _refusing_optional),
    _refused("null_refused", "null is refused where the schema takes it", (None,)),
    _refused("zero_refused", "0 is refused", (0,)),
    _refused("false_refused", "false is refused", (False,)),
    _refused("empty_text_refused", "the empty text is refused", ("",)),
    _refused(
        "non_ascii_refused",
        "text beyond ASCII is refused",
        ("Zoë",),
        lambda v: isinstance(v, str) and not v.isascii(),
    ),
    _refused(
        "long_text_refused",
        "a text of 200 characters and more is refused",
        (_LONG,),
        lambda v: isinstance(v, str) and len(v) >= 200,
    ),
    Kind("parameter_taken", VALIDATION, "any value of a parameter is taken", _parameter_taken),
    Kind("parameter_optional", VALIDATION, "a required parameter is not demanded", _parameter_optional),
    Kind(
        "parameter_value_refused", VALIDATION, "a valid value of a parameter is refused", _parameter_refused
    ),
    Kind("parameter_default", VALIDATION, "the default of a parameter is another", _parameter_default),
)
