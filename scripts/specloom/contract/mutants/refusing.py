"""Seed defects in what bodies are refused: those that their schema takes."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ...mock import Request, Response
from ...spec import MediaType
from ..calls import body_examples
from ..mutation import Path, leaves, put
from ..schema_values import edges, places
from .bodies import decoded, is_json_value
from .changed import Ask, answering
from .mutant import VALIDATION, Defect, Kind, Subject
from .refusals import Holds, described, holding, refusal

_LONG = "long " * 60


def refusing(subject: Subject, says: str, holds: Holds) -> Iterator[Defect]:
    """Yield the defect of a server that refuses some bodies, in the form of its refusals."""
    answer = refusal(subject)
    if answer is None:
        return

    def change(request: Request, ask: Ask) -> Response:
        value = decoded(request.body)
        return answer if is_json_value(value) and holds(value) else ask(request)

    yield answering(subject, says, change)


def _refusing_value(
    says: str, values: tuple[Any, ...], holds: Holds
) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that refuses values which the schema takes somewhere in the example."""

    def makes(subject: Subject) -> Iterator[Defect]:
        content = None if _logs_in(subject) else described(subject)
        example = body_examples(subject.operation)[0] if content else None
        for path in _plain_places(subject, example):
            for value in values:
                body = put(example, path, value)
                if content and subject.schemas.accepts(content.schema_pointer, body):
                    yield from refusing(subject, says, holding(holds))
                    return

    return makes


def _plain_places(subject: Subject, example: Any) -> Iterator[Path]:
    """Yield where plain values are in an example, but for the key: what names no record is refused anyway."""
    resource = subject.operation.resource
    keys = {resource.key} if resource and resource.action != "create" else set()
    for path, value in leaves(example):
        if not isinstance(value, dict | list) and path[-1] not in keys:
            yield path


def _logs_in(subject: Subject) -> bool:
    """Tell whether an operation asks who calls; what is nobody's credential is refused anyway."""
    logins = (scheme.login for scheme in subject.spec.security_schemes)
    return any(login is not None and login.operation == subject.operation.id for login in logins)


def _is(value: Any) -> Holds:
    return lambda found: type(found) is type(value) and found == value


def _refused(name: str, says: str, values: tuple[Any, ...], holds: Holds | None = None) -> Kind:
    return Kind(name, VALIDATION, says, _refusing_value(says, values, holds or _is(values[0])))


def _refusing_example(subject: Subject) -> Iterator[Defect]:
    if described(subject):
        example = body_examples(subject.operation)[-1]
        yield from refusing(subject, "an example of the spec is refused", lambda body: body == example)


def _refusing_bound(subject: Subject) -> Iterator[Defect]:
    """Refuse what lies just at a bound of the schema."""
    content, document = described(subject), subject.spec.document
    example = body_examples(subject.operation)[0] if content else None
    for path, schema in places(document, content.schema if content else None, example):
        for limit in edges(document, schema):
            if content and type(limit) in {int, float, str} and _is_bound(subject, content, path, limit):
                says = f"{'/'.join(map(str, path))} may not be {str(limit)[:20]!r}, its bound"
                yield from refusing(subject, says, holding(_is(limit)))
                return


def _is_bound(subject: Subject, content: MediaType, path: Path, limit: Any) -> bool:
    """Tell whether a value is the last that its place takes, in one direction."""
    example, accepts = body_examples(subject.operation)[0], subject.schemas.accepts
    steps = (f"{limit}x", limit[:-1]) if isinstance(limit, str) else (limit + 1, limit - 1)
    taken = [
        accepts(content.schema_pointer, put(example, path, value))
        for value in (limit, *steps[: 1 + bool(limit)])
    ]
    return taken[0] and not all(taken)


def _refusing_optional(subject: Subject) -> Iterator[Defect]:
    """Refuse bodies without a member that is not required, unless it may be what a record is known by."""
    content = described(subject)
    example = body_examples(subject.operation)[0] if content else None
    naming = _naming(subject)
    if content is None or not isinstance(example, dict) or (naming and naming.isdisjoint(example)):
        return
    for name in [name for name in example if name not in naming]:
        shorter = {key: value for key, value in example.items() if key != name}
        if shorter and subject.schemas.accepts(content.schema_pointer, shorter):
            says = f"a body without the optional {name} is refused"
            yield from refusing(subject, says, partial(_lacks, name))
            return


def _naming(subject: Subject) -> set[str | None]:
    resource = subject.operation.resource
    return {resource.key, resource.match} if resource and resource.action == "upsert" else set()


def _lacks(name: str, body: Any) -> bool:
    return isinstance(body, dict) and name not in body


KINDS = (
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
)
