"""Turn the component schemas of a document into models, one module each."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from ..spec import Document, Finding, Spec
from ..spec.pointers import join, walk
from ..spec.references import reference_problem
from .class_names import ClassNames
from .hoisting import Components
from .members import Member, ModelClass
from .merging import Schema
from .model_source import enum_source, model_source, package_source
from .naming import attribute_names
from .rendering import origin_of
from .shapes import Shapes
from .words import pascal_case, python_identifier

_OF_FREE_NAMES = ("additionalProperties", "patternProperties", "unevaluatedProperties")
_TYPES = Path(__file__).parent / "templates" / "models" / "types.py.jinja"


@attrs.frozen
class ModelNames:
    """The classes of a client's `models`, by the names of their component schemas.

    `notes` say of which schemas no type could be made.
    """

    objects: Mapping[str, str]
    enums: Mapping[str, str]
    shapes: Shapes | None = attrs.field(default=None, eq=False, repr=False)
    notes: tuple[Finding, ...] = attrs.field(default=(), eq=False)


def model_names(spec: Spec) -> ModelNames:
    """Return the classes that a client's models have, and what is known of all schemas."""
    components = _components(spec)
    _, names = _named(components, spec.client.field_prefix)
    return _seen_from_outside(spec, names, _shapes(components, names))


def write_models(spec: Spec, package: Path) -> ModelNames:
    """Write `models/` and `types.py` into the package folder."""
    components = _components(spec)
    prefix = spec.client.field_prefix
    modules, names = _named(components, prefix)
    shapes = _shapes(components, names)
    folder = package / "models"
    folder.mkdir(parents=True)
    origin = f"# {origin_of(spec.vendor)}\n"
    for name, class_name in names.objects.items():
        source = model_source(_model(name, shapes, modules[class_name], prefix), modules)
        _write(folder / f"{modules[class_name]}.py", origin + source)
    for name, class_name in names.enums.items():
        schema = components.schemas[name]
        source = enum_source(class_name, shapes.of(schema), schema.get("description", ""))
        _write(folder / f"{modules[class_name]}.py", origin + source)
    _write(folder / "__init__.py", origin + package_source(modules))
    _write(package / "types.py", _TYPES.read_text("utf-8"))
    return _seen_from_outside(spec, names, shapes)


def _shapes(components: Components, names: ModelNames) -> Shapes:
    return Shapes(components, names.objects, names.enums, _children(components))


def _seen_from_outside(spec: Spec, names: ModelNames, shapes: Shapes) -> ModelNames:
    """Return the names with what is known by now, written as it is outside of the models."""
    notes = tuple(_notes(spec.document, shapes))
    return attrs.evolve(names, shapes=attrs.evolve(shapes, prefix="models."), notes=notes)


def _components(spec: Spec) -> Components:
    """Return the schemas of the components and of the replies."""
    components = Components(spec.document.root)
    for operation in spec.operations:
        for response in operation.responses:
            for media in response.content:
                status = "" if response.status.startswith("2") else response.status
                components.add(pascal_case(f"{operation.id} response {status}"), media.schema)
    return components


def _notes(document: Document, shapes: Shapes) -> Iterator[Finding]:
    """Say of which schemas no type could be made."""
    lost = shapes.components.lost
    places = (
        {node["$ref"]: where for where, node in walk(document.root) if _is_reference(node)} if lost else {}
    )
    for reference in lost:
        problem = reference_problem(document, reference) or f"{reference} leads back to itself"
        yield document.finding("models", f"{problem}; it is typed as Any", places.get(reference, ""))
    for name in dict.fromkeys(shapes.loops):
        message = "the schema holds itself with no object in between; there it is typed as Any"
        yield document.finding("models", message, join("/components/schemas", name))


def _is_reference(node: object) -> bool:
    return isinstance(node, Mapping) and isinstance(node.get("$ref"), str)


def _named(components: Components, prefix: str) -> tuple[dict[str, str], ModelNames]:
    """Return the module of every class, and the classes; two never share a name or a module."""
    objects: dict[str, str] = {}
    enums: dict[str, str] = {}
    names = ClassNames(prefix)
    for name, schema in components.schemas.items():
        if schema.get("properties"):
            objects[name] = names.take(name)
        elif any(value is not None for value in schema.get("enum", ())):
            enums[name] = names.take(name)
    modules = {found: python_identifier(found, prefix) for found in (*objects.values(), *enums.values())}
    return modules, ModelNames(objects, enums)


def _model(name: str, shapes: Shapes, module: str, prefix: str) -> ModelClass:
    schema = shapes.components.schemas[name]
    members = sorted(_members(schema, shapes, prefix), key=lambda member: not member.demanded)
    additional = schema.get("additionalProperties")
    return ModelClass(
        shapes.classes[name],
        module,
        tuple(members),
        shapes.of(additional) if isinstance(additional, Mapping) else shapes.of({}),
        schema.get("description", ""),
        any(schema.get(keyword, False) is not False for keyword in _OF_FREE_NAMES),
    )


def _members(schema: Schema, shapes: Shapes, prefix: str) -> Iterator[Member]:
    properties = schema["properties"]
    required = frozenset(schema.get("required", ()))
    for (wire, node), name in zip(properties.items(), attribute_names(properties, prefix), strict=True):
        remarks = _remarks(node, shapes.components)
        yield Member(
            name,
            wire,
            shapes.of(node),
            remarks.get("description", ""),
            wire in required,
            remarks.get("readOnly") is True,
            remarks.get("writeOnly") is True or remarks.get("format") == "password",
        )


def _remarks(node: Schema, components: Components) -> Schema:
    """Return what is said of a property: beside a reference, or by what it leads to."""
    said: Schema = {}
    for _ in components.schemas:  # references that lead round in a circle say nothing more
        said = {**node, **said}
        if "$ref" not in node:
            break
        node = components.at(node["$ref"])
    return said


def _children(components: Components) -> dict[str, tuple[str, ...]]:
    """Return the schemas that inherit each schema with a discriminator and no union, near and far."""
    sources = components.sources
    parents = {name: tuple(_parents(schema, components)) for name, schema in sources.items()}
    bases = [
        name
        for name, schema in components.schemas.items()
        if "discriminator" in schema and not schema.keys() & {"oneOf", "anyOf"}
    ]
    found = {base: tuple(_heirs(base, parents)) for base in bases}
    return {base: heirs for base, heirs in found.items() if heirs}


def _parents(schema: object, components: Components) -> Iterator[str]:
    parts = schema.get("allOf", ()) if isinstance(schema, Mapping) else ()
    for part in parts:
        reference = part.get("$ref") if isinstance(part, Mapping) else None
        name = components.name_of(reference) if isinstance(reference, str) else None
        if name:
            yield name


def _heirs(base: str, parents: Mapping[str, Iterable[str]]) -> Iterator[str]:
    found = {base}
    grown = True
    while grown:
        new = [name for name in parents if name not in found and found & set(parents[name])]
        yield from new
        found.update(new)
        grown = bool(new)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
