"""Hold what every step of drafting needs: the draft, where its parts come from, and what is undecided."""

from collections.abc import Iterator
from typing import Any

import attrs

from ...spec.pointers import join
from ..account import containers
from .tracing import Trace

SOURCE = "document"
"""What the source is called in x-sources."""


@attrs.define
class Desk:
    """A draft in the making; `undecided` are an object, keys in it, and what a person must decide there."""

    root: dict[str, Any]
    trace: Trace
    undecided: list[tuple[Any, tuple[str | int, ...], str]] = attrs.field(factory=list)

    def resolve(self, node: Any) -> Any:
        """Return the component that a reference names in the end, or what is no reference."""
        for _ in range(50):
            if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
                break
            section, _, name = node["$ref"].removeprefix("#/components/").partition("/")
            node = self.root["components"].get(section, {}).get(name, {})
        return node

    def ask(self, sentence: str, node: Any, *keys: str | int) -> None:
        """Note what a person must decide about a place of the draft."""
        self.undecided.append((node, keys, sentence))

    def documented(self, node: Any) -> dict[str, Any]:
        """Return the x-source of what the source says in so many words."""
        return {"from": SOURCE, "at": self.trace.place(node) or "#", "kind": "documented"}

    def inferred(self, node: Any, note: str) -> dict[str, Any]:
        """Return the x-source of what follows from a place of the source; the note says how."""
        return {"from": SOURCE, "at": self.trace.place(node) or "#", "kind": "inferred", "note": note}

    def components(self, section: str) -> dict[str, Any]:
        """Return the components of a section, which is made if there is none."""
        found: dict[str, Any] = self.root["components"].setdefault(section, {})
        return found

    def questions(self) -> Iterator[tuple[str, str]]:
        """Yield the sentence and the pointer of everything that a person must decide, each once."""
        pointers = dict(containers(self.root))
        asked = ((pointers.get(id(node), ""), keys, sentence) for node, keys, sentence in self.undecided)
        yield from dict.fromkeys((sentence, join(pointer, *keys)) for pointer, keys, sentence in asked)
