"""Say of an operation what a form needs that sends it to a simulator."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from ..spec import MediaType, Operation, Parameter, SecurityScheme, Spec
from ..spec.references import resolve
from ..spec.sampling import Exhausted, Room, Sampler

_FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
_ROOM = 300
"""Schemas that are looked at for one value of which the spec prints no example."""
_LOCATIONS = ("path", "query", "querystring", "header", "cookie")


def try_data(spec: Spec, operation: Operation) -> dict[str, Any]:
    """Describe a request as JSON: where each value goes, how it is written, and an example of it.

    What is left out has its usual value. Values are as JSON has them; the text of a body is as it is sent.
    """
    return _told(
        vendor=spec.vendor,
        method=operation.method,
        path=operation.path,
        base=_base(spec),
        headers={name: value for name, value in spec.request_headers.items() if isinstance(value, str)},
        parameters=[_parameter(spec, p) for p in operation.parameters if p.location in _LOCATIONS],
        body=_body(spec, operation),
        auth=[*_requirements(spec, operation)],
    )


def _told(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, False, "", [], {})}


def _base(spec: Spec) -> str:
    """Return the path under which a simulator serves the API."""
    return urlsplit(spec.servers[0]).path.rstrip("/") if spec.servers else ""


def _parameter(spec: Spec, parameter: Parameter) -> dict[str, Any]:
    example = next(iter(parameter.examples.values()), None)
    if example is None:
        example = _sampled(spec, parameter.schema)
    return _told(
        name=parameter.name,
        required=parameter.required,
        style=parameter.style,
        explode=parameter.explode,
        reserved=parameter.allow_reserved,
        content=parameter.content_type,
    ) | {"in": parameter.location, "example": example}


def _sampled(spec: Spec, schema: Any) -> Any:
    """Return a value that a schema allows, None where it would be too large."""
    try:
        return Sampler(spec.document, number=1, apart="readOnly", depth=2, room=Room(_ROOM)).sample(schema)
    except Exhausted:
        return None


def _body(spec: Spec, operation: Operation) -> dict[str, Any] | None:
    if operation.body is None:
        return None
    types = [_media_type(spec, content) for content in operation.body.content]
    return {"required": operation.body.required, "types": types}


def _media_type(spec: Spec, content: MediaType) -> dict[str, Any]:
    """Describe a body by its fields, where it is a form of named ones, else as the text that is sent."""
    example = next(iter(content.examples.values()), None)
    if example is None and content.schema is not None:
        example = _sampled(spec, content.schema)
    if content.media_type in _FORMS and isinstance(example, Mapping):
        return {"mediaType": content.media_type, "fields": [*_fields(spec, content, example)]}
    return {"mediaType": content.media_type, "text": _body_text(content.media_type, example)}


def _body_text(media_type: str, example: Any) -> str:
    if isinstance(example, str) and "json" not in media_type:
        return example
    return "" if example is None else json.dumps(example, indent=2, ensure_ascii=False)


def _fields(spec: Spec, content: MediaType, example: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    schema = _resolved(spec, content.schema)
    members, required = schema.get("properties", {}), schema.get("required", ())
    for name in dict.fromkeys((*members, *example)):
        encoding = content.encoding.get(name, {})
        value = example[name] if name in example else _sampled(spec, members[name])
        yield _told(
            name=name,
            required=name in required,
            given=name in example,
            file=_is_file(spec, members.get(name, {})),
            type=str(encoding.get("contentType", "")).partition(",")[0],
            style=encoding.get("style"),
        ) | {"example": value, "explode": encoding.get("explode", True)}


def _is_file(spec: Spec, schema: Any) -> bool:
    """Tell whether a field is a file, or a list of files."""
    own = _resolved(spec, schema)
    return any(
        "contentMediaType" in found or found.get("format") == "binary"
        for found in (own, _resolved(spec, own.get("items", {})))
    )


def _resolved(spec: Spec, schema: Any) -> Mapping[str, Any]:
    found = resolve(spec.document, schema, "").value
    return found if isinstance(found, Mapping) else {}


def _requirements(spec: Spec, operation: Operation) -> Iterator[list[dict[str, Any]]]:
    """Yield each way to prove who calls; none where nobody need."""
    schemes = {scheme.id: scheme for scheme in spec.security_schemes}
    for names in operation.security:
        yield [_credential(schemes[name]) for name in names if name in schemes]


def _credential(scheme: SecurityScheme) -> dict[str, Any]:
    """Describe where a credential goes; any that is no key or password goes as a bearer token."""
    if scheme.kind == "apiKey":
        return {"id": scheme.id, "in": scheme.location, "name": scheme.name}
    return {"id": scheme.id, "scheme": (scheme.scheme or "bearer").lower()}
