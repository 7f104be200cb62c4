"""Tell where the parts of a parameter begin and end on the wire (RFC 6570; OpenAPI 3.1, section 4.8.12.4)."""

from collections.abc import Sequence
from typing import Any

from ...spec import Parameter

_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def prefix_of(parameter: Parameter, *, is_object: bool) -> str:
    """Return what stands before a value in a path."""
    if parameter.style == "label":
        return "."
    if parameter.style != "matrix":
        return ""
    return ";" if is_object and parameter.explode else f";{parameter.name}="


def delimiter_of(parameter: Parameter, *, is_object: bool) -> str:
    """Return what stands between the items of a list or the members of an object."""
    if parameter.explode and parameter.style == "label":
        return "."
    if parameter.explode and parameter.style == "matrix":
        return ";" if is_object else f";{parameter.name}="
    return _DELIMITERS.get(parameter.style, ",")


def members_in(text: str, delimiter: str, *, exploded: bool) -> dict[str, str] | None:
    """Return the members of `a=1,b=2` when exploded, else of `a,1,b,2`; None where one is cut."""
    parts = text.split(delimiter) if text else []
    if not exploded:
        return dict(zip(parts[::2], parts[1::2], strict=True)) if len(parts) % 2 == 0 else None
    pairs = [part.partition("=") for part in parts]
    return {name: value for name, _, value in pairs} if all(equals for _, equals, _ in pairs) else None


def plant(tree: dict[str, Any], names: Sequence[str], texts: list[str]) -> None:
    """Put texts at a place in a tree, `a[]` meaning `a`; what stands under a text already is let go."""
    *above, last = [name for index, name in enumerate(names) if name or index == 0]
    for name in above:
        inner = tree.setdefault(name, {})
        if not isinstance(inner, dict):
            return
        tree = inner
    tree[last] = texts
