"""Tell how the fields of a form are written, and which members of a body are never sent."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..spec import MediaType
from .literals import construct, literal, mapping_of
from .schemas import Schema, Schemas, component_of, members_of

Path = tuple[str, ...]

_STYLING = ("style", "explode", "allowReserved")
EVERY = "*"


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


def read_only_paths(schema: Schema, schemas: Schemas) -> tuple[Path, ...]:
    """Return the paths of what may only be read, at any depth; "*" stands for every item or value.

    Of a schema that holds itself, the paths of the outermost one are returned; see read_only_loops.
    """
    return tuple(_paths(schema, schemas, ()))


def read_only_loops(schema: Schema, schemas: Schemas) -> tuple[tuple[Path, Path], ...]:
    """Return the paths where a schema holds itself, each with the path of the schema that it is there again.

    A loop through a union of several objects is not returned: one of the others may be there.
    """
    return tuple(_loops(schema, schemas, (), {}))


def _loops(
    schema: Schema, schemas: Schemas, path: Path, seen: Mapping[str, Path]
) -> Iterator[tuple[Path, Path]]:
    component = component_of(schema)
    if component is not None and _may_be_sent(component, schemas):
        return
    if component is not None and component in seen:
        yield path, seen[component]
        return
    inner = {**seen, component: path} if component else seen
    resolved = schemas.resolved(schema)
    for name, value in schemas.writable(resolved).items():
        yield from _loops(value, schemas, (*path, name), inner)
    for keyword in ("items", "additionalProperties"):
        if isinstance(item := resolved.get(keyword), Mapping):
            yield from _loops(item, schemas, (*path, EVERY), inner)
    objects = [m for m in members_of(resolved) if schemas.properties(schemas.resolved(m))]
    for member in objects if len(objects) == 1 else ():
        yield from _loops(member, schemas, path, inner)


def _paths(schema: Schema, schemas: Schemas, seen: Path) -> Iterator[Path]:
    component = component_of(schema)
    if component is not None and (component in seen or _may_be_sent(component, schemas)):
        return
    inner = (*seen, component) if component else seen
    resolved = schemas.resolved(schema)
    properties = schemas.properties(resolved)
    for name, value in properties.items():
        if schemas.resolved(value).get("readOnly") is True:
            yield (name,)
        else:
            yield from ((name, *path) for path in _paths(value, schemas, inner))
    for keyword in ("items", "additionalProperties"):
        item = resolved.get(keyword)
        if isinstance(item, Mapping):
            yield from ((EVERY, *path) for path in _paths(item, schemas, inner))
    yield from _paths_of_members(resolved, schemas, inner)


def _paths_of_members(schema: Schema, schemas: Schemas, seen: Path) -> Iterator[Path]:
    """Yield the paths that no other member of a union lets be written."""
    members = members_of(schema)
    writable = {
        (name,)
        for member in members
        for name, value in schemas.properties(schemas.resolved(member)).items()
        if not schemas.resolved(value).get("readOnly")
    }
    for member in members:
        yield from (path for path in _paths(member, schemas, seen) if path not in writable)


def _may_be_sent(component: str, schemas: Schemas) -> bool:
    """Tell whether a component holds nothing, at any depth, that may only be read."""
    components = schemas.shapes.components
    return component in components.sources and component not in components.read_only
