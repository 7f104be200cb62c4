"""Decode requests and check them against the spec."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..spec import MediaType, Operation
from .bodies import BAD, Invalid, decode_body, is_structured
from .forms import without_content
from .messages import Request, media_type_of
from .parameters import Shape, decode_parameters, repeated_parameters, shape_of
from .schemas import Schemas, Violation


@attrs.frozen
class Input:
    """What a valid request says: its parameters by location and name, and its decoded body."""

    parameters: Mapping[str, Mapping[str, Any]]
    body: Any = None


@attrs.define
class RequestChecker:
    """Decodes and validates requests; what it needs of an operation is read once."""

    schemas: Schemas
    _shapes: dict[str, tuple[Shape, ...]] = attrs.field(factory=dict)

    def check(self, operation: Operation, request: Request, path: Mapping[str, str]) -> Input | Invalid:
        """Decode and validate a request; everything wrong with its parts is reported at once."""
        shapes = self._read(operation)
        try:
            found = decode_parameters(shapes, request, path)
        except UnicodeDecodeError:
            return Invalid(BAD, "the query string is not UTF-8")
        body = decode_body(self.schemas.document, operation, request)
        if isinstance(body, Invalid):
            return body
        media, value = body
        wrong = [
            *_check_repeated(shapes, request),
            *self._check_parameters(operation, found),
            *self._check_body(media, value),
        ]
        if wrong:
            return Invalid(BAD, "the request does not fit the spec", tuple(wrong), value)
        return Input(found, value)

    def _read(self, operation: Operation) -> tuple[Shape, ...]:
        if operation.pointer not in self._shapes:
            document = self.schemas.document
            self._shapes[operation.pointer] = tuple(shape_of(document, p) for p in operation.parameters)
        return self._shapes[operation.pointer]

    def _check_parameters(self, operation: Operation, found: Mapping[str, Any]) -> Iterator[Violation]:
        for location, values in found.items():
            if declared := operation.in_location(location):
                members = {p.name: (p.schema_pointer, p.required) for p in declared}
                yield from self.schemas.check_members(
                    f"{operation.pointer}#{location}", members, values, location
                )

    def _check_body(self, media: MediaType | None, value: Any) -> Iterable[Violation]:
        if media is None or media.schema is None or not is_structured(media_type_of(media.media_type)):
            return ()
        return self.schemas.check(media.schema_pointer, without_content(value), "body")


def _check_repeated(shapes: Iterable[Shape], request: Request) -> Iterator[Violation]:
    for parameter in repeated_parameters(shapes, request.query):
        yield Violation(
            "query", (parameter.name,), parameter.schema_pointer, "must NOT be given more than once"
        )
