"""Write a draft as YAML in the way people write specs here: what is short on one line, texts in blocks."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from .yaml_scalars import folded_lines, is_block, scalar_text

_WIDTH = 110
_LONGEST_KEY = 1000
"""Near the 1,024 characters within which YAML wants the colon after a key."""
_APART = {"paths", "webhooks", "components"}

Container = dict[str, Any] | list[Any]
Path = tuple[str, ...]


def to_yaml(root: Mapping[str, Any]) -> str:
    """Return a document as YAML that reads as the very same values, without aliases and tags."""
    if not root:
        return "{}\n"
    writer = _Writer()
    writer.mapping(root, ())
    return "\n".join(writer.lines) + "\n"


@attrs.define
class _Writer:
    """Gathers lines; a path is the keys that lead to what is written, and its length the indentation."""

    lines: list[str] = attrs.field(factory=list)

    def mapping(self, value: Mapping[str, Any], path: Path, first: str | None = None) -> None:
        """Write the members; `first` stands before the first of them instead of the indentation."""
        indent, apart = "  " * len(path), _stand_apart(path)
        for index, (key, inner) in enumerate(value.items()):
            if apart and index:
                self.lines.append("")
            self._member(indent if index or first is None else first, key, inner, (*path, key))

    def _member(self, lead: str, key: str, value: Any, path: Path) -> None:
        name = scalar_text(key)
        if len(name) > _LONGEST_KEY:
            self.lines.append(f"{lead}? {name}")
            lead, name = "  " * (len(path) - 1), ""
        self._value(f"{lead}{name}:", value, path)

    def _value(self, lead: str, value: Any, path: Path) -> None:
        """Write what follows a key or the dash of an item."""
        if isinstance(value, str):
            self._text(lead, value, len(path))
        elif not isinstance(value, dict | list):
            self.lines.append(f"{lead} {scalar_text(value)}")
        elif (text := _on_one_line(value, _WIDTH - len(lead) - 1, path)) is not None:
            self.lines.append(f"{lead} {text}")
        else:
            self.lines.append(lead)
            self.mapping(value, path) if isinstance(value, dict) else self._items(value, path)

    def _items(self, items: Iterable[Any], path: Path) -> None:
        dash = "  " * len(path) + "-"
        for item in items:
            inner = (*path, "")
            if isinstance(item, dict) and item and not _fits_an_item(item, _WIDTH - len(dash) - 1, inner):
                self.mapping(item, inner, f"{dash} ")
            else:
                self._value(dash, item, inner)

    def _text(self, lead: str, text: str, depth: int) -> None:
        indent = "  " * depth
        if "\n" in text and is_block(text):
            self.lines.append(f"{lead} |" if text.endswith("\n") else f"{lead} |-")
            self.lines += [indent + line if line else "" for line in text.removesuffix("\n").split("\n")]
        elif len(lead) + len(text) >= _WIDTH and (lines := folded_lines(text, _WIDTH - len(indent))):
            self.lines.append(f"{lead} >-")
            self.lines += [indent + line for line in lines]
        else:
            self.lines.append(f"{lead} {scalar_text(text)}")


def _stand_apart(path: Path) -> bool:
    """Tell whether the members have an empty line between them, as sections, paths and components have."""
    return not path or (len(path) <= 2 and path[0] in _APART)


def _fits_an_item(item: dict[str, Any], room: int, path: Path) -> bool:
    """Tell whether an object goes into braces after its dash; one of a single member needs none."""
    return len(item) > 1 and _on_one_line(item, room, path) is not None


def _on_one_line(value: Container, room: int, path: Path) -> str | None:
    """Return a container in brackets or braces, where that is short and easy to read."""
    if not value:
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, dict) and (len(path) == 1 or (len(path) == 2 and path[0] in _APART)):
        return None
    if _is_leaf(value) or any(key.startswith("x-") for key in path):
        return _flow(value, room)
    return None


def _is_leaf(value: Container) -> bool:
    """Tell whether a container holds nothing but scalars, or an object lists of such."""
    if isinstance(value, list):
        return not any(isinstance(item, dict | list) and item for item in value)
    return all(
        not inner or not isinstance(inner, dict | list) or (isinstance(inner, list) and _is_leaf(inner))
        for inner in value.values()
    )


def _flow(value: Any, room: int) -> str | None:
    """Return a value in flow style; None as soon as it is found to be longer than the room there is."""
    if not isinstance(value, dict | list):
        text = scalar_text(value, flow=True)
        return text if len(text) <= room else None
    pairs = value.items() if isinstance(value, dict) else (("", item) for item in value)
    parts: list[str] = []
    for key, inner in pairs:
        lead = f"{scalar_text(key, flow=True)}: " if isinstance(value, dict) else ""
        room -= len(lead) + 2
        part = _flow(inner, room) if room >= 0 else None
        if part is None:
            return None
        parts.append(lead + part)
        room -= len(part)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return opening + ", ".join(parts) + closing
