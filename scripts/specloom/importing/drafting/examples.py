"""Name the examples that a source shows, each value once."""

import json
from collections.abc import Iterable
from typing import Any

import attrs

from .words import plain, snake, words_of

MOST_VALUES = 10
"""How many values of a parameter or header are shown."""
_LONGEST = 40


@attrs.define(eq=False)
class Examples:
    """The named examples of one place, in the order in which the source shows them, no more than `most`."""

    most: int | None = None
    named: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    _known: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    _numbers: dict[str, int] = attrs.field(factory=dict)

    def takes(self, value: Any) -> bool:
        """Tell whether a value is one of the examples, or there is room for it."""
        return self.most is None or len(self.named) < self.most or key_of(value) in self._known

    def add(self, name: str, value: Any, **rest: Any) -> dict[str, Any]:
        """Add a value under a name like this one; return what holds it, known already or new."""
        known = key_of(value)
        if known not in self._known:
            found = {word: said for word, said in rest.items() if said}
            found = {key.replace("x_", "x-"): said for key, said in found.items()} | {"value": copied(value)}
            self._known[known] = self.named[self._free(name)] = found
        return self._known[known]

    def _free(self, name: str) -> str:
        wanted = snake(words_of(name), _LONGEST) or "example"
        if not wanted[0].isascii() or not wanted[0].isalpha():
            wanted = "example"
        name = wanted
        while name in self.named:
            self._numbers[wanted] = self._numbers.get(wanted, 1) + 1
            name = f"{wanted}_{self._numbers[wanted]}"
        return name


def key_of(value: Any) -> str:
    """Return a text that only equal values have, the order of members apart."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def copied(value: Any) -> Any:
    """Return a value that shares nothing with this one, without what no document may hold."""
    return json.loads(json.dumps(value, ensure_ascii=False), parse_float=float) if _is_deep(value) else value


def _is_deep(value: Any) -> bool:
    return isinstance(value, (dict, list))


def joined(texts: Iterable[str]) -> str:
    """Return several texts as paragraphs of one, each once."""
    return "\n\n".join(dict.fromkeys(plain(text).strip() for text in texts if text.strip()))
