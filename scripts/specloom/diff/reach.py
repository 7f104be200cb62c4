"""Say which calls come to what is shared, and by which way."""

from collections.abc import Iterable

import attrs

from .walking import Path, Scope


@attrs.frozen(eq=False)
class Reach:
    """The calls that come to each scope, as the bits of a number, and the first way to it from a call."""

    calls: tuple[str, ...]
    masks: dict[int, int]
    ways: dict[int, tuple[Scope, Path]]

    def mask(self, scope: Scope) -> int:
        """Return the calls that come to a scope."""
        return self.masks.get(id(scope), 0)

    def names(self, mask: int) -> tuple[str, ...]:
        """Return the names of calls."""
        bits = f"{mask:b}"[::-1]
        return tuple(dict.fromkeys(self.calls[index] for index, bit in enumerate(bits) if bit == "1"))

    def path(self, scope: Scope, path: Path) -> Path:
        """Return the names on the way from the call to a place in a scope."""
        while id(scope) in self.ways:
            scope, before = self.ways[id(scope)]
            path = before + path
        return path


def reach(scopes: Iterable[Scope]) -> Reach:
    """Follow from every call where it leads."""
    starts = [scope for scope in scopes if scope.call]
    masks = {id(scope): 1 << index for index, scope in enumerate(starts)}
    ways: dict[int, tuple[Scope, Path]] = {}
    waiting = list(starts)
    for scope in waiting:  # which grows while a scope is come to by more calls
        for inner, path in scope.leads:
            if not inner.call and id(inner) not in masks:
                ways[id(inner)] = scope, path
            both = masks.get(id(inner), 0) | masks[id(scope)]
            if both != masks.get(id(inner)):
                masks[id(inner)] = both
                waiting.append(inner)
    return Reach(tuple(scope.call for scope in starts), masks, ways)
