"""Derive the document that the model generator reads: every schema, in a form that it cannot but take.

It drops a schema whose class has the name of another one, that mixes kinds of values, that contradicts a part
of itself, or that refers to what is no component. So each object and each enum becomes a component with a
name of its own, allOf is merged, and what no type can be made of is noted and typed as Any.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs

from ..spec.pointers import join, lookup, split
from .class_names import ClassNames, inner_name
from .merging import Schema, has_structure, merged, sole_reference
from .naming import attribute_name

_COMPONENTS = "/components/schemas"
_PLAIN = ("type", "format", "description")
_CONSTANTS = (str, int, float, bool)
_MERGED_UNIONS = 3


@attrs.frozen
class ClientDocument:
    """The derived document, and what it calls things.

    `classes` holds the class of each component schema that has one; `wires` the vendor's names of properties
    that go by another name in a class; `notes` are pointers of schemas, and why no type is made of them.
    """

    root: dict[str, Any]
    classes: dict[str, str]
    wires: dict[str, dict[str, str]]
    notes: tuple[tuple[str, str], ...]


def client_document(root: Mapping[str, Any], prefix: str = "field_") -> ClientDocument:
    """Return a document without paths whose components are the objects and enums of all schemas."""
    derivation = _Derivation(root, ClassNames(prefix), prefix)
    classes = derivation.derive()
    document = {
        "openapi": "3.1.0",
        "info": {"title": "client", "version": "1"},
        "paths": {},
        "components": {"schemas": {**derivation.objects, **derivation.others}},
    }
    return ClientDocument(document, classes, derivation.wires, tuple(dict.fromkeys(derivation.notes)))


@attrs.define
class _Derivation:
    root: Mapping[str, Any]
    names: ClassNames
    prefix: str
    objects: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    others: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    wires: dict[str, dict[str, str]] = attrs.field(factory=dict)
    notes: list[tuple[str, str]] = attrs.field(factory=list)
    _named: dict[str, str] = attrs.field(factory=dict)
    _made: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    _open: list[str] = attrs.field(factory=list)
    _queue: list[tuple[str, Schema, str]] = attrs.field(factory=list)
    _unions: list[list[dict[str, Any]]] = attrs.field(factory=list)

    def derive(self) -> dict[str, str]:
        """Derive every component schema; return the classes of those that have one."""
        schemas = self.root.get("components", {}).get("schemas", {})
        pointers = {name: join(_COMPONENTS, name) for name in schemas}
        self._named = {pointer: self.names.take(name) for name, pointer in pointers.items()}
        made = {name: self._follow(f"#{pointer}", pointer) for name, pointer in pointers.items()}
        while self._queue:
            name, schema, pointer = self._queue.pop()
            self.objects[name] = self._object(schema, name, pointer)
        for union in self._unions:
            union.sort(key=self._demands)
        found = {name: str(schema.get("$ref", "")).rpartition("/")[2] for name, schema in made.items()}
        return {name: class_name for name, class_name in found.items() if class_name in self.objects}

    def _follow(self, reference: str, place: str) -> dict[str, Any]:
        """Return what a reference stands for: another one to the derived schema, or nothing known."""
        seen: list[str] = []
        while True:
            pointer = unquote(reference[1:])
            try:
                schema = lookup(self.root, pointer)
            except KeyError:
                return self._nothing(place, f"{reference} names nothing in this file")
            if reference in seen:
                return self._nothing(place, f"{reference} refers back to itself")
            following = sole_reference(schema) if isinstance(schema, Mapping) else None
            if following is None:
                return self._component(pointer, schema)
            seen.append(reference)
            reference = following

    def _component(self, pointer: str, schema: Any) -> dict[str, Any]:
        if pointer in self._open:
            return self._nothing(pointer, "the schema holds itself with no object in between")
        if pointer not in self._made:
            name = self._named.get(pointer) or self.names.take(_name_of(pointer))
            self._open.append(pointer)
            self._made[pointer] = self._registered(self._inner(schema, name, pointer, own=True), name)
            self._open.pop()
        return self._made[pointer]

    def _registered(self, derived: dict[str, Any], name: str) -> dict[str, Any]:
        """Keep what is neither an object nor an enum under a name of its own."""
        if derived.keys() <= {"$ref"}:
            return derived
        key = name if name not in self.objects else self.names.take(f"{name}Choice")
        self.others[key] = derived
        return _reference(key)

    def _inner(self, schema: Any, name: str, pointer: str, *, own: bool = False) -> dict[str, Any]:
        """Derive a schema; `own` says that the name is reserved for it."""
        if not isinstance(schema, Mapping):
            return {}
        if reference := sole_reference(schema):
            return self._follow(reference, pointer)
        whole = merged(schema, self._resolved)
        if members := _members(whole):
            return self._union(whole, members, name, pointer, own=own)
        if "const" in whole or "enum" in whole:
            return self._values(whole, name, pointer, own=own)
        return self._typed(whole, name, pointer, own=own)

    def _resolved(self, schema: Schema) -> Schema:
        try:
            found = lookup(self.root, unquote(str(schema["$ref"])[1:]))
        except KeyError:
            return {}
        return found if isinstance(found, Mapping) else {}

    def _typed(self, schema: Schema, name: str, pointer: str, *, own: bool) -> dict[str, Any]:
        kind = schema.get("type") or _kind_of(schema)
        if isinstance(kind, list):
            options = [{**_of_kind(schema, each), "type": each} for each in kind]
            return self._choice([self._typed(o, name, pointer, own=own) for o in options], schema)
        if kind == "object":
            taken = name if own and name not in self.objects else self.names.take(name)
            self.objects[taken] = {}
            self._queue.append((taken, schema, pointer))
            return _reference(taken)
        if kind == "array":
            return self._array(schema, name, pointer)
        return {key: schema[key] for key in _PLAIN if key in schema and (kind or key == "description")}

    def _array(self, schema: Schema, name: str, pointer: str) -> dict[str, Any]:
        derived: dict[str, Any] = {"type": "array", **_described(schema)}
        item = inner_name(name, "item")
        if "prefixItems" in schema:
            places = enumerate(schema["prefixItems"])
            derived["prefixItems"] = [
                self._inner(each, f"{item}{index}", join(pointer, "prefixItems", index))
                for index, each in places
            ]
        if "items" in schema or "prefixItems" not in schema:
            derived["items"] = self._inner(schema.get("items", {}), item, join(pointer, "items"))
        return derived

    def _union(
        self, schema: Schema, members: list[Schema], name: str, pointer: str, *, own: bool
    ) -> dict[str, Any]:
        beside = {
            key: value for key, value in schema.items() if key not in {"oneOf", "anyOf", "discriminator"}
        }
        if all(_only_restricts(member) for member in members):
            return self._inner(beside, name, pointer, own=own)
        if beside.get("properties") and pointer.count("/oneOf/") < _MERGED_UNIONS:
            members = [{"allOf": [beside, member]} for member in members]
        places = enumerate(members)
        derived = [
            self._inner(each, inner_name(name, f"type_{index}"), join(pointer, "oneOf", index))
            for index, each in places
        ]
        return self._choice(derived, schema)

    def _choice(self, options: list[dict[str, Any]], schema: Schema) -> dict[str, Any]:
        """Return the choice between derived schemas: each once, and none when anything goes."""
        flat: list[dict[str, Any]] = [each for option in options for each in option.get("oneOf", [option])]
        distinct = [each for index, each in enumerate(flat) if each not in flat[:index]]
        if any(not each.keys() - {"description"} for each in distinct):
            return {}
        if len(distinct) == 1:
            return dict(distinct[0])
        self._unions.append(distinct)
        return {"oneOf": distinct, **_described(schema)}

    def _demands(self, member: Mapping[str, Any]) -> int:
        """Order the members of a union: the first model that fits wins, so that the strictest comes first."""
        name = str(member.get("$ref", "")).rpartition("/")[2]
        return -len(self.objects.get(name, member).get("required", ()))

    def _values(self, schema: Schema, name: str, pointer: str, *, own: bool) -> dict[str, Any]:
        values = [schema["const"]] if "const" in schema else list(schema["enum"])
        if not all(value is None or isinstance(value, _CONSTANTS) for value in values):
            rest = {key: value for key, value in schema.items() if key not in {"const", "enum"}}
            return self._typed(rest, name, pointer, own=own)
        if schema.get("type") == "boolean":
            return self._typed(schema, name, pointer, own=own)
        if "const" in schema and values[0] is not None:
            return {key: schema[key] for key in ("const", *_PLAIN) if key in schema}
        options = self._kinds_of_values(_coerced(values, schema), name, _described(schema), own=own)
        return self._choice(list(options), schema)

    def _kinds_of_values(
        self, values: list[Any], name: str, marks: dict[str, Any], *, own: bool
    ) -> Iterator[dict[str, Any]]:
        for kind, plain in ((str, "string"), (int, "integer")):
            listed = [value for value in values if type(value) is kind]
            if listed:
                taken = name if own and name not in self.objects else self.names.take(name)
                self.objects[taken] = {"type": plain, "enum": listed, **marks}
                yield _reference(taken)
        if any(isinstance(value, bool) for value in values):
            yield {"type": "boolean"}
        if any(isinstance(value, float) for value in values):
            yield {"type": "number"}
        if None in values:
            yield {"type": "null"}

    def _object(self, schema: Schema, name: str, pointer: str) -> dict[str, Any]:
        properties = schema.get("properties", {})
        given = self._attributes(properties, name)
        derived: dict[str, Any] = {"type": "object"}
        if properties:
            derived["properties"] = {
                given[wire]: self._inner(
                    value, inner_name(name, given[wire]), join(pointer, "properties", wire)
                )
                for wire, value in properties.items()
            }
        if schema.get("required"):
            derived["required"] = [given.get(wire, wire) for wire in schema["required"]]
        if "additionalProperties" in schema:
            derived["additionalProperties"] = self._additional(schema["additionalProperties"], name, pointer)
        return derived | _described(schema)

    def _attributes(self, properties: Mapping[str, Any], name: str) -> dict[str, str]:
        """Return what each property goes by: its own name unless another one makes the same attribute."""
        given: dict[str, str] = {}
        taken: set[str] = set()
        for wire in properties:
            spoken = _spoken(wire)
            goes_by, number = spoken, 1
            while (attribute := attribute_name(goes_by, self.prefix)) in taken:
                number += 1
                goes_by = f"{spoken}_{number}"
            taken.add(attribute)
            given[wire] = goes_by
            if goes_by != wire:
                self.wires.setdefault(name, {})[goes_by] = wire
        return given

    def _additional(self, value: Any, name: str, pointer: str) -> bool | dict[str, Any]:
        if isinstance(value, bool):
            return value
        place = join(pointer, "additionalProperties")
        return self._inner(value, inner_name(name, "additional_property"), place) or True

    def _nothing(self, pointer: str, problem: str) -> dict[str, Any]:
        self.notes.append((pointer, f"{problem}; it is typed as Any"))
        return {}


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#{_COMPONENTS}/{name}"}


def _described(schema: Schema) -> dict[str, Any]:
    return {key: schema[key] for key in ("description",) if key in schema}


def _name_of(pointer: str) -> str:
    """Name a schema that is no component after where it stands."""
    left_out = {"components", "schemas", "properties", "paths", "content", "schema"}
    return " ".join(token for token in split(pointer) if token not in left_out)


def _members(schema: Schema) -> list[Schema]:
    found = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    return [member for member in found if isinstance(member, Mapping)]


def _only_restricts(member: Schema) -> bool:
    """Tell whether a member of a union restricts the schema around it, and describes no type of its own."""
    return not has_structure({key: value for key, value in member.items() if key != "required"})


def _kind_of(schema: Schema) -> str | None:
    if isinstance(schema.get("additionalProperties"), Mapping) or schema.get("properties"):
        return "object"
    return "array" if {"items", "prefixItems"} & schema.keys() else None


def _of_kind(schema: Schema, kind: str) -> Schema:
    """Leave out of a schema of several types what speaks of another one."""
    return schema if kind != "null" else {}


def _coerced(values: list[Any], schema: Schema) -> list[Any]:
    """Write listed values as the declared type has them: a number may stand in quotes, and the reverse."""
    kind = schema.get("type")
    if kind == "string":
        return [value if value is None or isinstance(value, str) else str(value) for value in values]
    if kind == "integer" and all(isinstance(v, int) or str(v).lstrip("-").isdecimal() for v in values):
        return [int(value) for value in values]
    return values


def _spoken(wire: str) -> str:
    """Put a sign before a number into words, without which +1 and -1 would be the same."""
    words = {"+": "plus_", "-": "minus_"}
    return words[wire[0]] + wire[1:] if wire[:1] in words and wire[1:2].isdecimal() else wire
