"""Keep out of a draft what has the shape of a secret, wherever a document prints one."""

from collections.abc import Iterator
from typing import Any

from ..key_shapes import mask_shapes
from .desk import Desk

_NO_WORDS = frozenset({"$ref", "pattern", "operationId"})
_TOLD = "looks like a secret; the draft has *** in its place"


def mask_secrets(desk: Desk) -> None:
    """Mask in all texts of the draft what nobody can take for anything but a key, a token or a password."""
    for holder, key, text in list(_texts(desk.root)):
        masked = mask_shapes(text)
        if masked != text:
            holder[key] = masked
            desk.ask(f"A text of the source {_TOLD}.", holder)


def _texts(root: dict[str, Any]) -> Iterator[tuple[Any, Any, str]]:
    """Yield every text of a document that is no name in it, with what holds it."""
    waiting: list[Any] = [root]
    while waiting:
        holder = waiting.pop()
        for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
            if isinstance(value, dict | list):
                waiting.append(value)
            elif isinstance(value, str) and key not in _NO_WORDS:
                yield holder, key, value
