"""Decode requests and check them against the spec."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import orjson

from ..spec import MediaType, Operation
from .messages import Request, is_json, media_type_of, query_pairs
from .parameters import Shape, decode_parameters, repeated_parameters, shape_of
from .schemas import Schemas, Violation

DEPTH_LIMIT = 200
"""Levels of nesting that a body may have; the JSON writer fails not far above."""


@attrs.frozen
class Input:
    """What a valid request says: its parameters by location and name, and its decoded body."""

    parameters: Mapping[str, Mapping[str, Any]]
    body: Any = None


@attrs.frozen
class Invalid:
    """What is wrong with a request, the statuses that say so (best first), and the body if readable."""

    statuses: tuple[int, ...]
    detail: str
    violations: tuple[Violation, ...] = ()
    value: Any = None


_BAD = (400, 422, 404)
_WRONG_MEDIA = (415, 400, 422)


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
            return Invalid(_BAD, "the query string is not UTF-8")
        body = _decode_body(operation, request)
        if isinstance(body, Invalid):
            return body
        media, value = body
        wrong = [
            *_check_repeated(shapes, request),
            *self._check_parameters(operation, found),
            *self._check_body(media, value),
        ]
        if wrong:
            return Invalid(_BAD, "the request does not fit the spec", tuple(wrong), value)
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
        if media is None or media.schema is None or not _is_structured(media_type_of(media.media_type)):
            return ()
        return self.schemas.check(media.schema_pointer, value, "body")


def _check_repeated(shapes: Iterable[Shape], request: Request) -> Iterator[Violation]:
    for parameter in repeated_parameters(shapes, request.query):
        yield Violation(
            "query", (parameter.name,), parameter.schema_pointer, "must NOT be given more than once"
        )


def _decode_body(operation: Operation, request: Request) -> tuple[MediaType | None, Any] | Invalid:
    if operation.body is None:
        return None, None
    if not request.body:
        return Invalid(_BAD, "the request has no body") if operation.body.required else (None, None)
    content_type = request.header("content-type")
    media = choose_media(operation.body.content, content_type)
    if media is None:
        accepted = ", ".join(content.media_type for content in operation.body.content)
        return Invalid(_WRONG_MEDIA, f"the body is {content_type}; send {accepted}")
    return _parse(media, request.body)


def choose_media(content: tuple[MediaType, ...], content_type: str | None) -> MediaType | None:
    """Return the declared media type that a Content-Type header names; without one, the first declared."""
    if not content_type:
        return next(iter(content), None)
    sent = media_type_of(content_type)
    ranges = (sent, f"{sent.partition('/')[0]}/*", "*/*")
    declared = {media_type_of(media.media_type): media for media in content}
    return next((declared[name] for name in ranges if name in declared), None)


def _parse(media: MediaType, body: bytes) -> tuple[MediaType, Any] | Invalid:
    try:
        value = _read(media_type_of(media.media_type), body)
    except ValueError as error:
        return Invalid(_BAD, f"the body is not {media.media_type}: {error}")
    if body.count(b"[") + body.count(b"{") > DEPTH_LIMIT and depth_exceeds(value, DEPTH_LIMIT):
        return Invalid(_BAD, f"the body nests deeper than {DEPTH_LIMIT} levels")
    return media, value


def _read(media_type: str, body: bytes) -> Any:
    if is_json(media_type):
        return orjson.loads(body)
    if media_type == "application/x-www-form-urlencoded":
        return dict(query_pairs(body.decode()))
    return body.decode() if media_type.startswith("text/") else body


def _is_structured(media_type: str) -> bool:
    return is_json(media_type) or media_type == "application/x-www-form-urlencoded"


def depth_exceeds(value: Any, limit: int) -> bool:
    """Say whether a JSON value nests deeper than a limit, without recursion."""
    level = [value]
    for _ in range(limit + 1):
        level = [child for item in level for child in _children(item)]
        if not level:
            return False
    return True


def _children(value: Any) -> Any:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
