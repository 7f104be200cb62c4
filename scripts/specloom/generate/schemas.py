"""Read what a schema says about the Python type of its values."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote

import attrs

from ..spec import Document
from ..spec.pointers import split
from ..spec.references import resolve
from .hoisting import Components
from .literals import literal
from .models import ModelNames
from .shapes import Shapes
from .unions import Shape

Schema = Mapping[str, Any]

ANYTHING = "Any"
SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_WORDS = re.compile(r"'(?:[^'\\]|\\.)*'|\b[a-z]+\b")
_COMPONENTS = "#/components/schemas/"


@attrs.frozen(slots=False)
class Schemas:
    """The schemas of one document, and the classes that were made of them.

    `hidden` names the builtins that a resource's methods hide by names of their own.
    """

    document: Document
    names: ModelNames
    hidden: frozenset[str] = frozenset()

    def shape(self, schema: Schema) -> Shape:
        """Return the Python type of a schema's values, as it stands outside the models, and their decoder."""
        found = self.shapes.of(schema)
        return attrs.evolve(found, annotation=_WORDS.sub(self._named_in_full, found.annotation))

    def _named_in_full(self, word: re.Match[str]) -> str:
        return self.builtin(word.group())

    @cached_property
    def shapes(self) -> Shapes:
        """Return what is known of all schemas."""
        if self.names.shapes:
            return self.names.shapes
        components = Components(self.document.root)
        return Shapes(components, self.names.objects, self.names.enums, {}, "models.")

    def inside(self, methods: Iterable[str]) -> "Schemas":
        """Return these schemas for annotations inside a class with such methods."""
        return attrs.evolve(self, hidden=frozenset(methods))

    def resolved(self, schema: Schema) -> Schema:
        """Follow references to the schema itself."""
        value = resolve(self.document, schema, "").value
        return value if isinstance(value, Mapping) else {}

    def properties(self, schema: Schema) -> Mapping[str, Schema]:
        """Return the named properties of a resolved schema, those of its allOf included."""
        found: dict[str, Schema] = {}
        for part in self._parts(schema, ()):
            found |= part.get("properties", {})
        return found

    def required(self, schema: Schema) -> frozenset[str]:
        """Return the names of the properties that a resolved schema requires, its allOf included."""
        return frozenset(name for part in self._parts(schema, ()) for name in part.get("required", ()))

    def parts(self, schema: Schema) -> Iterator[Schema]:
        """Yield a resolved schema and those of its allOf."""
        return self._parts(schema, ())

    def _parts(self, schema: Schema, seen: tuple[str | None, ...]) -> Iterator[Schema]:
        for part in schema.get("allOf", ()):
            component = component_of(part)
            if component is None or component not in seen:
                yield from self._parts(self.resolved(part), (*seen, component))
        yield schema

    def writable(self, schema: Schema) -> Mapping[str, Schema]:
        """Return the properties of a resolved schema that may be sent."""
        properties = self.properties(schema)
        return {name: value for name, value in properties.items() if not self.resolved(value).get("readOnly")}

    def is_record(self, schema: Schema) -> bool:
        """Tell whether the values of a resolved schema are objects whose members have names of their own."""
        members = (self.resolved(m) for part in self.parts(schema) for m in members_of(part, whole=False))
        properties = self.properties(schema)
        told = all(self.properties(member).keys() <= properties.keys() for member in members)
        return "object" in kinds_of(schema) and told and bool(self.writable(schema))

    def builtin(self, name: str) -> str:
        """Name a builtin type where a method may hide it."""
        return f"builtins.{name}" if name in self.hidden else name


def component_of(schema: Schema) -> str | None:
    """Return the name of the component schema that a reference leads to."""
    reference = schema.get("$ref", "") if isinstance(schema, Mapping) else ""
    return split(unquote(reference))[-1] if reference.startswith(_COMPONENTS) else None


def members_of(schema: Schema, *, whole: bool = True) -> tuple[Schema, ...]:
    """Return the schemas of which a value has to meet one; a single allOf counts as such if whole."""
    every = schema.get("allOf", ()) if whole else ()
    return (*schema.get("oneOf", ()), *schema.get("anyOf", ()), *(every if len(every) == 1 else ()))


def kinds_of(schema: Schema) -> tuple[str, ...]:
    """Return the JSON types that a schema allows; `Any` when it allows all."""
    kinds = schema.get("type", ())
    if kinds:
        return (kinds,) if isinstance(kinds, str) else tuple(kinds)
    speaks_of_objects = {"properties", "additionalProperties", "allOf"} & schema.keys()
    return ("object",) if speaks_of_objects else (ANYTHING,)


def literals_of(schema: Schema) -> tuple[str, ...]:
    """Return the types that stand for the values that a schema lists; none when it lists none."""
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    if not all(value is None or isinstance(value, str | int) for value in values):
        return ()
    listed = ", ".join(literal(value) for value in values if value is not None)
    return (*((f"Literal[{listed}]",) if listed else ()), *(("None",) if None in values else ()))


def union(types: Iterable[str]) -> str:
    """Join types, each once, None last; anything else is absorbed by Any."""
    distinct = sorted(dict.fromkeys(types), key=lambda name: name == "None")
    return ANYTHING if ANYTHING in distinct else " | ".join(distinct)
