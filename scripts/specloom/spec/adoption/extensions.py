"""Tell which extensions of this house are wrong, misspelt, or not where they are read."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from ..errors import Finding
from ..lint.extensions import invalid_extension, misplaced
from ..lint.survey import Survey
from ..places import Place
from ..pointers import join

_ALIKE = 0.85  # x-rate-limits and x-ratelimits are, x-pagination and x-vendor-pagination are not


def check_extensions(survey: Survey, place: Place) -> Iterator[Finding]:
    """Yield what is wrong with an extension, and a note on one that is not read though it looks like ours."""
    known = survey.extensions["properties"]
    for name in (key for key in place.value if key.startswith("x-")):
        found = list(invalid_extension(survey, place, name)) if name in known else []
        problem = _unread(place, name, known)
        if name == "x-version" and found:
            yield survey.finding(
                "unread",
                "x-version is no version such as 1.0.0; it is not read here",
                f"{place.pointer}/{name}",
            )
        elif problem is None:
            yield from found
        elif not found:  # otherwise it is somebody else's, who gave it the same name
            yield survey.finding("unread", problem, join(place.pointer, name))


def _unread(place: Place, name: str, known: Mapping[str, Any]) -> str | None:
    """Say why an extension is not read."""
    if name in known:
        problem = misplaced(place, name, known[name])
        return f"{problem}; it is not read here" if problem else None
    near = get_close_matches(name, known, 1, _ALIKE)
    return f"{name} is not read; if {near[0]} is meant, write that" if near else None
