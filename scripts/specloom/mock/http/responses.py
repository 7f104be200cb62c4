"""Turn replies into responses, and let none out that breaks the spec."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

import attrs
import orjson
from jsonschema_rs import Draft202012Validator

from ...spec import Header, MediaType, Operation
from ...spec import Response as Declared
from ..messages import BODILESS, JSON, Json, Response, is_json, media_type_of, write_json
from ..rules import Reply
from ..schemas import Schemas, violations
from .bodies import choose_media
from .parameters import decode_scalar


@attrs.frozen(eq=False, repr=False)
class _Form:
    """How bodies of one media type are written and labelled, and what is declared of them (None: nothing)."""

    media_type: str
    text_label: str
    is_json: bool
    media: MediaType | None

    def encode(self, body: Any) -> bytes:
        """Write a body as bytes."""
        if isinstance(body, Json):
            return body.content
        if self.is_json:
            return write_json(body)
        if isinstance(body, str):
            return body.encode()
        return body if isinstance(body, bytes) else b"" if body is None else write_json(body)


KEPT_BESIDE = 300
"""Bytes, about, that remembering a content takes beside the content."""
_NO_RULES = frozenset({"type", "description", "title", "example", "examples"})
"""Keywords of a schema that ask nothing of a value but its type."""
_VALUES_KNOWN = 256
"""Values of one header that are remembered as accepted."""


@attrs.frozen(eq=False, repr=False)
class _Check:
    """A declared header, its name in lower case, the types that its value may have, and its validator.

    `takes_digits` says that any row of digits fits, as a count that changes with each response is one.
    """

    header: Header
    name: str
    kinds: frozenset[str]
    validator: Draft202012Validator
    takes_digits: bool
    accepted: set[str | None] = attrs.field(init=False, factory=set)

    def is_known(self, value: str | None) -> bool:
        """Tell whether a header's value fits at first sight."""
        return value in self.accepted or bool(self.takes_digits and value and value.isdecimal())

    def breaches(self, value: str | None) -> tuple[str, ...]:
        """Say what a header's value breaks of the spec; None is a header that was not sent."""
        if value is None:
            return (f"the required header {self.header.name} is missing",) if self.header.required else ()
        found = violations(self.validator, decode_scalar(value, self.kinds), self.header.name)
        if not found:
            self._accept(value)
        return tuple(map(str, found))

    def _accept(self, value: str) -> None:
        if len(self.accepted) >= _VALUES_KNOWN:
            self.accepted.clear()
        self.accepted.add(value)


@attrs.define(eq=False, repr=False)
class Accepted:
    """The latest contents that were found to fit their schemas: what was checked once is let through.

    `room` is in bytes, and what was used longest ago goes first. A content is known under its schema alone.
    """

    room: int = 8 * 2**20
    _known: OrderedDict[tuple[str, bytes], None] = attrs.field(init=False, factory=OrderedDict)
    _size: int = attrs.field(init=False, default=0)

    def __contains__(self, entry: tuple[str, bytes]) -> bool:
        """Say whether a content is known to fit the schema at a pointer."""
        try:  # simulators of one compiled vendor share this, each in its own thread
            self._known.move_to_end(entry)
        except KeyError:
            return False
        return True

    def add(self, entry: tuple[str, bytes]) -> None:
        """Take in a content that fits the schema at a pointer."""
        self._known[entry] = None
        self._size += KEPT_BESIDE + len(entry[1])
        while self._size > self.room:
            self._size -= KEPT_BESIDE + len(self._known.popitem(last=False)[0][1])


