"""Make the arguments of a method from an operation's parameters and body."""

from collections.abc import Iterator, Mapping

import attrs

from ..spec import MediaType, Parameter
from .accepted import accepted_type
from .literals import literal
from .media import is_json, is_text, preferred
from .naming import argument_names
from .schemas import Schema, Schemas
from .surface import Argument
from .variants import Variant

_BINARY = {"type": "string", "format": "binary"}


def arguments_of(variant: Variant, schemas: Schemas, prefix: str) -> tuple[Argument, ...]:
    """Return the arguments: the path's in their order there, then the body, then the other parameters.

    An object body with named properties becomes one argument for each of them; any other is one argument.
    """
    body = _body(variant, schemas)
    named = [*_path(variant, schemas), *body, *_parameters(variant, schemas)]
    wires = [argument for argument in named if argument.role != "body"]
    names = iter(argument_names((argument.wire for argument in wires), prefix))
    return tuple(a if a.role == "body" else attrs.evolve(a, name=next(names)) for a in named)


def _path(variant: Variant, schemas: Schemas) -> Iterator[Argument]:
    path = variant.operation.path
    found = [parameter for parameter in variant.parameters if parameter.location == "path"]
    for parameter in sorted(found, key=lambda parameter: path.find(f"{{{parameter.name}}}")):
        yield _argument(parameter, schemas)


def _parameters(variant: Variant, schemas: Schemas) -> Iterator[Argument]:
    for parameter in variant.parameters:
        if parameter.location != "path" and parameter.name not in variant.fixed:
            yield _argument(parameter, schemas)


def _argument(parameter: Parameter, schemas: Schemas) -> Argument:
    return Argument(
        name="",
        annotation=accepted_type(parameter.schema, schemas),
        description=_described(parameter.description, parameter.schema, schemas),
        role="path" if parameter.location == "path" else "parameter",
        required=parameter.required,
        wire=parameter.name,
    )


def _body(variant: Variant, schemas: Schemas) -> list[Argument]:
    body = variant.operation.body
    media = preferred(body.content) if body else None
    if body is None or media is None:
        return []
    if body.required and _has_fields(media, schemas):
        return list(_fields(media.schema or {}, schemas))
    annotation = _body_type(media, schemas)
    return [Argument("body", annotation, body.description, "body", body.required)]


def _body_type(media: MediaType, schemas: Schemas) -> str:
    if is_json(media.media_type) or "form" in media.media_type:
        return accepted_type(media.schema or {}, schemas)
    return schemas.builtin("str") if is_text(media.media_type) else accepted_type(_BINARY, schemas)


def _has_fields(media: MediaType, schemas: Schemas) -> bool:
    """Tell whether every member that a body may hold has a name of its own."""
    schema = schemas.resolved(media.schema or {})
    return bool(_writable(schema, schemas)) and schema.get("additionalProperties", False) is False


def _fields(schema: Schema, schemas: Schemas) -> Iterator[Argument]:
    resolved = schemas.resolved(schema)
    required = schemas.required(resolved)
    for name, value in _writable(resolved, schemas).items():
        description = _described(schemas.resolved(value).get("description", ""), value, schemas)
        yield Argument("", accepted_type(value, schemas), description, "field", name in required, name)


def _writable(schema: Schema, schemas: Schemas) -> Mapping[str, Schema]:
    properties = schemas.properties(schema)
    return {name: value for name, value in properties.items() if not schemas.resolved(value).get("readOnly")}


def _described(description: str, schema: Schema, schemas: Schemas) -> str:
    default = schemas.resolved(schema).get("default")
    if not isinstance(default, str | int | float):
        return description
    return f"{description.rstrip()} Left out, it is {literal(default)}.".strip()
