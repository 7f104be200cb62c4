"""Write the body of a request, as text, form or file."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import MediaType, Operation, Spec
from ...spec.references import resolve
from .values import sampled, text

Json = dict[str, Any]
_LANGUAGES = {"json": "json", "xml": "xml", "html": "html", "javascript": "javascript"}
_FORMS = {"application/x-www-form-urlencoded": "urlencoded", "multipart/form-data": "formdata"}


def examples_of(operation: Operation) -> list[Any]:
    """Return the examples of the body, one at least; None stands for a body without one, or no body."""
    media = media_of(operation)
    return list(media.examples.values()) if media and media.examples else [None]


def media_of(operation: Operation) -> MediaType | None:
    """Return the form in which the body is written: the first."""
    return next(iter(operation.body.content), None) if operation.body else None


def body_of(spec: Spec, operation: Operation, example: Any) -> Json | None:
    """Return the body with this example; one is made up where there is none."""
    media = media_of(operation)
    if media is None:
        return None
    if example is None and media.schema is not None:
        example = sampled(spec, media.schema)
    name = essence(media.media_type)
    if name in _FORMS:
        mode = _FORMS[name]
        return {"mode": mode, mode: list(_fields(spec, media, example, mode))}
    if example is None and not is_text(name):
        return {"mode": "file", "file": {"src": None}}
    return {"mode": "raw", "raw": written(example, name), "options": {"raw": {"language": language(name)}}}


def content_type_of(operation: Operation) -> str | None:
    """Return the header that tells what the body is; a form of parts says it with its boundary."""
    media = media_of(operation)
    if media is None or essence(media.media_type) == "multipart/form-data" or "*" in media.media_type:
        return None
    return media.media_type


def essence(media_type: str) -> str:
    """Return a media type without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_text(essence: str) -> bool:
    """Tell whether what is of a media type can be read."""
    return is_json(essence) or essence.startswith("text/") or essence.endswith("xml")


def is_json(essence: str) -> bool:
    """Tell whether a media type is JSON."""
    return essence == "application/json" or essence.endswith("+json")


def language(essence: str) -> str:
    """Return what Postman calls a language."""
    if is_json(essence):
        return "json"
    return next((name for word, name in _LANGUAGES.items() if essence.endswith(word)), "text")


def written(value: Any, essence: str) -> str:
    """Return a value as the text of a body."""
    if is_json(essence) or not isinstance(value, str):
        return json.dumps(value, indent=2, ensure_ascii=False)
    return value


def _fields(spec: Spec, media: MediaType, example: Any, mode: str) -> Iterator[Json]:
    """Yield the fields of a form, those that the example leaves out switched off."""
    schema = resolve(spec.document, media.schema or {}, media.schema_pointer).value
    properties = schema.get("properties", {}) if isinstance(schema, Mapping) else {}
    given = example if isinstance(example, Mapping) else {}
    for name in dict.fromkeys([*properties, *given]):
        field = resolve(spec.document, properties.get(name, {}), media.schema_pointer).value
        field = field if isinstance(field, Mapping) else {}
        described = {"description": field["description"]} if "description" in field else {}
        off = {} if name in given or name in schema.get("required", ()) else {"disabled": True}
        if mode == "formdata" and _is_file(field):
            yield {"key": name, "type": "file", "src": None, **described, **off}
            continue
        value = given.get(name)
        for each in value if isinstance(value, list) else [value]:
            yield {"key": name, "value": text(each), "type": "text", **described, **off}


def _is_file(field: Mapping[str, Any]) -> bool:
    named = "contentMediaType" in field and "contentEncoding" not in field
    return field.get("format") == "binary" or named
