"""Cut a very long body to an example that people read: lists to a few items, texts to their beginning."""

import json
from typing import Any

import attrs

_LARGE = 20_000
"""Characters of JSON up to which a body is shown as it is."""
_ITEMS, _CHARACTERS, _KEPT = 3, 4096, 200


def shortened(value: Any) -> tuple[Any, str]:
    """Return a JSON value, shorter where it is very long, and what was cut; empty where nothing was."""
    if not isinstance(value, dict | list) or len(json.dumps(value, ensure_ascii=False)) <= _LARGE:
        return value, ""
    cut = _Cutting()
    short = cut.value(value)
    told = [
        f"{cut.items:,} more items of lists" if cut.items else "",
        "most of long texts" if cut.texts else "",
    ]
    said = " and ".join(filter(None, told))
    return short, f"it is very long: {said} left out" if said else ""


@attrs.define
class _Cutting:
    """Cuts values, and keeps count of it."""

    items: int = 0
    texts: bool = False

    def value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self.value(member) for name, member in value.items()}
        if isinstance(value, list):
            self.items += len(value[_ITEMS:])
            return [self.value(item) for item in value[:_ITEMS]]
        if isinstance(value, str) and len(value) > _CHARACTERS:
            self.texts = True
            return f"{value[:_KEPT]}…"
        return value
