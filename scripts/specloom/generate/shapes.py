"""Say of a schema which Python type its values have, and which decoder of the runtime makes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from .hoisting import Components
from .literals import construct, literal, mapping_of
from .merging import Schema, kinds_of, origin_of
from .unions import ANYTHING, Shape, either, joined

_KEEPS = "anything"
_TEXTS = {
    "date-time": ("datetime.datetime", "date_time"),
    "date": ("datetime.date", "date"),
    "uuid": ("UUID", "uuid"),
    "binary": ("IO[bytes] | bytes | str", "text"),
}
_PLAIN = {
    "string": ("str", "text"),
    "integer": ("int", "integer"),
    "number": ("float", "number"),
    "boolean": ("bool", "boolean"),
}
_NULL = Shape("None", "null", takes_null=True)
_ANY = Shape(ANYTHING, _KEEPS, takes_null=True)
_OBJECT = Shape(f"dict[str, {ANYTHING}]", "mapping()")


@attrs.frozen
class Shapes:
    """Knows the classes that were made of the component schemas.

    `children` are the schemas that a schema with a discriminator is inherited by. `prefix` stands before
    every class, as in `models.Order`. `loops` collects schemas that hold themselves with no class in between.
    """

    components: Components
    classes: Mapping[str, str]
    enums: Mapping[str, str]
    children: Mapping[str, tuple[str, ...]]
    prefix: str = ""
    loops: list[str] = attrs.field(factory=list)

    def of(self, schema: Mapping[str, Any], seen: tuple[str, ...] = ()) -> Shape:
        """Return the shape of a schema."""
        schema = self.components.form_of(schema)
        if "$ref" in schema:
            return self._referred(schema["$ref"], seen)
        if "const" in schema:
            return _constant(schema["const"])
        if schema.get("enum"):
            return _listed(_as_declared(schema["enum"], kinds_of(schema)))
        members = schema.get("oneOf") or schema.get("anyOf")
        if members and (listed := self._constants(members)):
            return _listed(listed)
        if members:
            return self._union([(self.of(each, seen), each) for each in members], schema.get("discriminator"))
        return self._union(
            [(self._of_kind(kind, schema, seen), {}) for kind in kinds_of(schema)] or [(_ANY, {})]
        )

    def _constants(self, members: Iterable[Any]) -> list[Any]:
        """Return the values of a union of several constants, which is an enumeration; none of others."""
        forms = [self.components.followed(self.components.form_of(member)) for member in members]
        values = [form.get("const") for form in forms]
        told = all("const" in form or kinds_of(form) == ("null",) for form in forms)
        return values if told and len(set(map(repr, values)) - {"None"}) > 1 else []

    def model(self, name: str) -> Shape:
        """Return the shape of an object with a class of its own, whatever may inherit it."""
        schema, class_name = self.components.schemas[name], self.prefix + self.classes[name]
        required = frozenset(schema.get("required", ()))
        return Shape(
            class_name,
            construct("one", f"lambda: {class_name}"),
            "null" in kinds_of(schema),
            len(required),
            dict(self._tags(schema, required)),
        )

    def _referred(self, reference: str, seen: tuple[str, ...]) -> Shape:
        name = self.components.name_of(reference)
        if name is None:
            return _ANY
        if name in seen:
            self.loops.append(name)
            return _ANY
        schema = self.components.at(reference)
        if self.children.get(name):
            return self._inherited(name, schema)
        if name in self.classes:
            return self._model_or(name, schema, seen)
        found = self.of(schema, (*seen, name))
        if name in self.enums:
            return attrs.evolve(found, annotation=self.prefix + self.enums[name])
        return found

    def _model_or(self, name: str, schema: Schema, seen: tuple[str, ...]) -> Shape:
        """Return the shape of an object with a class, or of another type where its schema allows one."""
        others = [kind for kind in kinds_of(schema) if kind not in {"object", "null"}]
        model = self.model(name)
        if not others:
            return model
        return self._union([(model, {}), *((self._of_kind(kind, schema, seen), {}) for kind in others)])

    def _inherited(self, name: str, schema: Schema) -> Shape:
        """Return the shape of an object that may also be one of those that inherit it."""
        tag = schema["discriminator"]["propertyName"]
        own = self.model(name) if name in self.classes else _OBJECT
        children = {child: self.model(child) for child in self.children[name] if child in self.classes}
        choices = {**{child: shape.decoder for child, shape in children.items()}, **self._mapped(schema)}
        if name in self.classes:
            choices.setdefault(name, own.decoder)
        decoder = construct("tagged", literal(tag), mapping_of(choices.items()), own.decoder)
        types = joined([*(shape.annotation for shape in children.values()), own.annotation])
        return Shape(types, decoder, own.nullable, own.demands)

    def _mapped(self, schema: Schema) -> dict[str, str]:
        """Return the decoders that a discriminator's own mapping names."""
        found = {}
        for value, target in (schema["discriminator"].get("mapping") or {}).items():
            name = self._target(target)
            if name in self.classes:
                found[str(value)] = self.model(name).decoder
        return found

    def _target(self, target: str) -> str:
        local = self.components.name_of(target) if target.startswith("#") else None
        return local or target.rpartition("/")[2].removesuffix(".json").removesuffix(".yaml")

    def _tags(self, schema: Schema, required: frozenset[str]) -> Iterator[tuple[str, str]]:
        for name in required & schema.get("properties", {}).keys():
            node = self.components.followed(schema["properties"][name])
            values = [node["const"]] if "const" in node else node.get("enum", [])
            if len(values) == 1 and isinstance(values[0], str | bool):
                yield name, str(values[0]).lower() if isinstance(values[0], bool) else values[0]

    def _of_kind(self, kind: str, schema: Schema, seen: tuple[str, ...]) -> Shape:
        match kind:
            case "null":
                return _NULL
            case "array":
                return self._array(schema, seen)
            case "object":
                return self._mapping(schema.get("additionalProperties"), seen)
            case "string" if schema.get("format") in _TEXTS:
                return Shape(*_TEXTS[schema["format"]])
        return Shape(*_PLAIN[kind]) if kind in _PLAIN else _ANY

    def _array(self, schema: Schema, seen: tuple[str, ...]) -> Shape:
        first = [self.of(node, seen) for node in schema.get("prefixItems", ())]
        rest = self.of(schema.get("items", {}), seen)
        if not first:
            return Shape(f"list[{rest.type}]", construct("array", *_unless_kept(rest)))
        types = joined([*(shape.type for shape in first), rest.type if "items" in schema else ANYTHING])
        keywords = {"rest": rest.source} if "items" in schema else {}
        return Shape(f"list[{types}]", construct("row", *(shape.source for shape in first), **keywords))

    def _mapping(self, values: Any, seen: tuple[str, ...]) -> Shape:
        shape = self.of(values, seen) if isinstance(values, Mapping) else _ANY
        return Shape(f"dict[str, {shape.type}]", construct("mapping", *_unless_kept(shape)))

    def _union(
        self, members: Sequence[tuple[Shape, Schema]], discriminator: Mapping[str, Any] | None = None
    ) -> Shape:
        shapes = [shape for shape, _ in members if shape != _NULL]
        nullable = len(shapes) < len(members) or any(shape.nullable for shape in shapes)
        if _ANY in shapes:
            return _ANY
        if not shapes:
            return _NULL
        if discriminator and "propertyName" in discriminator:
            return attrs.evolve(self._discriminated(members, discriminator), nullable=nullable)
        return either(shapes, nullable)

    def _discriminated(
        self, members: Sequence[tuple[Shape, Schema]], discriminator: Mapping[str, Any]
    ) -> Shape:
        """Return the shape of a union that is told by a field; what it does not know stays a dict."""
        tag = discriminator["propertyName"]
        named = {self._target(origin_of(node) or node.get("$ref") or ""): shape for shape, node in members}
        mapped = {str(value): self._target(to) for value, to in (discriminator.get("mapping") or {}).items()}
        choices = {
            value: decoder for shape, _ in members for value, decoder in shape.kinds.get(tag, {}).items()
        }
        choices |= {name: shape.decoder for name, shape in named.items() if name}
        choices |= {shape.tags[tag]: shape.decoder for shape, _ in members if tag in shape.tags}
        choices |= {value: named[name].decoder for value, name in mapped.items() if name in named}
        types = [shape.annotation for shape, _ in members if shape != _NULL]
        default = named.get(self._target(discriminator.get("defaultMapping") or ""))
        if default is None:
            source = construct("tagged", literal(tag), mapping_of(choices.items()))
            return Shape(joined([*types, _OBJECT.annotation]), source, kinds={tag: choices})
        source = construct(
            "tagged", literal(tag), mapping_of(choices.items()), default.decoder, optional="True"
        )
        return Shape(joined(types), source, kinds={tag: choices})


