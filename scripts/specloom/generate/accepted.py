"""Tell what a method accepts for a schema."""

from collections.abc import Iterator, Mapping

from .schemas import (
    ANYTHING,
    SCALARS,
    Schema,
    Schemas,
    component_of,
    kinds_of,
    literals_of,
    members_of,
    union,
)

_FORMATS = {
    "date-time": ("str", "datetime.datetime"),
    "date": ("str", "datetime.date"),
    "uuid": ("str", "UUID"),
    "binary": ("FileInput",),
}


def accepted_type(schema: Schema, schemas: Schemas) -> str:
    """Return the annotation of an argument.

    Wherever a model is accepted, a mapping is too; the typed dict beside it lets editors complete its keys.
    """
    return union(_types(schema, schemas, ()))


def _types(schema: Schema, schemas: Schemas, seen: tuple[str, ...]) -> Iterator[str]:
    component = component_of(schema)
    if component in seen:
        yield ANYTHING
        return
    resolved = schemas.resolved(schema)
    if component is not None and component in schemas.names.objects:
        yield f"models.{schemas.names.objects[component]}"
        if schemas.is_record(resolved):
            yield f"dicts.{dict_name(schemas.names.objects[component])}"
    inner = (*seen, component) if component else seen
    yield from _types_of_resolved(resolved, schemas, inner)


def dict_name(model: str) -> str:
    """Name the typed dict that stands in for a model."""
    return f"{model}Dict"


def _types_of_resolved(schema: Schema, schemas: Schemas, seen: tuple[str, ...]) -> Iterator[str]:
    fixed, members = literals_of(schema), members_of(schema)
    if fixed:
        yield from fixed
    elif members:
        for member in members:
            yield from _types(member, schemas, seen)
    else:
        for kind in kinds_of(schema):
            yield from _types_of_kind(kind, schema, schemas, seen)


def _types_of_kind(kind: str, schema: Schema, schemas: Schemas, seen: tuple[str, ...]) -> Iterator[str]:
    if kind == "array":
        yield f"Sequence[{union(_types(schema.get('items', {}), schemas, seen))}]"
    elif kind == "object":
        yield f"Mapping[{schemas.builtin('str')}, {_value_type(schema, schemas, seen)}]"
    elif kind == "string":
        yield from map(schemas.builtin, _FORMATS.get(schema.get("format", ""), ("str",)))
    else:
        yield schemas.builtin(SCALARS.get(kind, ANYTHING))


def _value_type(schema: Schema, schemas: Schemas, seen: tuple[str, ...]) -> str:
    """Return the type of a mapping's values: one type only where no property has a name of its own."""
    values = schema.get("additionalProperties")
    if schema.get("properties") or not isinstance(values, Mapping):
        return ANYTHING
    return union(_types(values, schemas, seen))
