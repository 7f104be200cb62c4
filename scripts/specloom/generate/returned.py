"""Tell what a method returns for a schema, and by which decoder."""

from collections.abc import Iterator

import attrs

from .literals import construct, literal
from .schemas import ANYTHING, SCALARS, Schema, Schemas, component_of, kinds_of, members_of, union


@attrs.frozen
class Returned:
    """A type, and the source of the decoder that makes it of parsed JSON (None: it stays as it is)."""

    annotation: str
    decoder: str | None = None


@attrs.frozen
class _Alternative:
    """One member of a union; `demands` is the number of properties that it requires."""

    annotation: str
    kind: str
    decoder: str | None = None
    demands: int = 0


def returned_type(schema: Schema, schemas: Schemas) -> Returned:
    """Return the type of a JSON body and its decoder."""
    return _chosen(list(_alternatives(schema, schemas, ())))


def _chosen(alternatives: list[_Alternative]) -> Returned:
    annotation = union(alternative.annotation for alternative in alternatives)
    if annotation == ANYTHING or not any(alternative.decoder for alternative in alternatives):
        return Returned(annotation)
    # An object that asks for more is tried first: whatever it accepts, a less demanding one accepts too.
    ordered = sorted(alternatives, key=lambda alternative: -alternative.demands)
    decoders = dict.fromkeys(a.decoder or construct("only", literal(a.kind)) for a in ordered)
    only = next(iter(decoders)) if len(decoders) == 1 else None
    return Returned(annotation, only or construct("either", *decoders))


def _alternatives(schema: Schema, schemas: Schemas, seen: tuple[str, ...]) -> Iterator[_Alternative]:
    component = component_of(schema)
    resolved = schemas.resolved(schema)
    members = members_of(resolved)
    if component in seen:
        yield _Alternative(ANYTHING, ANYTHING)
    elif component in schemas.names.objects:
        yield _model(schemas.names.objects[component], resolved)
    elif component in schemas.names.enums:
        yield _Alternative(f"models.{schemas.names.enums[component]}", kinds_of(resolved)[0])
    elif members:
        inner = (*seen, component) if component else seen
        for member in members:
            yield from _alternatives(member, schemas, inner)
    else:
        inner = (*seen, component) if component else seen
        for kind in kinds_of(resolved):
            yield _plain(kind, resolved, schemas, inner)


def _model(name: str, schema: Schema) -> _Alternative:
    decoder = construct("one", f"models.{name}.from_dict")
    return _Alternative(f"models.{name}", "object", decoder, len(schema.get("required", ())))


def _plain(kind: str, schema: Schema, schemas: Schemas, seen: tuple[str, ...]) -> _Alternative:
    if kind == "array":
        items = _chosen(list(_alternatives(schema.get("items", {}), schemas, seen)))
        decoder = construct("each", items.decoder) if items.decoder else None
        return _Alternative(f"{schemas.builtin('list')}[{items.annotation}]", kind, decoder)
    if kind == "object":
        return _Alternative(f"{schemas.builtin('dict')}[{schemas.builtin('str')}, {ANYTHING}]", kind)
    return _Alternative(schemas.builtin(SCALARS.get(kind, ANYTHING)), kind)