def _unless_kept(shape: Shape) -> tuple[str, ...]:
    return () if shape.source == _KEEPS else (shape.source,)


def _constant(value: Any) -> Shape:
    if value is None:
        return _NULL
    if isinstance(value, str | bool | int):
        return Shape(f"Literal[{literal(value)}]", construct("constant", literal(value)))
    if isinstance(value, float):
        return Shape("float", construct("constant", literal(value)))
    return _ANY


def _as_declared(values: Sequence[Any], kinds: tuple[str, ...]) -> Sequence[Any]:
    """Write listed values as the declared type has them: a number may stand in quotes, or lack them."""
    if kinds[:1] == ("string",):
        return [value if value is None or isinstance(value, str) else str(value) for value in values]
    if kinds[:1] == ("integer",) and all(_is_whole(value) for value in values if value is not None):
        return [None if value is None else int(value) for value in values]
    return values


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and value.lstrip("-").isdecimal())


def _listed(values: Sequence[Any]) -> Shape:
    """Return the shape of an enumeration; a value that it does not know yet is kept."""
    known = [literal(value) for value in values if isinstance(value, str | bool | int)]
    bases = [_PLAIN[kind] for kind, of in _KINDS.items() if any(type(value) is of for value in values)]
    if any(isinstance(value, Mapping | list) for value in values):
        return _ANY
    if not bases:
        return _NULL
    shape = either([Shape(*base) for base in bases], None in values)
    if not known or bases == [_PLAIN["boolean"]]:
        return shape
    return attrs.evolve(shape, annotation=f"Literal[{', '.join(known)}] | {shape.annotation}")


_KINDS: Mapping[str, type] = {"string": str, "integer": int, "number": float, "boolean": bool}
