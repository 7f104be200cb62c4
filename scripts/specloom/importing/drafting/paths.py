"""Make one template of all paths that differ only in what they name: `/orders/12345` and `/orders/{id}`."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from urllib.parse import unquote

import attrs

from .identifiers import DATE, EMAIL, is_named_version, may_be_version
from .segments import Piece, Segment, identified, is_fixed, shape
from .words import distinct, singular_of, words_of

_FEW = 2


@attrs.define(eq=False)
class Node:
    """One segment of the paths that begin alike: its shape, and what its variables are called."""

    parent: "Node | None" = None
    shape: str = ""
    called: list[Counter[str]] = attrs.field(factory=list)
    shown: list[str] = attrs.field(factory=list)
    names: tuple[str, ...] = ()
    children: "dict[str, Node]" = attrs.field(factory=dict)

    @property
    def lineage(self) -> "tuple[Node, ...]":
        """Return the nodes from the first segment to this one."""
        found, node = list[Node](), self
        while node.parent is not None:
            found.append(node)
            node = node.parent
        return tuple(reversed(found))

    @cached_property
    def template(self) -> str:
        """Return the path with the names of its variables."""
        return "".join(f"/{_named(node)}" for node in self.lineage)

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """Return the names of the variables of the whole path."""
        return tuple(name for node in self.lineage for name in node.names)

    @property
    def is_fixed(self) -> bool:
        """Tell whether nothing varies in this segment."""
        return "{}" not in self.shape


def grow(paths: Sequence[Sequence[Segment]]) -> tuple[tuple[Node, tuple[Piece, ...]], ...]:
    """Return for each path the node that it ends at, and its variables in order."""
    root = Node()
    ends = [root] * len(paths)
    found: list[list[Piece]] = [[] for _ in paths]
    longest = max(map(len, paths), default=0)
    going = list(range(len(paths)))
    for depth in range(longest):
        going = [index for index in going if depth < len(paths[index])]
        _grow_level(paths, going, depth, ends, found)
    _name_all(root)
    return tuple((end, tuple(pieces)) for end, pieces in zip(ends, found, strict=True))


def _grow_level(
    paths: Sequence[Sequence[Segment]],
    going: Iterable[int],
    depth: int,
    ends: list[Node],
    found: list[list[Piece]],
) -> None:
    together: dict[int, list[int]] = {}
    for index in going:
        together.setdefault(id(ends[index]), []).append(index)
    for members in together.values():
        parent = ends[members[0]]
        segments = _siblings([(paths[index], depth) for index in members], is_first=depth == 0)
        for index, segment in zip(members, segments, strict=True):
            ends[index] = _child(parent, segment)
            found[index] += [piece for piece in segment if piece.varies]


def _siblings(places: Sequence[tuple[Sequence[Segment], int]], *, is_first: bool) -> list[Segment]:
    """Return the segments of paths that are the same before them, with variables where they show any."""
    raw = [path[depth] for path, depth in places]
    if is_first and _is_version_of_all(places):
        return raw
    plain = [_versioned(segment) or identified(segment) for segment in raw]
    shapes = {shape(segment) for segment in plain if not is_fixed(segment)}
    if not shapes:
        return plain
    weak = [identified(segment, beside_variable=True) for segment in plain]
    return [w if shape(w) in shapes else p for p, w in zip(plain, weak, strict=True)]


def _versioned(segment: Segment) -> Segment | None:
    return segment if is_fixed(segment) and is_named_version(segment[0].text) else None


def _is_version_of_all(places: Sequence[tuple[Sequence[Segment], int]]) -> bool:
    """Tell whether all paths begin with one segment that may be a version, and then go on differently."""
    first = {shape(path[depth]) for path, depth in places}
    after = {shape(path[depth + 1]) for path, depth in places if len(path) > depth + 1}
    text = next(iter(first))
    return len(first) == 1 and len(after) >= _FEW and may_be_version(text)


def _child(parent: Node, segment: Segment) -> Node:
    key = shape(segment)
    node = parent.children.get(key)
    varying = [piece for piece in segment if piece.varies]
    if node is None:
        node = parent.children[key] = Node(parent, key, [Counter() for _ in varying], [""] * len(varying))
    for index, piece in enumerate(varying):
        if piece.text:
            node.called[index][piece.text] += 1
        node.shown[index] = node.shown[index] or piece.value or ""
    return node


def _name_all(root: Node) -> None:
    style = _style(root)
    waiting: list[tuple[Node, frozenset[str], str]] = [(root, frozenset(), "")]
    while waiting:
        node, taken, noun = waiting.pop()
        names = set(taken)
        for called, shown in zip(node.called, node.shown, strict=True):
            name = _name(called, shown, noun, names, style)
            node.names += (name,)
            names.add(name)
        own = unquote(node.shape)
        inner = noun if node.names or not words_of(own) else own
        waiting += [(child, frozenset(names), inner) for child in node.children.values()]


def _name(called: Counter[str], shown: str, noun: str, taken: set[str], style: str) -> str:
    told = [name for name, _ in called.most_common() if name not in taken]
    if told:
        return told[0]
    words = singular_of(words_of(noun.partition(".")[0].partition("(")[0]))[-3:]
    derived = _styled([*words, "id"], style) if words else "id"
    if EMAIL.fullmatch(shown) or DATE.fullmatch(shown):
        special = "email" if "@" in shown else "date"
        derived = special if special not in taken else derived
    elif style == "id" and "id" not in taken:
        derived = "id"
    elif derived in taken and called:
        derived = called.most_common(1)[0][0]
    return distinct(derived, taken)


def _styled(words: Sequence[str], style: str) -> str:
    if style == "snake":
        return "_".join(words)
    return words[0] + "".join(word.capitalize() for word in words[1:])


def _style(root: Node) -> str:
    """Tell how the source writes the names of its own variables: orderId, order_id or merely id."""
    counts, waiting = Counter[str](), [root]
    while waiting:
        node = waiting.pop()
        waiting += node.children.values()
        for name in (name for called in node.called for name in called):
            if name == "id":
                counts["id"] += 1
            elif "_" in name.strip("_"):
                counts["snake"] += 1
            elif name[:1].islower() and not name.islower():
                counts["camel"] += 1
    best = counts.most_common(1)
    return best[0][0] if best else "camel"


def _named(node: Node) -> str:
    if not node.names:
        return node.shape
    parts = node.shape.split("{}")
    return parts[0] + "".join(f"{{{name}}}{part}" for name, part in zip(node.names, parts[1:], strict=True))
