"""Read a schema as one, whatever wrappers and `allOf` it is written with."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ..spec import Document
from ..spec.pointers import join, split
from ..spec.references import Node, resolve
from .walking import Nodes, Pair

REMARKS = frozenset(
    {"title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples"}
    | {"externalDocs", "$comment"}
)
"""What a schema says besides which values there may be."""
_NULL = {"type": "null"}
_CLASS_MAKERS = frozenset({"properties", "allOf", "enum"})


@attrs.frozen(eq=False)
class Peeled:
    """A schema without its wrappers: what these remark, whether it may be null, and its component's name."""

    nodes: Nodes
    remarks: Mapping[str, tuple[Any, str]] = attrs.field(factory=dict)
    nullable: bool = False
    name: str | None = None

    @property
    def makes_class(self) -> bool:
        """Say whether a client has a class for this schema, which has a name."""
        value = self.nodes[0].value
        return isinstance(value, Mapping) and not _CLASS_MAKERS.isdisjoint(value)

    def remark(self, key: str) -> Any:
        """Return what is remarked at this place, else by the schema itself."""
        if key in self.remarks:
            return self.remarks[key][0]
        own = self.nodes[0].value
        return own.get(key) if isinstance(own, Mapping) else None


@attrs.frozen(eq=False)
class Flat:
    """All that members of an `allOf` say together: each key with its values and where they stand."""

    keywords: Mapping[str, tuple[Node, ...]]
    properties: Mapping[str, Nodes]
    required: Mapping[str, str]
    pointer: str

    def one(self, key: str) -> Any:
        """Return the value of a key; None where it is missing or given differently twice."""
        found = self.keywords.get(key, ())
        return found[0].value if found and all(node.value == found[0].value for node in found) else None

    def at(self, key: str) -> str:
        """Return where a key stands, else the schema."""
        found = self.keywords.get(key)
        return found[0].pointer if found else self.pointer


def peel(document: Document, nodes: Nodes) -> Peeled:
    """Return what a schema is about: references followed, `[X, null]` and an `allOf` of one taken apart."""
    found = Peeled(nodes, name=_own_name(nodes[0].pointer))
    seen: set[str] = set()
    while len(found.nodes) == 1 and found.nodes[0].pointer not in seen:
        node = found.nodes[0]
        seen.add(node.pointer)
        inner, nullable = _wrapped(document, node)
        if inner is None:
            break
        remarks = {k: (v, join(node.pointer, k)) for k, v in node.value.items() if is_remark(k)}
        name = component(inner.pointer) if "$ref" in node.value else None
        found = Peeled((inner,), {**remarks, **found.remarks}, found.nullable or nullable, found.name or name)
    return found


def _own_name(pointer: str) -> str | None:
    section, _, name = pointer.rpartition("/")
    return component(pointer) if name and section == "/components/schemas" else None


def component(pointer: str) -> str:
    """Return the name of the component, or of whatever else, that a reference leads to."""
    return split(pointer)[-1] if pointer else "#"


def flatten(document: Document, nodes: Nodes) -> Flat:
    """Gather what schemas that hold together say, those of every `allOf` among them."""
    keywords: dict[str, list[Node]] = {}
    properties: dict[str, list[Node]] = {}
    required: dict[str, str] = {}
    for node, own in _members(document, nodes):
        for key, value in node.value.items():
            where = Node(join(node.pointer, key), value)
            if key == "properties" and isinstance(value, Mapping):
                for name, inner in value.items():
                    properties.setdefault(name, []).append(Node(join(where.pointer, name), inner))
            elif key == "required" and isinstance(value, list):
                required |= {str(name): where.pointer for name in value}
            elif key not in {"allOf", "$ref"} and (own or not is_remark(key)):
                keywords.setdefault(key, []).append(where)
    return Flat(_frozen(keywords), _frozen(properties), required, nodes[0].pointer)


def _frozen(found: Mapping[str, list[Node]]) -> dict[str, Nodes]:
    return {key: tuple(nodes) for key, nodes in found.items()}


def _members(document: Document, nodes: Nodes) -> Iterator[tuple[Node, bool]]:
    """Yield the schemas of all `allOf`, each once, and whether none of them is a component of its own.

    Those that hold the others come first.
    """
    stack, seen = [(node, True) for node in reversed(nodes)], set()
    while stack:
        node, own = stack.pop()
        if node.pointer in seen or not isinstance(node.value, Mapping):
            continue
        seen.add(node.pointer)
        yield node, own
        members = node.value.get("allOf")
        held = enumerate(members if isinstance(members, list) else ())
        stack += reversed([(Node(join(node.pointer, "allOf", i), member), own) for i, member in held])
        if isinstance(node.value.get("$ref"), str):
            stack.append((resolve(document, {"$ref": node.value["$ref"]}, node.pointer), False))


def _wrapped(document: Document, node: Node) -> tuple[Node | None, bool]:
    """Return the one schema that a schema wraps, and whether null may stand for it."""
    value = node.value
    if not isinstance(value, Mapping):
        return None, False
    rest = [key for key in value if not is_remark(key)]
    if rest == ["$ref"] and isinstance(value["$ref"], str):
        return resolve(document, {"$ref": value["$ref"]}, node.pointer), False
    if len(rest) != 1 or rest[0] not in {"allOf", "anyOf", "oneOf"} or not isinstance(value[rest[0]], list):
        return None, False
    choices = [(index, each) for index, each in enumerate(value[rest[0]])]
    others = [(index, each) for index, each in choices if rest[0] == "allOf" or each != _NULL]
    if len(others) != 1:
        return None, False
    return Node(join(node.pointer, rest[0], others[0][0]), others[0][1]), len(choices) > 1


def is_remark(key: str) -> bool:
    """Say whether a key of a schema says something besides which values there may be."""
    return key in REMARKS or key.startswith("x-")


def at_key(pair: Pair, old: Flat, new: Flat, key: str) -> Pair:
    """Return where both say something under a key; the schema itself stands for one that says nothing."""
    nodes = ((Node(flat.at(key), {}),) for flat in (old, new))
    before, after = nodes
    return attrs.evolve(pair, old=before, new=after)


def of_key(pair: Pair, old: Flat, new: Flat, key: str, *path: str) -> Pair:
    """Return what both say under a key, None for nothing."""
    before, after = (flat.keywords.get(key, (Node(flat.pointer, None),)) for flat in (old, new))
    return attrs.evolve(pair, old=before, new=after, path=pair.path + path)
