"""Decode requests and check them against the spec."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from jsonschema_rs import Draft202012Validator

from ...spec import MediaType, Operation
from ..messages import Request, media_type_of
from ..schemas import Schemas, Violation, violations
from .bodies import BAD, Invalid, decode_body, is_structured
from .forms import FORMS, without_content
from .parameters import Shape, Texts, decode_parameters, query_texts, repeated_parameters, shape_of

_UNFIT = (422, 400, 404)
"""For a body that can be read but is not valid, where a vendor tells the two apart (RFC 9110, 15.5.21)."""


@attrs.frozen
class Input:
    """What a valid request says: its parameters by location and name, and its decoded body."""

    parameters: Mapping[str, Mapping[str, Any]]
    body: Any = None


@attrs.frozen
class RequestChecker:
    """Decodes and validates the requests of one operation; `places` are locations that have parameters."""

    schemas: Schemas
    operation: Operation
    shapes: tuple[Shape, ...]
    places: tuple[tuple[str, Draft202012Validator], ...]

    def check(self, request: Request, path: Mapping[str, str]) -> Input | Invalid:
        """Decode and validate a request; everything wrong with its parts is reported at once."""
        try:
            query = query_texts(request.query)
        except UnicodeDecodeError:
            return Invalid(BAD, "the query string is not UTF-8")
        found = decode_parameters(self.shapes, request, path, query)
        body = decode_body(self.schemas.document, self.operation, request)
        if isinstance(body, Invalid):
            return body
        media, value = body
        wrong = [
            *(self._check_repeated(query) if "&" in request.query else ()),
            *(v for where, validator in self.places for v in violations(validator, found[where], where)),
            *(self._check_body(media, value) if media else ()),
        ]
        if wrong:
            statuses = BAD if any(violation.location != "body" for violation in wrong) else _UNFIT
            return Invalid(statuses, "the request does not fit the spec", tuple(wrong), value)
        return Input(found, value)

    def _check_repeated(self, query: Texts) -> Iterable[Violation]:
        for parameter in repeated_parameters(self.shapes, query):
            message = "must NOT be given more than once"
            yield Violation("query", (parameter.name,), parameter.schema_pointer, message)

    def _check_body(self, media: MediaType, value: Any) -> Iterable[Violation]:
        media_type = media_type_of(media.media_type)
        if media.schema is None or not is_structured(media_type):
            return ()
        described = without_content(value) if media_type in FORMS else value
        return self.schemas.sent.check(media.schema_pointer, described, "body")


def request_checker(schemas: Schemas, operation: Operation) -> RequestChecker:
    """Read what checking the requests of an operation needs."""
    shapes = tuple(shape_of(schemas.document, parameter) for parameter in operation.parameters)
    places = (
        (location, _validator(schemas, operation, location))
        for location in ("path", "query", "header", "cookie")
        if operation.in_location(location)
    )
    return RequestChecker(schemas, operation, shapes, tuple(places))


def _validator(schemas: Schemas, operation: Operation, location: str) -> Draft202012Validator:
    members = {p.name: (p.schema_pointer, p.required) for p in operation.in_location(location)}
    return schemas.members_validator(f"{operation.pointer}#{location}", members)
