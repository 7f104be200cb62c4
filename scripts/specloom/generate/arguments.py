"""Make the arguments of a method from an operation's parameters and body."""

from collections.abc import Hashable, Iterator
from itertools import chain

import attrs

from ..spec import MediaType, Parameter, RequestBody
from .accepted import accepted_type
from .calls import Argument
from .literals import literal
from .media import by_preference, essence, is_form, is_json, is_text
from .naming import argument_names
from .schemas import Schema, Schemas, kinds_of, union
from .sequences import framing_of, is_sequence, item_schema_of
from .variants import Variant


@attrs.frozen
class BodyForm:
    """One way to give a body: as one argument or as its fields, for media types that take it alike."""

    media_types: tuple[str, ...]
    arguments: tuple[Argument, ...]


def arguments_of(
    variant: Variant,
    forms: tuple[BodyForm, ...],
    schemas: Schemas,
    prefix: str,
    taken: tuple[str, ...] = (),
) -> tuple[Argument, ...]:
    """Return the arguments: the path's in their order there, then the body, then the other parameters.

    An object body with named properties becomes one argument for each of them; any other is one argument.
    Where the body may take several forms, the arguments of all of them are returned.
    """
    body = _merged(forms)
    named = [*_path(variant, schemas), *body, *_parameters(variant, schemas)]
    wires = [argument for argument in named if argument.role != "body"]
    names = iter(argument_names((argument.wire for argument in wires), prefix, taken))
    return tuple(a if a.role == "body" else attrs.evolve(a, name=next(names)) for a in named)


def body_forms(variant: Variant, schemas: Schemas) -> tuple[BodyForm, ...]:
    """Return the ways to give the body, the preferred one first."""
    body = variant.operation.body
    forms: dict[Hashable, BodyForm] = {}
    for media in by_preference(body.content) if body else ():
        arguments = tuple(_body_arguments(body, media, schemas)) if body else ()
        alike = tuple((a.role, a.wire, a.annotation, a.required) for a in arguments)
        known = forms.get(alike, BodyForm((), arguments))
        forms[alike] = attrs.evolve(known, media_types=(*known.media_types, media.media_type))
    return tuple(forms.values())


def _merged(forms: tuple[BodyForm, ...]) -> Iterator[Argument]:
    """Yield the arguments of all forms, each once; one is required only where every form requires it."""
    found: dict[tuple[str, str], list[Argument]] = {}
    for argument in chain.from_iterable(form.arguments for form in forms):
        found.setdefault((argument.role, argument.wire), []).append(argument)
    for same in found.values():
        annotation = union(argument.annotation for argument in same)
        required = len(same) == len(forms) and all(argument.required for argument in same)
        yield attrs.evolve(same[0], annotation=annotation, required=required)


def _path(variant: Variant, schemas: Schemas) -> Iterator[Argument]:
    path = variant.operation.path
    found = [parameter for parameter in variant.parameters if parameter.location == "path"]
    for parameter in sorted(found, key=lambda parameter: path.find(f"{{{parameter.name}}}")):
        yield _argument(variant, parameter, schemas)


def _parameters(variant: Variant, schemas: Schemas) -> Iterator[Argument]:
    for parameter in variant.parameters:
        if parameter.location != "path" and parameter.name not in variant.fixed:
            yield _argument(variant, parameter, schemas)


def _argument(variant: Variant, parameter: Parameter, schemas: Schemas) -> Argument:
    return Argument(
        name="",
        annotation=accepted_type(parameter.schema, schemas),
        description=_described(parameter.description, parameter.schema, schemas),
        role="path" if parameter.location == "path" else "parameter",
        required=parameter.required,
        wire=variant.key(parameter),
    )


def _body_arguments(body: RequestBody, media: MediaType, schemas: Schemas) -> Iterator[Argument]:
    if framing_of(media.media_type) in {"ItemLines", "ItemRecords"} and is_sequence(media):
        item = accepted_type(item_schema_of(media) or {}, schemas)
        annotation = union([f"Iterable[{item}]", schemas.builtin("str"), "FileContent"])
        yield Argument("body", annotation, body.description, "body", body.required)
    elif not (is_json(media.media_type) or is_form(media.media_type)):
        content = union([schemas.builtin("str"), "FileContent"])
        annotation = content if is_text(media.media_type) else "FileContent"
        yield Argument("body", annotation, body.description, "body", body.required)
    elif has_fields(media, schemas):
        for argument in _fields(media, schemas):
            yield attrs.evolve(argument, required=argument.required and body.required)
    else:
        annotation = accepted_type(media.schema or {}, schemas)
        yield Argument("body", annotation, body.description, "body", body.required)


def has_fields(media: MediaType, schemas: Schemas) -> bool:
    """Tell whether every member that a body may hold has a name of its own."""
    schema = schemas.resolved(media.schema or {})
    is_closed = schema.get("additionalProperties", False) is False
    return is_closed and kinds_of(schema) == ("object",) and schemas.is_record(schema)


def _fields(media: MediaType, schemas: Schemas) -> Iterator[Argument]:
    resolved = schemas.resolved(media.schema or {})
    required = schemas.required(resolved)
    for name, value in schemas.writable(resolved).items():
        description = _described(schemas.resolved(value).get("description", ""), value, schemas)
        annotation = _file_type(value, media, schemas) or accepted_type(value, schemas)
        yield Argument("", annotation, description, "field", name in required, name)


def _file_type(schema: Schema, media: MediaType, schemas: Schemas) -> str | None:
    """Return the type of a field that OpenAPI 3.1 makes a file of by its media type alone, in a form only."""
    resolved = schemas.resolved(schema)
    if not essence(media.media_type).startswith("multipart/"):
        return None
    if kinds_of(resolved) == ("array",):
        item = _file_type(resolved.get("items", {}), media, schemas)
        return f"Sequence[{item}]" if item else None
    is_file = "contentMediaType" in resolved and "contentEncoding" not in resolved
    return "FileInput" if is_file and not is_json(resolved["contentMediaType"]) else None


def _described(description: str, schema: Schema, schemas: Schemas) -> str:
    default = schemas.resolved(schema).get("default")
    if not isinstance(default, str | int | float):
        return description
    return f"{description.rstrip()} Left out, it is {literal(default)}.".strip()
