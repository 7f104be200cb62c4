"""The names of oasdiff's rules, and those of them that cannot occur in what our specs use."""

import re
from collections.abc import Iterator
from pathlib import Path

_INNERMOST = re.compile(r"\{([^{}]*)\}")


def expanded(pattern: str) -> Iterator[str]:
    """Yield what a pattern such as `a-{b,c}` stands for."""
    found = _INNERMOST.search(pattern)
    if found is None:
        yield pattern
        return
    for each in found[1].split(","):
        yield from expanded(pattern[: found.start()] + each + pattern[found.end() :])


def _rules() -> Iterator[str]:
    before = ""
    for line in Path(__file__).with_name("oasdiff_rules.txt").read_text().splitlines():
        if line.startswith("["):
            before = line[1:-1]
        elif not line.startswith("#"):
            yield from (rule for name in line.split() for rule in expanded(before + name))


RULES = frozenset(_rules())

_REASONS = {
    r"sunset": "it judges the extension x-sunset by the day on which it runs; no spec of ours has it",
    r"stability": "it judges the extension x-stability-level, which no spec of ours has",
    r"version": "it judges info.version, which is the vendor's; ours is raised by what is found",
    r"x-extensible-enum": "it reads the extension x-extensible-enum, which no spec of ours has",
}
IMPOSSIBLE = {rule: reason for rule in RULES for word, reason in _REASONS.items() if re.search(word, rule)}
"""Rules that cannot occur in what our specs use, and why."""
