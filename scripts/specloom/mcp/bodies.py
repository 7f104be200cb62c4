"""Say how an agent gives a body, and turn what it gives into what a client sends."""

import base64
from collections.abc import Mapping
from typing import Any

from ..spec import MediaType, RequestBody
from .errors import Refused
from .schemas import Definitions

BODY = "body"
"""The argument that is the body."""

_FILE_OBJECT = {
    "type": "object",
    "properties": {
        "filename": {"type": "string", "description": "What the file is called."},
        "media_type": {"type": "string", "description": "What it is, such as text/csv."},
        "text": {"type": "string", "description": "What it holds; or else base64."},
        "base64": {"type": "string", "contentEncoding": "base64", "description": "What it holds."},
    },
    "oneOf": [{"required": ["text"]}, {"required": ["base64"]}],
    "additionalProperties": False,
}
_FILE = {"anyOf": [{"type": "string", "description": "The text of the file."}, _FILE_OBJECT]}


def accepted(body: RequestBody | None) -> MediaType | None:
    """Return the media type in which an agent gives a body: JSON before forms, these before all else."""
    return min(body.content, key=_rank, default=None) if body else None


def essence(media: MediaType) -> str:
    """Return a media type without its parameters."""
    return media.media_type.partition(";")[0].strip().lower()


def is_json(essence: str) -> bool:
    """Tell whether a media type is JSON."""
    return essence == "application/json" or essence.endswith("+json")


def _rank(media: MediaType) -> int:
    name = essence(media)
    forms = ("application/x-www-form-urlencoded", "multipart/form-data")
    tests = (is_json(name), name in forms, name.startswith("multipart/"), name.startswith("text/"))
    return next((rank for rank, holds in enumerate(tests) if holds), len(tests))


def body_schema(body: RequestBody, media: MediaType, definitions: Definitions) -> dict[str, Any]:
    """Return the schema of the argument: a file stands as its text or in base64."""
    schema = definitions.translated(media.schema if media.schema is not None else {})
    if _is_file(media):
        schema = dict(_FILE)
    elif essence(media).startswith("multipart/"):
        schema = _with_files(media, definitions)
    elif not _has_fields(media):
        schema = {"type": "string", **(schema if isinstance(schema, Mapping) else {})}
    schema = dict(schema) if isinstance(schema, Mapping) else {}
    if body.description:
        schema["description"] = body.description
    return schema


def _has_fields(media: MediaType) -> bool:
    return is_json(essence(media)) or _rank(media) < 3


def _is_file(media: MediaType) -> bool:
    return _rank(media) > 3


def _with_files(media: MediaType, definitions: Definitions) -> dict[str, Any]:
    """Return the schema of a form whole, its files as objects."""
    resolved = definitions.resolved(media.schema)
    schema: dict[str, Any] = dict(definitions.translated(resolved))
    files = files_of(media, definitions)
    fields = {name: definitions.resolved(resolved["properties"][name]) for name in files}
    named = {name: _file_field(field, files[name]) for name, field in fields.items()}
    return schema | {"properties": {**schema.get("properties", {}), **named}} if named else schema


def _file_field(schema: Mapping[str, Any], many: bool) -> dict[str, Any]:
    described = {key: schema[key] for key in ("description",) if key in schema}
    return {"type": "array", "items": _FILE, **described} if many else {**_FILE, **described}


def files_of(media: MediaType, definitions: Definitions) -> dict[str, bool]:
    """Return the fields of a form that are files, and whether each is a list of them."""
    properties = definitions.resolved(media.schema).get("properties", {})
    found = {}
    for name, value in properties.items():
        schema = definitions.resolved(value)
        item = definitions.resolved(schema.get("items", {})) if schema.get("type") == "array" else schema
        if _holds_bytes(item):
            found[name] = item is not schema
    return found


def _holds_bytes(schema: Mapping[str, Any]) -> bool:
    """Tell whether a field of a form is a file: by its media type, or by OpenAPI 3.0's format."""
    media_type = schema.get("contentMediaType")
    if isinstance(media_type, str) and "contentEncoding" not in schema:
        return not is_json(media_type)
    return schema.get("format") == "binary"


def sendable(media: MediaType, definitions: Definitions, given: Any) -> Any:
    """Return what a client sends for the body that an agent gave."""
    if _is_file(media):
        return _file(given, BODY)[1]
    if essence(media).startswith("multipart/") and isinstance(given, Mapping):
        files = files_of(media, definitions)
        return {name: _field(value, files.get(name), name) for name, value in given.items()}
    return given


def _field(value: Any, many: bool | None, name: str) -> Any:
    if many is None:
        return value
    return [_file(each, name) for each in value] if many else _file(value, name)


def _file(given: str | Mapping[str, str], name: str) -> tuple[Any, ...]:
    """Return a file's name, content and, if given, media type, as a client takes them."""
    if isinstance(given, str):
        return (name, given.encode())
    try:
        content = given.get("text", "").encode() or base64.b64decode(given.get("base64", ""), validate=True)
    except ValueError as error:
        problem = f"{name}.base64 is not base64; encode the bytes of the file, or give text instead"
        raise Refused(f"Nothing was sent: {problem}.") from error
    return (given.get("filename", name), content, *([given["media_type"]] if "media_type" in given else []))
