"""Judge a reply by what the spec declares: status, media type, headers, body."""

from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

import attrs
import httpx
import jsonschema_rs
import orjson

from ..mock.http.parameters import decode_scalar, kinds_of
from ..spec import Document, MediaType, Operation, Response
from ..spec.pointers import fragment, join, lookup
from .aspects import shows_success
from .report import Deviation
from .undocumented import telling, undocumented_members

_ROOT = "urn:spec"
_NOTHING = frozenset({b"", b"null", b"{}", b"[]", b'""'})
"""Bodies that say nothing."""
_MOST = 5
"""Complaints about one body that are told."""
_REMEMBERED = 1024
_SHORT = 16_384
"""Bytes up to which a body is remembered with what is wrong with it: most replies come again and again."""


@attrs.frozen
class Problem:
    """One way in which a reply breaks the spec, and the fact that it breaks, where it is one."""

    check: str
    message: str
    deviation: Deviation | None = None


class Schemas:
    """The compiled schemas of one document, by pointer."""

    def __init__(self, document: Document) -> None:
        self.document = document
        told = [(_ROOT, telling(document.root))]
        self._registry = jsonschema_rs.Registry(told, draft=jsonschema_rs.Draft202012)
        self.at = lru_cache(maxsize=None)(self._compile)
        self.problems_of_short = lru_cache(maxsize=_REMEMBERED)(self.problems_of)

    def _compile(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        """Compile the schema at a pointer; where there is none, as of a media type without, all values do."""
        try:
            lookup(self.document.root, pointer)
        except KeyError:
            return jsonschema_rs.Draft202012Validator({})
        return jsonschema_rs.Draft202012Validator(
            {"$ref": _ROOT + fragment(pointer)}, registry=self._registry, validate_formats=True
        )

    def accepts(self, pointer: str, value: Any) -> bool:
        """Tell whether a value fits the schema."""
        return self.at(pointer).is_valid(value)

    def complaint(self, pointer: str, value: Any) -> str | None:
        """Say where and how a value does not fit the schema, None when it does."""
        return next((message for message, _ in self.complaints(pointer, value)), None)

    def complaints(self, pointer: str, value: Any) -> Iterator[tuple[str, Deviation]]:
        """Yield where and how a value does not fit the schema, each keyword of the document once."""
        told: set[str] = set()
        for error in () if self.accepts(pointer, value) else self.at(pointer).iter_errors(value):
            place = unquote((error.absolute_keyword_location or "").partition("#")[2]) or pointer
            if place not in told and len(told) < _MOST:
                told.add(place)
                path = tuple(error.instance_path)
                deviation = Deviation(place, str(error.kind.name), path, error.instance)
                yield f"{error.message} (at /{'/'.join(map(str, path))})", deviation

    def undocumented(self, pointer: str, value: Any) -> Iterator[Deviation]:
        """Yield the members of objects in a valid value that no schema describes, each name once."""
        yield from undocumented_members(self.at(pointer).evaluate(value).list()["details"], value)

    def problems_of(self, pointer: str, media_type: str, status: int, body: bytes) -> tuple[Problem, ...]:
        """Return everything that is wrong with the body of a reply; raise ValueError if it is unreadable."""
        return tuple(_value_problems(self, status, pointer, _decoded(media_type, body)))


_RECENT: deque[Schemas] = deque(maxlen=4)


def schemas_of(document: Document) -> Schemas:
    """Return the compiled schemas of a document; those of the last few documents are kept."""
    for known in tuple(_RECENT):
        if known.document is document:
            return known
    _RECENT.append(Schemas(document))
    return _RECENT[-1]


def problems(schemas: Schemas, operation: Operation, response: httpx.Response) -> Iterator[Problem]:
    """Yield everything that is wrong with a reply, the worst first."""
    status = response.status_code
    declared = operation.response(status)
    if declared is None:
        known = ", ".join(r.status for r in operation.responses)
        kind = "server_error" if status >= 500 else "undeclared_status"
        deviation = Deviation(join(operation.pointer, "responses"), "status", got=status)
        yield Problem(kind, f"{status} is not declared (declared: {known}): {response.text[:300]}", deviation)
        return
    yield from _header_problems(schemas, declared, response)
    if declared.content:
        named = _named_by_extensions(operation)
        problems_of_body = _body_problems(schemas, declared, response)
        yield from (p for p in problems_of_body if not _is_named(p, named))
    elif shows_success(declared) and response.content.strip() not in _NOTHING:
        place = Deviation(declared.pointer, "content")
        yield Problem("undocumented_body", f"{status} has a body, and none is declared", place)
    if status >= 400:
        yield from _status_member_problems(declared, response)


def _named_by_extensions(operation: Operation) -> frozenset[str]:
    """Return the members of replies, as dotted paths, that say which page this is and what comes after it."""
    pagination = operation.pagination
    if pagination is None:
        return frozenset()
    told = attrs.asdict(pagination, filter=attrs.filters.exclude("style", "request", "size", "default"))
    return frozenset(path for path in told.values() if path)


def _is_named(problem: Problem, named: frozenset[str]) -> bool:
    about = problem.deviation
    return bool(about and about.keyword == "undocumented" and ".".join(map(str, about.path)) in named)


def _header_problems(schemas: Schemas, declared: Response, response: httpx.Response) -> Iterator[Problem]:
    for header in declared.headers:
        value = response.headers.get(header.name)
        if value is None:
            if header.required:
                place = Deviation(join(declared.pointer, "headers", header.name), "header")
                message = f"the header {header.name} is required on {declared.status}"
                yield Problem("missing_header", message, place)
            continue
        typed = decode_scalar(value, kinds_of(schemas.document, header.schema))
        for complaint, deviation in schemas.complaints(header.schema_pointer, typed):
            yield Problem("wrong_header", f"the header {header.name}: {complaint}", deviation)


def _body_problems(schemas: Schemas, declared: Response, response: httpx.Response) -> Iterator[Problem]:
    received = response.headers.get("Content-Type", "")
    content = matching(declared.content, received)
    if content is None:
        known = ", ".join(c.media_type for c in declared.content)
        message = f"{received or 'no Content-Type'} is not declared (declared: {known})"
        place = Deviation(join(declared.pointer, "content"), "media-type", got=received)
        yield Problem("wrong_content_type", message, place)
        return
    if content.schema is None:
        return
    body = response.content
    told = schemas.problems_of_short if len(body) <= _SHORT else schemas.problems_of
    try:
        yield from told(content.schema_pointer, content.media_type, response.status_code, body)
    except ValueError as error:
        place = Deviation(join(declared.pointer, "content", content.media_type), "media-type")
        yield Problem("unreadable_body", f"the body is not {content.media_type}: {error}", place)


def _value_problems(schemas: Schemas, status: int, pointer: str, value: Any) -> Iterator[Problem]:
    broken = False
    for complaint, deviation in schemas.complaints(pointer, value):
        broken = True
        yield Problem("wrong_body", f"the body of {status} breaks its schema: {complaint}", deviation)
    for deviation in schemas.undocumented(pointer, value) if not broken else ():
        where = "/".join(map(str, deviation.path))
        message = f"the body of {status} has a member that no schema describes: /{where}"
        yield Problem("undocumented_member", message, deviation)


def _decoded(media_type: str, body: bytes) -> Any:
    """Read a body as its schema describes it; the bytes of a file are an empty text there."""
    if "json" in media_type:
        return orjson.loads(body)
    return body.decode() if media_type.startswith("text/") else ""


def matching(contents: tuple[MediaType, ...], received: str) -> MediaType | None:
    """Return the declared media type that a Content-Type falls under."""
    plain = received.partition(";")[0].strip().lower()
    for content in contents:
        pattern = content.media_type.lower()
        if pattern in {plain, "*/*"} or (pattern.endswith("/*") and plain.startswith(pattern[:-1])):
            return content
    return None


def _status_member_problems(declared: Response, response: httpx.Response) -> Iterator[Problem]:
    """Compare a numeric `status` in an error body with the HTTP status (RFC 9457, section 3.1.2)."""
    body = json_body(response)
    said = body.get("status") if isinstance(body, dict) else None
    if type(said) is int and said != response.status_code:
        message = f"the body says status {said}, the reply is {response.status_code}"
        yield Problem(
            "wrong_status_member", message, Deviation(declared.pointer, "status", ("status",), said)
        )


def json_body(response: httpx.Response) -> Any:
    """Return the decoded JSON body, None when it is not JSON."""
    try:
        return orjson.loads(response.content)
    except ValueError:
        return None