@attrs.frozen(eq=False, repr=False)
class ResponseWriter:
    """Writes the responses of one operation that have one status, and holds them against the spec."""

    schemas: Schemas
    operation: Operation
    status: int
    declared: Declared | None
    _checks: tuple[_Check, ...]
    _default: str
    _forms: Mapping[str, _Form]
    _accepted: Accepted

    @property
    def takes_body(self) -> bool:
        """Tell whether a body may be sent: the spec declares one, or nothing at all."""
        return self.declared is None or bool(self.declared.content)

    def kinds(self, header: str) -> frozenset[str]:
        """Return the types that the spec gives a header, named in lower case."""
        return next((check.kinds for check in self._checks if check.name == header), frozenset())

    def write(self, reply: Reply, headers: Mapping[str, str]) -> Response:
        """Write a reply as bytes, as its own media type or the first that the spec declares."""
        if reply.body is None and reply.media_type is None and not (self.declared and self.declared.content):
            return Response(reply.status, tuple(headers.items()))
        form = self._forms.get(reply.media_type or self._default) or self._form(reply)
        label = form.media_type if isinstance(reply.body, bytes) else form.text_label
        return Response(reply.status, (("content-type", label), *headers.items()), form.encode(reply.body))

    def breaches(self, reply: Reply, response: Response, told: Mapping[str, str]) -> tuple[str, ...]:
        """Say what a response breaks of the spec: its status, media type, headers (those told) or body."""
        if self.declared is None:
            status = response.status
            return (f"{self.operation.id} declares no response {status}; add it to the spec's responses",)
        found = self._body_breaches(self.declared, reply, response)
        for check in self._checks:
            if not check.is_known(told.get(check.name)):
                return (*found, *self._header_breaches(response))
        return tuple(found)

    def _header_breaches(self, response: Response) -> Iterable[str]:
        sent = {name.lower(): value for name, value in reversed(response.headers)}
        for check in self._checks:
            if not check.is_known(sent.get(check.name)):
                yield from check.breaches(sent.get(check.name))

    def _body_breaches(self, declared: Declared, reply: Reply, response: Response) -> Iterable[str]:
        if not declared.content:
            bodiless = f"a {response.status} has no body"
            reason = bodiless if response.status in BODILESS else f"{declared.status} declares no content"
            return (f"{reason}, but one was written",) if response.body else ()
        form = self._forms.get(reply.media_type or self._default) or self._form(reply)
        if form.media is None:
            return (f"the media type {media_type_of(form.media_type)} is not declared for {declared.status}",)
        if form.media.schema is None or not (form.is_json or self._is_of_text(form.media)):
            return ()
        pointer = form.media.schema_pointer
        if isinstance(reply.body, Json):
            return self._stored_breaches((pointer, reply.body.content))
        written = reply.body if form.is_json else response.body.decode(errors="replace")
        return map(str, self.schemas.check(pointer, written, "body"))

    def _stored_breaches(self, entry: tuple[str, bytes]) -> Iterable[str]:
        if entry in self._accepted:
            return ()
        pointer, content = entry
        found = self.schemas.check(pointer, orjson.loads(content), "body")
        if not found:
            self._accepted.add(entry)
        return map(str, found)

    def _is_of_text(self, media: MediaType) -> bool:
        """Tell whether a schema is of the text itself; of other text, as XML, it says what the text means."""
        kinds = self.schemas.kinds(media.schema_pointer, media.schema)
        return not kinds or "string" in kinds

    def _form(self, reply: Reply) -> _Form:
        return _form(self.declared, reply.media_type or self._default)


def response_writer(
    schemas: Schemas, operation: Operation, status: int, accepted: Accepted
) -> ResponseWriter:
    """Read what writing an operation's responses of one status needs."""
    declared = operation.response(status)
    if declared and status in BODILESS:
        declared = attrs.evolve(declared, content=())
    media_types = [media.media_type for media in declared.content] if declared else []
    checks = (
        _Check(
            header,
            header.name.lower(),
            schemas.kinds(header.schema_pointer, header.schema),
            schemas.validator(header.schema_pointer),
            _takes_digits(header.schema),
        )
        for header in (declared.headers if declared else ())
    )
    return ResponseWriter(
        schemas,
        operation,
        status,
        declared,
        tuple(checks),
        media_types[0] if media_types else JSON,
        {media_type: _form(declared, media_type) for media_type in media_types},
        accepted,
    )


def _takes_digits(schema: Any) -> bool:
    """Tell whether a header's schema asks for a number or text of any kind, and for nothing else."""
    if not isinstance(schema, Mapping) or schema.keys() - _NO_RULES:
        return False
    return schema.get("type") in ("integer", "number", "string")


def _form(declared: Declared | None, media_type: str) -> _Form:
    bare = media_type_of(media_type)
    # Some clients read text without a charset as Latin-1 (RFC 2616, section 3.7.1).
    plain = media_type.startswith("text/") and "charset" not in media_type
    label = f"{media_type}; charset=utf-8" if plain else media_type
    return _Form(media_type, label, is_json(bare), choose_media(declared.content, bare) if declared else None)
