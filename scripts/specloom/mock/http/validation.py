"""Decode requests and check them against the spec."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs
from jsonschema_rs import Draft202012Validator

from ...spec import Operation
from ..messages import Request
from ..schemas import Misfit, Schemas, Violation, Violations
from .bodies import BAD, BodyDecoder, Invalid
from .parameters import Shape, Texts, decode_parameters, query_texts, repeated_parameters, shape_of

_NOTHING: Sequence[Violation] = ()
_ADDRESS = frozenset({"path", "query"})
_UNFIT = (422, 400, 404)
"""For a body that can be read but is not valid, where a vendor tells the two apart (RFC 9110, 15.5.21)."""


Parameters = Mapping[str, Mapping[str, Any]]
Known = dict[tuple[str, ...], Parameters]
"""Parameters that were found valid, by operation, the path's values and the query."""
KNOWN, _SHORT = 4096, 200
"""How many are remembered, and the length of a query or value from which on they are not."""


@attrs.frozen
class Input:
    """What a valid request says: its parameters by location and name, and its decoded body."""

    parameters: Parameters
    body: Any = None


@attrs.frozen(eq=False, repr=False)
class RequestChecker:
    """Decodes and validates the requests of one operation; `places` are locations that have parameters.

    Parameters of path and query alone are `known` once they were found valid.
    """

    schemas: Schemas
    operation: Operation
    shapes: tuple[Shape, ...]
    places: tuple[tuple[str, Draft202012Validator], ...]
    bodies: BodyDecoder
    known: Known

    @cached_property
    def reads_address(self) -> bool:
        """Tell whether path and query hold all that is read of a request's parameters."""
        return all(location in _ADDRESS for location, _ in self.places)

    def check(self, request: Request, path: Mapping[str, str]) -> Input | Invalid:
        """Decode and validate a request; everything wrong with its parts is reported at once."""
        asked = (self.operation.pointer, *path.values(), request.query)
        found, wrong = self.known.get(asked), _NOTHING
        if found is None:
            try:
                found, wrong = self._read_parameters(request, path)
            except UnicodeDecodeError:
                return Invalid(BAD, "the query string is not UTF-8")
            if not wrong:
                self._remember(asked, found)
        body = self.bodies.decode(request)
        if isinstance(body, Invalid):
            return body
        kind, value = body
        misfits = kind.misfits(value) if kind else ()
        if wrong or misfits:
            statuses = BAD if wrong else _UNFIT
            return Invalid(statuses, "the request does not fit the spec", Violations(wrong, misfits), value)
        return Input(found, value)

    def _read_parameters(
        self, request: Request, path: Mapping[str, str]
    ) -> tuple[Parameters, Sequence[Violation]]:
        query = query_texts(request.query)
        found = decode_parameters(self.shapes, request, path, query)
        repeated = self._check_repeated(query) if "&" in request.query else ()
        parts = (Misfit(v, found[where], where) for where, v in self.places if not v.is_valid(found[where]))
        return found, Violations(repeated, parts)

    def _remember(self, asked: tuple[str, ...], found: Parameters) -> None:
        if self.reads_address and max(map(len, asked[1:])) < _SHORT:
            if len(self.known) >= KNOWN:
                self.known.clear()
            self.known[asked] = found

    def _check_repeated(self, query: Texts) -> Iterable[Violation]:
        for parameter in repeated_parameters(self.shapes, query):
            message = "must NOT be given more than once"
            yield Violation("query", (parameter.name,), parameter.schema_pointer, message)


def request_checker(schemas: Schemas, operation: Operation, known: Known | None = None) -> RequestChecker:
    """Read what checking the requests of an operation needs; operations may share what is `known`."""
    shapes = tuple(shape_of(schemas.document, parameter) for parameter in operation.parameters)
    places = (
        (location, _validator(schemas, operation, location))
        for location in ("path", "query", "header", "cookie")
        if operation.in_location(location)
    )
    bodies = BodyDecoder(schemas, operation)
    return RequestChecker(schemas, operation, shapes, tuple(places), bodies, {} if known is None else known)


def _validator(schemas: Schemas, operation: Operation, location: str) -> Draft202012Validator:
    members = {p.name: (p.schema_pointer, p.required) for p in operation.in_location(location)}
    return schemas.members_validator(f"{operation.pointer}#{location}", members)
