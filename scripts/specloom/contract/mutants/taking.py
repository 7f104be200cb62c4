"""Seed defects in what bodies are taken: those that break their schema."""

from collections.abc import Callable, Iterator
from typing import Any

from ...mock import Request, Response
from ...spec import MediaType
from ..calls import body_examples
from ..mutation import leaves, put, without
from ..schema_values import edges, places
from .bodies import broken, decoded, is_json_value, with_json
from .changed import Ask, answering
from .mutant import VALIDATION, Defect, Kind, Subject
from .refusals import Holds, described, refusal

_FAR = 10**15
_STRANGE = "member_of_no_schema"
_ODD: tuple[Any, ...] = (None, True, 25, "", "text", [], {}, "x" * 20_000, _FAR, -_FAR, 0.5)


def taking(subject: Subject, says: str, holds: Holds) -> Defect:
    """Return the defect of a server that takes some bodies as if the example had come."""
    example = body_examples(subject.operation)[0]

    def change(request: Request, ask: Ask) -> Response:
        return ask(with_json(request, example) if holds(decoded(request.body)) else request)

    return answering(subject, says, change)


def variants(subject: Subject, content: MediaType) -> Iterator[Any]:
    """Yield bodies one step away from the first example: another value, a member less, a member more."""
    example = body_examples(subject.operation)[0]
    document = subject.spec.document
    for path, schema in places(document, content.schema, example):
        yield from (put(example, path, other) for other in (*_ODD, *edges(document, schema)))
    yield from (without(example, path) for path, _ in leaves(example) if isinstance(path[-1], str))
    if isinstance(example, dict):
        yield {**example, _STRANGE: 1}


def _taking_broken(keywords: frozenset[str], says: str) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that does not look at some keywords of the schema of its bodies."""

    def makes(subject: Subject) -> Iterator[Defect]:
        content = described(subject)
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
    if described(subject) and refusal(subject):
        yield taking(subject, "bytes that are no JSON are taken", lambda value: not is_json_value(value))


def _taken(name: str, says: str, *keywords: str) -> Kind:
    return Kind(name, VALIDATION, says, _taking_broken(frozenset(keywords), says))


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
)
