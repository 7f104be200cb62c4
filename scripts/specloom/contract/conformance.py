"""Judge a reply by what the spec declares: status, media type, headers, body."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import attrs
import httpx
import jsonschema_rs
import orjson

from ..mock.http.parameters import decode_scalar, kinds_of
from ..spec import Document, MediaType, Operation, Response
from ..spec.pointers import fragment

PROBLEMS = frozenset(
    {
        "missing_header",
        "server_error",
        "undeclared_status",
        "unreadable_body",
        "wrong_body",
        "wrong_content_type",
        "wrong_header",
        "wrong_status_member",
    }
)
"""The ways in which a reply can break the spec."""
_ROOT = "urn:spec"


@attrs.frozen
class Problem:
    """One way in which a reply breaks the spec."""

    check: str
    message: str


class Schemas:
    """The compiled schemas of one document, by pointer."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._registry = jsonschema_rs.Registry([(_ROOT, document.root)], draft=jsonschema_rs.Draft202012)
        self.at = lru_cache(maxsize=None)(self._compile)

    def _compile(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator(
            {"$ref": _ROOT + fragment(pointer)}, registry=self._registry, validate_formats=True
        )

    def accepts(self, pointer: str, value: Any) -> bool:
        """Tell whether a value fits the schema."""
        return self.at(pointer).is_valid(value)

    def complaint(self, pointer: str, value: Any) -> str | None:
        """Say where and how a value does not fit the schema, None when it does."""
        if self.accepts(pointer, value):
            return None
        error = next(self.at(pointer).iter_errors(value))
        return f"{error.message} (at /{'/'.join(map(str, error.instance_path))})"


def problems(schemas: Schemas, operation: Operation, response: httpx.Response) -> Iterator[Problem]:
    """Yield everything that is wrong with a reply, the worst first."""
    status = response.status_code
    declared = operation.response(status)
    if declared is None:
        known = ", ".join(r.status for r in operation.responses)
        kind = "server_error" if status >= 500 else "undeclared_status"
        yield Problem(kind, f"{status} is not declared (declared: {known}): {response.text[:300]}")
        return
    yield from _header_problems(schemas, declared, response)
    if declared.content:
        yield from _body_problems(schemas, declared, response)
    if status >= 400:
        yield from _status_member_problems(response)


def _header_problems(schemas: Schemas, declared: Response, response: httpx.Response) -> Iterator[Problem]:
    for header in declared.headers:
        value = response.headers.get(header.name)
        if value is None:
            if header.required:
                yield Problem("missing_header", f"the header {header.name} is required on {declared.status}")
            continue
        typed = decode_scalar(value, kinds_of(schemas.document, header.schema))
        complaint = schemas.complaint(header.schema_pointer, typed)
        if complaint:
            yield Problem("wrong_header", f"the header {header.name}: {complaint}")


def _body_problems(schemas: Schemas, declared: Response, response: httpx.Response) -> Iterator[Problem]:
    received = response.headers.get("Content-Type", "")
    content = matching(declared.content, received)
    if content is None:
        known = ", ".join(c.media_type for c in declared.content)
        yield Problem(
            "wrong_content_type", f"{received or 'no Content-Type'} is not declared (declared: {known})"
        )
        return
    if content.schema is None:
        return
    try:
        value = _decoded(content.media_type, response.content)
    except ValueError as error:
        yield Problem("unreadable_body", f"the body is not {content.media_type}: {error}")
        return
    complaint = schemas.complaint(content.schema_pointer, value)
    if complaint:
        yield Problem("wrong_body", f"the body of {response.status_code} breaks its schema: {complaint}")


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


def _status_member_problems(response: httpx.Response) -> Iterator[Problem]:
    """Compare a numeric `status` in an error body with the HTTP status (RFC 9457, section 3.1.2)."""
    body = json_body(response)
    said = body.get("status") if isinstance(body, dict) else None
    if type(said) is int and said != response.status_code:
        yield Problem(
            "wrong_status_member", f"the body says status {said}, the reply is {response.status_code}"
        )


def json_body(response: httpx.Response) -> Any:
    """Return the decoded JSON body, None when it is not JSON."""
    try:
        return orjson.loads(response.content)
    except ValueError:
        return None
