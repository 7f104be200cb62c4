"""Decode form bodies: `application/x-www-form-urlencoded` and `multipart/form-data` (RFC 7578)."""

import io
from collections.abc import Iterable
from typing import Any

import attrs
import orjson

from ...spec import Document, MediaType
from ...spec.references import resolve
from ..messages import media_type_of, query_pairs
from ..resources.envelopes import properties_of
from .parameters import decode_scalar, kinds_of

FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


@attrs.frozen
class Upload:
    """One file of a multipart body."""

    filename: str
    media_type: str
    content: bytes = attrs.field(repr=False)


Field = tuple[str, str | Upload]


def read_form(document: Document, media: MediaType, content_type: str, body: bytes) -> dict[str, Any]:
    """Decode the fields of a form by the types that its schema gives them.

    A field that may be a list takes all its values; any other that is sent twice stays a list, for the
    validator to refuse. Raises ValueError when the body is not the form that its content type announces.
    """
    values: dict[str, list[str | Upload]] = {}
    for name, value in _fields(content_type, body):
        values.setdefault(name, []).append(value)
    members = properties_of(document, media.schema or {})
    return {name: _typed(document, members.get(name, {}), found) for name, found in values.items()}


def is_file(value: Any) -> bool:
    """Tell whether a field holds files rather than a JSON value."""
    return isinstance(value, Upload) or (isinstance(value, list) and any(map(is_file, value)))


def without_content(value: Any) -> Any:
    """Return a form's fields with an empty text in place of each file, as a schema describes it."""
    if isinstance(value, Upload):
        return ""
    if isinstance(value, list):
        return [without_content(item) for item in value]
    return {name: without_content(item) for name, item in value.items()} if isinstance(value, dict) else value


def _fields(content_type: str, body: bytes) -> Iterable[Field]:
    if media_type_of(content_type) != "multipart/form-data":
        return query_pairs(body.decode())
    from python_multipart import parse_form
    from python_multipart.multipart import parse_options_header

    boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
    if b"--%b--" % boundary not in body:
        raise ValueError("it ends before its last boundary")
    found: list[Field] = []
    parse_form(
        {"Content-Type": content_type.encode()},
        io.BytesIO(body),
        lambda field: found.append((_text(field.field_name), _text(field.value))),
        lambda file: found.append((_text(file.field_name), _upload(file))),
    )
    return found


def _upload(file: Any) -> Upload:
    media_type = file.content_type or "application/octet-stream"
    with file.file_object as content:  # a temporary file, when it is large
        content.seek(0)
        return Upload(_text(file.file_name), media_type, content.read())


def _text(value: bytes | None) -> str:
    return (value or b"").decode()


def _typed(document: Document, schema: Any, found: list[str | Upload]) -> Any:
    kinds = kinds_of(document, schema)
    if "array" in kinds:
        items = kinds_of(document, resolve(document, schema, "").value.get("items", {}))
        return [_value(value, items) for value in found]
    return _value(found[0], kinds) if len(found) == 1 else found


def _value(value: str | Upload, kinds: frozenset[str]) -> Any:
    if isinstance(value, Upload):
        return value
    if "object" in kinds:
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            return value
    return decode_scalar(value, kinds)
