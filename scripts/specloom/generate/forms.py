"""Tell how the fields of a form are written."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..spec import MediaType
from .literals import construct, literal, mapping_of
from .schemas import Schema, Schemas

_STYLING = ("style", "explode", "allowReserved")


def form_encodings(media: MediaType, schemas: Schemas) -> Iterator[tuple[str, str]]:
    """Yield the name and the `Encoding(…)` of every field that is not written as usual."""
    properties = schemas.properties(schemas.resolved(media.schema or {}))
    for name in dict.fromkeys([*properties, *media.encoding]):
        schema = schemas.resolved(properties.get(name, {}))
        encoding = media.encoding.get(name, {})
        source = _encoding(encoding, schema, schemas)
        if source != "Encoding()":
            yield name, source


def _encoding(encoding: Mapping[str, Any], schema: Schema, schemas: Schemas) -> str:
    """Return the source of one encoding; a style makes its media type meaningless (OpenAPI 3.1, 4.8.15)."""
    is_styled = any(key in encoding for key in _STYLING)
    item = schemas.resolved(schema.get("items", {}))
    media_type = encoding.get("contentType", schema.get("contentMediaType", item.get("contentMediaType")))
    headers = [(name, literal(value)) for name, value in _fixed_headers(encoding, schemas)]
    return construct(
        "Encoding",
        *([literal(media_type)] if media_type and not is_styled else []),
        headers=mapping_of(headers) if headers else None,
        style=literal(encoding.get("style", "form")) if is_styled else None,
        explode=literal(encoding["explode"]) if "explode" in encoding else None,
        allow_reserved="True" if encoding.get("allowReserved") else None,
    )


def _fixed_headers(encoding: Mapping[str, Any], schemas: Schemas) -> Iterator[tuple[str, str]]:
    """Yield the headers of a part that have but one value."""
    for name, header in encoding.get("headers", {}).items():
        schema = schemas.resolved(schemas.resolved(header).get("schema", {}))
        listed = schema.get("enum", ())
        value = schema.get("const", listed[0] if len(listed) == 1 else schema.get("default"))
        if value is not None and name.lower() != "content-type":
            yield name, str(value)
