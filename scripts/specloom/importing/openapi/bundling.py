"""Bring everything that a reference leads to under the components of one document."""

import re
from collections.abc import Iterator
from typing import Any

import attrs

from ...errors import BadInput
from ...spec.places import SCHEMA_KINDS
from ...spec.pointers import fragment, join, split
from .facts import Part
from .files import Files, Target
from .grammar import SECTIONS_2, SECTIONS_3, Grammar, fits, is_version_2, members, walk
from .misshapen import drop_misshapen
from .names import Names
from .tracing import Container, Trace

_WORD = re.compile(r"[A-Za-z0-9]+")
_SAYING_NOTHING = {"schema", "schemas", "properties", "items", "content", "definitions", "components"}
_IS_REFERENCE = re.compile(r"[#/]|\.(json|ya?ml)$")
_MOST_HOPS = 50
_MOST_WRITTEN_OUT = 30_000
_LOST = "what it refers to is not in the source"


@attrs.define
class Bundle:
    """A document under construction, and which components were made of what stands elsewhere.

    `parts` is what was read of other places than those where the document has its own.
    """

    root: dict[str, Any]
    files: Files
    trace: Trace
    grammar: Grammar
    parts: list[Part] = attrs.field(factory=list)
    _made: dict[tuple[int, str], str] = attrs.field(factory=dict)
    _kinds: dict[int, str] = attrs.field(factory=dict)
    _moved: set[int] = attrs.field(factory=set)
    _names: dict[tuple[str, ...], Names] = attrs.field(factory=dict)
    _written_out: int = 0

    def gather(self) -> None:
        """Walk the document and all that it refers to; afterwards every reference names a component."""
        waiting: list[tuple[str, Any]] = [("root", self.root)]
        seen: set[int] = set()
        while waiting:
            kind, value = waiting.pop()
            if not isinstance(value, dict) or id(value) in seen:
                continue
            seen.add(id(value))
            waiting.extend(self._follow(kind, value))
            if kind == "discriminator":
                waiting.extend(self._map(value))
            self._open_groups(kind, value)
            drop_misshapen(self.trace, self.grammar, kind, value)
            inner = [(each.kind, each.value) for each in members(self.grammar, kind, value)]
            waiting.extend(reversed(inner))

    def _follow(self, kind: str, node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        """Let a reference name a component; yield what was made one, to be walked as well."""
        if "$ref" not in node or kind == "root" or self.trace.origin(node) is None:
            return
        if kind in SCHEMA_KINDS:
            kind = "schema"
        if kind not in self._sections:
            self._write_out(kind, node)
            return
        found = self._target(kind, node)
        if found is None:
            self.trace.lose(node, "$ref", _LOST)
            self.trace.remark(node, _LOST)
        else:
            node["$ref"] = self._component(kind, found[0])
            yield kind, found[0].copy

    def _map(self, discriminator: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        """Let a discriminator name components too; what is no reference may be the name of one."""
        origin, mapping = self.trace.origin(discriminator), discriminator.get("mapping")
        if origin is None or not isinstance(mapping, dict):
            return
        for value, reference in list(mapping.items()):
            if isinstance(reference, str) and _IS_REFERENCE.search(reference):
                found = self._reached("schema", reference, origin.file)
                if found:
                    mapping[value] = self._component("schema", found[0])
                    yield "schema", found[0].copy

    def _component(self, kind: str, target: Target) -> str:
        """Return the reference to a component, which is made of what stands elsewhere."""
        holder = (*self._prefix, self._sections[kind])
        if not target.file.name and split(target.pointer)[:-1] == holder:
            return fragment(target.pointer)
        known = (id(target.raw), holder[-1])
        if known not in self._made:
            self._made[known] = self._adopt(kind, holder, target)
        return fragment(join("", *holder, self._made[known]))

    def _adopt(self, kind: str, holder: tuple[str, ...], target: Target) -> str:
        """Make a component of what a reference leads to; where it stood a reference takes its place."""
        components = self.root
        for token in holder:
            if not isinstance(components.get(token), dict):
                components[token] = {}
            components = components[token]
        name = self._names.setdefault(holder, Names(components)).free(_name_of(target))
        components[name] = target.copy
        self.parts.append(Part("component" if kind == "schema" else kind, target.at, target.raw))
        origin = self.trace.origin(target.copy)
        if origin and origin.holder is not None:
            _replace(origin.holder, origin.key, target.copy, fragment(join("", *holder, name)))
        return name

    def _target(self, kind: str, node: dict[str, Any]) -> tuple[Target, Target] | None:
        """Return what a reference leads to, at once and in the end; None where it is nothing of its kind."""
        origin = self.trace.origin(node)
        return self._reached(kind, node["$ref"], origin.file if origin else "")

    def _reached(self, kind: str, reference: Any, within: str) -> tuple[Target, Target] | None:
        found: list[Target] = []
        while isinstance(reference, str) and len(found) < _MOST_HOPS:
            try:
                found.append(self.files.follow(reference, within))
            except KeyError:
                return None
            raw, within = found[-1].raw, found[-1].file.name
            if not (isinstance(raw, dict) and "$ref" in raw):
                is_right = fits(kind, raw) and self._may_stand_for(kind, found[0])
                return (found[0], found[-1]) if is_right else None
            reference = raw["$ref"]
        return None

    def _may_stand_for(self, kind: str, target: Target) -> bool:
        """Refuse what is something else in the document itself, such as a path where a schema should be."""
        if target.file.name:
            return True
        if not self._kinds:
            self._kinds |= {id(value): kind for kind, value in walk(self.grammar, "root", target.file.raw)}
        known, tokens = self._kinds.get(id(target.raw)), split(target.pointer)
        if known:
            return known == kind or {known, kind} <= SCHEMA_KINDS
        holds_nothing_known = tokens[:1] not in [(key,) for key in self.grammar["root"]]
        return bool(tokens) and (holds_nothing_known or (tokens[0] == "components" and len(tokens) > 2))

    @property
    def _prefix(self) -> tuple[str, ...]:
        return () if is_version_2(self.root) else ("components",)

    @property
    def _sections(self) -> dict[str, str]:
        return SECTIONS_2 if is_version_2(self.root) else SECTIONS_3

    def _open_groups(self, kind: str, node: dict[str, Any]) -> None:
        """Write out named objects that stand in another file as a whole, such as all schemas."""
        for key, named in self.grammar.get(kind, {}).items():
            group = node.get(key)
            if named[0] == "{" and isinstance(group, dict) and isinstance(group.get("$ref"), str):
                self._write_out(named, group)

    def _write_out(self, kind: str, node: dict[str, Any]) -> None:
        """Write an object out in place of the reference to it; what stands beside that goes before."""
        found = self._target(kind, node)
        if found is None:
            self.trace.lose(node, "$ref", _LOST)
            return
        target = found[1]
        whole = self._own_copy(target)
        del node["$ref"]
        if kind.startswith("{"):
            parts = (Part(kind[1:-1], join(target.at, key), value) for key, value in target.raw.items())
            self.parts.extend(parts)
        else:
            self.parts.append(Part(kind, target.at, target.raw))
        self.trace.carry(self.trace.place(target.copy), node)
        node |= {key: value for key, value in whole.items() if key not in node}

    def _own_copy(self, target: Target) -> dict[str, Any]:
        """Return a copy for one place alone; where a thing stands already, it stays."""
        is_free = target.file.name or split(target.pointer)[:1] == ("components",)
        if is_free and id(target.raw) not in self._moved:
            self._moved.add(id(target.raw))
            whole = target.copy
        else:
            whole, copies = self.trace.copy(target.raw, target.at)
            self._written_out += len(copies)
            if self._written_out > _MOST_WRITTEN_OUT:
                raise BadInput(
                    f"{target.file.path.name}: {target.pointer or 'all of it'} is referred to too often "
                    "to be written out each time; let fewer paths refer to each other"
                )
        return whole if isinstance(whole, dict) else {}


def _replace(holder: Container, key: str | int, node: Any, reference: str) -> None:
    """Put a reference where an object stood, if it still stands there."""
    if isinstance(holder, dict):
        if holder.get(str(key)) is node:
            holder[str(key)] = {"$ref": reference}
    elif isinstance(key, int) and key < len(holder) and holder[key] is node:
        holder[key] = {"$ref": reference}


def _name_of(target: Target) -> str:
    """Name a component after the last word of its pointer that says something, or after its file."""
    for token in reversed(split(target.pointer)):
        if _WORD.search(token) and token not in _SAYING_NOTHING and not token.isdecimal():
            return "_".join(_WORD.findall(token))[:80]
    return "_".join(_WORD.findall(target.file.path.name.partition(".")[0]))[:80] or "Component"
