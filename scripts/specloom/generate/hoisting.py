"""Give every object and every long enumeration inside a schema a name of its own, as components have."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from ..spec.pointers import fragment, join, lookup, split
from .class_names import inner_name
from .merging import Schema, kinds_of, merged, with_origin
from .words import pascal_case

_COMPONENTS = "#/components/schemas/"
_READ_ONLY = "readOnly"  # stands among the components for what may only be read
_CHOICES = frozenset({"oneOf", "anyOf"})
_MANY = 8
_LISTS = ("oneOf", "anyOf", "prefixItems")
ANYTHING: Schema = {}


class Components:
    """The component schemas of a document in one form, joined by those that stood inside others.

    `schemas` maps names to schemas whose inner objects and enumerations are references to other names;
    `lost` has the references that lead nowhere.
    """

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.schemas: dict[str, Schema] = {}
        self._root = root
        self.sources: Mapping[str, Any] = root.get("components", {}).get("schemas", {}) or {}
        self._elsewhere: dict[str, str] = {}
        self._inline: dict[int, Schema] = {}
        self.lost: dict[str, None] = {}
        for name in self.sources:
            self._take(name)

    @cached_property
    def read_only(self) -> frozenset[str]:
        """Return the components in which, at any depth, something may only be read."""
        return leading_to({_READ_ONLY}, {name: _links(node) for name, node in self.sources.items()})

    def at(self, reference: str) -> Schema:
        """Return the schema that a reference leads to; one without a place allows anything."""
        name = self.name_of(reference)
        if name is None:
            return ANYTHING
        found = self.schemas[name] if name in self.schemas else self.sources.get(name)
        return found if isinstance(found, dict) else ANYTHING

    def followed(self, node: Schema) -> Schema:
        """Return the schema that a chain of references ends in."""
        for _ in self.schemas:
            if "$ref" not in node:
                return node
            node = self.at(node["$ref"])
        return ANYTHING

    def name_of(self, reference: str) -> str | None:
        """Return the name of what a reference leads to, which may stand anywhere in the document."""
        pointer = unquote(reference.removeprefix("#"))
        if reference.startswith(_COMPONENTS) and len(split(pointer)) == 3:
            name = split(pointer)[-1]
            if name in self.sources or name in self.schemas:
                return name
            self.lost[reference] = None
            return None
        if not reference.startswith("#/"):
            self.lost[reference] = None
            return None
        return self._elsewhere.get(pointer) or self._found(pointer)

    def add(self, name: str, node: Any) -> None:
        """Take in a schema of a response or a body; the objects in it become components."""
        self._inline[id(node)] = self._inner(node, name)

    def form_of(self, node: Any) -> Schema:
        """Return a schema in the one form, whether it was taken in or not."""
        return self._inline[id(node)] if id(node) in self._inline else merged(node, self._lookup)

    def _found(self, pointer: str) -> str | None:
        try:
            node = lookup(self._root, pointer)
        except KeyError:
            self.lost[f"#{pointer}"] = None
            return None
        words = [word for word in split(pointer) if word not in {"components", "schemas", "properties"}]
        name = self._unused("".join(pascal_case(word) for word in words[-2:]) or "Schema")
        self._elsewhere[pointer] = name
        self.schemas[name] = self._opened(node, name)
        return name

    def _take(self, name: str) -> None:
        """Bring a component into the one form, those that it is merged of first."""
        if name not in self.schemas:
            self.schemas[name] = ANYTHING  # until it is known: it may lead back to itself
            self.schemas[name] = self._opened(self.sources[name], name)

    def _lookup(self, reference: str) -> Schema:
        """Return what a schema inherits; a base does not hand down the list of its heirs."""
        name = self.name_of(reference)
        if name is None or name not in self.sources:
            return self.at(reference)
        source = self.sources[name]
        if isinstance(source, Mapping) and "discriminator" in source and source.keys() & _CHOICES:
            return merged({k: v for k, v in source.items() if k not in _CHOICES}, self._lookup)
        self._take(name)
        return self.schemas[name]

    def _opened(self, node: Any, name: str) -> Schema:
        return self._with_inner(merged(node, self._lookup), name)

    def _with_inner(self, form: Schema, name: str) -> Schema:
        form = dict(form)
        if "$ref" in form:
            form["$ref"] = self._local(form["$ref"])
        if "properties" in form:
            form["properties"] = {
                key: self._inner(value, inner_name(name, key)) for key, value in form["properties"].items()
            }
        if "items" in form:
            form["items"] = self._inner(form["items"], inner_name(name, "item"))
        if isinstance(form.get("additionalProperties"), Mapping):
            form["additionalProperties"] = self._inner(
                form["additionalProperties"], inner_name(name, "value")
            )
        for keyword in _LISTS:
            if keyword in form:
                form[keyword] = [self._member(node, name, n) for n, node in enumerate(form[keyword])]
        return form

    def _member(self, node: Any, name: str, index: int) -> Schema:
        title = node.get("title") if isinstance(node, Mapping) else None
        found = self._inner(node, name + (pascal_case(title) if isinstance(title, str) else f"Type{index}"))
        return with_origin(found, node)

    def _inner(self, node: Any, name: str) -> Schema:
        """Return a schema inside another one; an object or an enumeration becomes a reference."""
        form = merged(node, self._lookup)
        if "$ref" in form or not _deserves_a_name(form):
            return self._with_inner(form, name)
        others = [kind for kind in kinds_of(form) if kind != "object"] if "properties" in form else []
        unused = self._unused(name)
        self.schemas[unused] = ANYTHING
        self.schemas[unused] = self._with_inner({**form, "type": "object"} if others else form, unused)
        reference: Schema = {"$ref": reference_to(unused)}
        remarks = {key: form[key] for key in ("readOnly", "writeOnly", "description") if key in form}
        return remarks | (_either(reference, others, form) if others else reference)

    def _local(self, reference: str) -> str:
        name = self.name_of(reference)
        return reference_to(name) if name else reference

    def _unused(self, name: str) -> str:
        free = (found for found in _numbered(name) if found not in self.sources and found not in self.schemas)
        return next(free)


def reference_to(name: str) -> str:
    """Return the reference that leads to a component schema, whatever it is called."""
    return fragment(join("/components/schemas", name))


def leading_to(ends: Iterable[str], links: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return the ends, and all that lead to one of them over any number of links."""
    back: dict[str, list[str]] = {}
    for name, to in links.items():
        for each in to:
            back.setdefault(each, []).append(name)
    found, pending = set(ends), list(ends)
    while pending:
        more = [name for name in back.get(pending.pop(), ()) if name not in found]
        found.update(more)
        pending += more
    return frozenset(found)


def _links(node: Any) -> Iterable[str]:
    """Yield the components that a schema refers to, and a mark where it may hold what may only be read."""
    if isinstance(node, list):
        for each in node:
            yield from _links(each)
    elif isinstance(node, Mapping):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield split(unquote(reference))[2] if reference.startswith(_COMPONENTS) else _READ_ONLY
        if node.get("readOnly") is True:
            yield _READ_ONLY
        for each in node.values():
            yield from _links(each)


def _deserves_a_name(form: Schema) -> bool:
    return bool(form.get("properties")) or len(form.get("enum", ())) > _MANY


def _either(reference: Schema, kinds: Iterable[str], form: Schema) -> Schema:
    others = [
        {**{key: form[key] for key in ("items", "format") if key in form}, "type": kind} for kind in kinds
    ]
    return {"anyOf": [reference, *others]}


def _numbered(name: str) -> Iterable[str]:
    yield name
    number = 2
    while True:
        yield f"{name}{number}"
        number += 1
