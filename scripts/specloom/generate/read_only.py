"""Tell which members of a body may only be read, at any depth and however schemas hold themselves."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from .hoisting import leading_to
from .literals import construct, literal, tuple_of
from .schemas import Schema, Schemas, component_of, members_of

Path = tuple[str, ...]

EVERY = "*"
BODY = ""


@attrs.frozen
class Omitted:
    """The paths of what a schema holds that may only be read, and those where others such stand, by name.

    In a path, "*" stands for every item or value.
    """

    paths: dict[Path, None] = attrs.field(factory=dict)
    others: dict[tuple[Path, str], None] = attrs.field(factory=dict)


def omitted(contents: Iterable[Schema], schemas: Schemas) -> Mapping[str, Omitted]:
    """Return what may only be read of a body that any of the schemas describes, by names; its own is BODY.

    Each schema is looked at once, so that a web of them takes no longer than it is large.
    """
    walk = _Walk(schemas)
    for schema in contents:
        walk.visit(schema, (), walk.found.setdefault(BODY, Omitted()))
    while walk.pending:
        walk.look(*walk.pending.pop())
    return _telling(walk.found)


def omissions_source(contents: Iterable[Schema], schemas: Schemas) -> str | None:
    """Return the `omissions(…)` of a body; None where all of it may be sent."""
    found = omitted(contents, schemas)
    if not found:
        return None
    told = (f"{literal(name)}: {_source(each)}" for name, each in found.items())
    return construct("omissions", f"{{{', '.join(told)}}}")


def _source(each: Omitted) -> str:
    paths = tuple_of(map(_path, each.paths))
    return tuple_of([paths, tuple_of(tuple_of([_path(path), literal(name)]) for path, name in each.others)])


def _path(path: Path) -> str:
    return tuple_of(map(literal, path))


_Looked = tuple[Schema, Path, Omitted, frozenset[str]]


@attrs.frozen
class _Walk:
    """Look at schemas; what is found of a component or of a union stands under its name."""

    schemas: Schemas
    found: dict[str, Omitted] = attrs.field(factory=dict)
    pending: list[_Looked] = attrs.field(factory=list)
    unions: dict[int, str] = attrs.field(factory=dict)

    def visit(self, schema: Schema, path: Path, into: Omitted) -> None:
        """Note what stands at a path; what has a name is looked at later, once."""
        if not isinstance(schema, Mapping):
            return
        if schema.keys() & {"allOf", "properties", "$ref"} == {"allOf"} and len(schema["allOf"]) == 1:
            schema = schema["allOf"][0]
        component = component_of(schema)
        if component is None:
            self.look(self.schemas.resolved(schema), path, into)
        elif not self._may_be_sent(component):
            into.others[path, component] = None
            if component not in self.found:
                found = self.found[component] = Omitted()
                self.pending.append((self.schemas.resolved(schema), (), found, frozenset()))

    def look(self, schema: Schema, path: Path, into: Omitted, kept: frozenset[str] = frozenset()) -> None:
        """Note what a schema holds; members that are kept may be sent nevertheless."""
        for name, value in self.schemas.properties(schema).items():
            if self.schemas.resolved(value).get("readOnly") is not True:
                self.visit(value, (*path, name), into)
            elif name not in kept:
                into.paths[*path, name] = None
        for keyword in ("items", "additionalProperties"):
            if isinstance(item := schema.get(keyword), Mapping):
                self.visit(item, (*path, EVERY), into)
        members = members_of(schema)
        if sum(bool(self.schemas.properties(self.schemas.resolved(each))) for each in members) > 1:
            into.others[path, self._union(schema, members)] = None
        else:
            for member in members:
                self.visit(member, path, into)

    def _union(self, schema: Schema, members: tuple[Schema, ...]) -> str:
        """Return the name of a union of objects; what one of them lets be written is never left out."""
        name = self.unions.setdefault(id(schema), f"union {len(self.unions)}")
        if name not in self.found:
            found = self.found[name] = Omitted()
            kept = frozenset(each for member in members for each in self._writable(member))
            self.pending.extend((self.schemas.resolved(member), (), found, kept) for member in members)
        return name

    def _writable(self, member: Schema) -> Iterator[str]:
        yield from self.schemas.writable(self.schemas.resolved(member))

    def _may_be_sent(self, component: str) -> bool:
        """Tell whether a component holds nothing, at any depth, that may only be read."""
        components = self.schemas.shapes.components
        return component in components.sources and component not in components.read_only


def _telling(found: Mapping[str, Omitted]) -> dict[str, Omitted]:
    """Return what leads to something that may only be read."""
    links = {name: (other for _, other in each.others) for name, each in found.items()}
    telling = leading_to({name for name, each in found.items() if each.paths}, links)
    return {
        name: Omitted(each.paths, {place: None for place in each.others if place[1] in telling})
        for name, each in found.items()
        if name in telling and BODY in telling
    }
