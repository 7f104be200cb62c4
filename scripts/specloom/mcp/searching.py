"""Find operations by words, where there are too many for an agent to be shown them all."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from .tools import Tool

_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+")


@attrs.frozen
class Index:
    """The words of each tool, and how much they tell."""

    tools: tuple[Tool, ...] = attrs.field(repr=False)

    @cached_property
    def _words(self) -> tuple[Mapping[str, int], ...]:
        return tuple(map(_weighed, self.tools))

    def search(self, query: str, most: int) -> tuple[Tool, ...]:
        """Return the tools that a query may mean, the likeliest first."""
        wanted = list(_words(query))
        scores = [sum(_score(word, words) for word in wanted) for words in self._words]
        ranked = sorted(range(len(scores)), key=lambda index: -scores[index])
        return tuple(self.tools[index] for index in ranked[:most] if scores[index] > 0)

    def overview(self) -> str:
        """Return the tags, and how many operations each has."""
        counted = Counter(tool.operation.tag for tool in self.tools)
        return "\n".join(f"{tag}: {number}" for tag, number in counted.items())


def line(tool: Tool) -> str:
    """Return a tool in one line."""
    what = "" if tool.reads else " (changes data)"
    return f"{tool.name}: {tool.title}{what}. {tool.operation.method} {tool.operation.path}"


def _weighed(tool: Tool) -> dict[str, int]:
    operation = tool.operation
    weighed: dict[str, int] = {}
    parts: Iterable[tuple[int, str]] = (
        (1, operation.description),
        (1, " ".join(parameter.name for parameter in operation.parameters)),
        (2, operation.path),
        (3, f"{operation.id} {operation.tag}"),
        (3, operation.summary),
    )
    for weight, text in parts:
        for word in _words(text):
            weighed[word] = max(weight, weighed.get(word, 0))
    return weighed


def _score(wanted: str, words: Mapping[str, int]) -> float:
    if wanted in words:
        return words[wanted]
    begun = (weight for word, weight in words.items() if len(word) > 3 and word.startswith(wanted))
    return max(begun, default=0) / 2


def _words(text: str) -> Iterable[str]:
    """Yield the words of a text; a plural counts as its singular."""
    for word in _WORD.findall(text):
        lower = word.lower()
        yield lower[:-1] if len(lower) > 3 and lower.endswith("s") and not lower.endswith("ss") else lower
