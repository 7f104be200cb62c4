"""Decode request bodies by their media type."""

from collections.abc import Sequence
from typing import Any

import attrs
import orjson
from jsonschema_rs import Draft202012Validator

from ...spec import MediaType, Operation
from ..messages import Request, is_json, media_type_of
from ..schemas import Misfit, Schemas, Violation
from .forms import FORMS, read_form, without_content

DEPTH_LIMIT = 200
"""Levels of nesting that a body may have; the JSON writer fails not far above."""


@attrs.frozen
class Invalid:
    """What is wrong with a request, the statuses that say so (best first), and the body if readable."""

    statuses: tuple[int, ...]
    detail: str
    violations: Sequence[Violation] = ()
    value: Any = None


BAD = (400, 422, 404)
_WRONG_MEDIA = (415, 400, 422)
_TYPES_KNOWN = 64
"""Values of Content-Type that are remembered for each operation."""


@attrs.frozen(eq=False, repr=False)
class BodyType:
    """A declared media type of bodies, and what they are held against (None: nothing)."""

    media: MediaType
    is_json: bool
    is_form: bool
    validator: Draft202012Validator | None

    def misfits(self, value: Any) -> tuple[Misfit, ...]:
        """Return a decoded body if it is not as its schema says, in which files are empty."""
        described = without_content(value) if self.is_form else value
        if self.validator is None or self.validator.is_valid(described):
            return ()
        return (Misfit(self.validator, described, "body"),)


@attrs.frozen(eq=False, repr=False)
class BodyDecoder:
    """Decodes the bodies of one operation's requests; the types that they were sent as are `known`."""

    schemas: Schemas
    operation: Operation
    known: dict[str | None, BodyType] = attrs.field(init=False, factory=dict)

    def decode(self, request: Request) -> tuple[BodyType | None, Any] | Invalid:
        """Decode a request's body as the declared media type that it names."""
        if self.operation.body is None:
            return None, None
        if not request.body:
            required = self.operation.body.required
            return Invalid(BAD, "the request has no body") if required else (None, None)
        content_type = request.header("content-type")
        found = self.known.get(content_type) or self._choose(self.operation.body.content, content_type)
        return found if isinstance(found, Invalid) else self._parse(found, content_type, request.body)

    def _choose(self, content: tuple[MediaType, ...], content_type: str | None) -> BodyType | Invalid:
        media = choose_media(content, content_type)
        if media is None:
            accepted = ", ".join(each.media_type for each in content)
            return Invalid(_WRONG_MEDIA, f"the body is {content_type}; send {accepted}")
        if len(self.known) >= _TYPES_KNOWN:
            self.known.clear()
        found = self.known[content_type] = self._type(media)
        return found

    def _type(self, media: MediaType) -> BodyType:
        bare = media_type_of(media.media_type)
        is_described = media.schema is not None and is_structured(bare)
        validator = self.schemas.sent.validator(media.schema_pointer) if is_described else None
        return BodyType(media, is_json(bare), bare in FORMS, validator)

    def _parse(self, kind: BodyType, content_type: str | None, body: bytes) -> tuple[BodyType, Any] | Invalid:
        media_type = kind.media.media_type
        try:
            value = orjson.loads(body) if kind.is_json else self._read(kind, content_type or media_type, body)
        except ValueError as error:
            return Invalid(BAD, f"the body is not {media_type}: {error}")
        if body.count(b"[") + body.count(b"{") > DEPTH_LIMIT and depth_exceeds(value, DEPTH_LIMIT):
            return Invalid(BAD, f"the body nests deeper than {DEPTH_LIMIT} levels")
        return kind, value

    def _read(self, kind: BodyType, content_type: str, body: bytes) -> Any:
        if kind.is_form:
            return read_form(self.schemas.document, kind.media, content_type, body)
        return body.decode() if media_type_of(kind.media.media_type).startswith("text/") else body


def choose_media(content: tuple[MediaType, ...], content_type: str | None) -> MediaType | None:
    """Return the declared media type that a Content-Type header names; without one, the first declared.

    Of a range it is the named type that is returned.
    """
    if not content_type:
        return next(iter(content), None)
    if len(content) == 1 and content[0].media_type == content_type:
        return content[0]
    sent = media_type_of(content_type)
    ranges = (sent, f"{sent.partition('/')[0]}/*", "*/*")
    declared = {media_type_of(media.media_type): media for media in content}
    found = next((declared[name] for name in ranges if name in declared), None)
    return attrs.evolve(found, media_type=sent) if found and "*" in found.media_type else found


def is_structured(media_type: str) -> bool:
    """Say whether bodies of a media type are held against their schema."""
    return is_json(media_type) or media_type in FORMS


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
