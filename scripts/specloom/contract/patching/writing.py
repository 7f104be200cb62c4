"""Write values as YAML or JSON in the manner of what stands around them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec.scalars import resolve_scalar

_PLAIN = re.compile(r"[A-Za-z_/$][\w./+-]*( [\w./+-]+)*")


def inline(value: Any, *, is_json: bool) -> str:
    """Write a value in one line."""
    if is_json:
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(k)}: {inline(v, is_json=False)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(item, is_json=False) for item in value) + "]"
    return scalar(value)


def scalar(value: Any, style: str | None = None) -> str:
    """Write a plain value as YAML; a text in the quotes of a style, or in some where it needs them."""
    if not isinstance(value, str):
        return json.dumps(value)
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    plain = style != '"' and _PLAIN.fullmatch(value) and isinstance(resolve_scalar(value), str)
    return value if plain else json.dumps(value, ensure_ascii=not value.isprintable())


def block(name: str, value: Any, indent: str) -> Iterator[str]:
    """Write a member of a mapping line by line; lists, extensions and what is empty in one line."""
    if isinstance(value, Mapping) and value and not name.startswith("x-"):
        yield f"{indent}{scalar(name)}:"
        for key, inner in value.items():
            yield from block(key, inner, f"{indent}  ")
    else:
        yield f"{indent}{scalar(name)}: {inline(value, is_json=False)}"
