"""Tell what may only look wrong because something was masked, or not kept, when traffic was recorded."""

from collections.abc import Callable
from typing import Any

from ...mock.masking import MASK
from ..conformance import Problem
from ..masking import MASK as SHOWN_MASK

MASKS = frozenset({MASK, SHOWN_MASK, "[Filtered]", "[REDACTED]", "<redacted>", "REDACTED"})
"""What stands in recordings where a secret was: ours, and that of common tools."""
_OF_CONTAINERS = frozenset(
    {
        "additionalProperties",
        "dependentRequired",
        "maxItems",
        "maxProperties",
        "minItems",
        "minProperties",
        "propertyNames",
        "required",
        "type",
        "unevaluatedProperties",
        "undocumented",
    }
)
"""Keywords that judge an object or list whatever the values in it are."""
_OF_BODIES = frozenset({"undocumented_member", "unreadable_body", "wrong_body", "wrong_status_member"})


def excuses(*, whole: bool) -> Callable[[Problem], bool]:
    """Return what tells whether a problem is only due to the recording."""

    def excused(problem: Problem) -> bool:
        return (not whole and problem.check in _OF_BODIES) or masked(problem)

    return excused


def masked(problem: Problem) -> bool:
    """Tell whether a problem is with a value that was masked, or may be."""
    about = problem.deviation
    if about is None:
        return False
    return about.got in MASKS if isinstance(about.got, str) else _hides(about.keyword, about.got)


def _hides(keyword: str, got: Any) -> bool:
    return keyword not in _OF_CONTAINERS and any(text in MASKS for text in _texts(got))


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []
