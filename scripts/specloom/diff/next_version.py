"""Say which version comes after a change, by semantic versioning (semver.org)."""

from collections.abc import Iterable

from ..spec.versions import Version
from .changes import LEVELS, Change


def worst(changes: Iterable[Change]) -> str | None:
    """Return the worst level of some changes, None where there are none."""
    found = {change.level for change in changes}
    return next((level for level in LEVELS if level in found), None)


def next_version(version: Version, changes: Iterable[Change]) -> Version:
    """Return the least version that tells users of these changes; the same where there are none."""
    return raised(version, worst(changes))


def raised(last: Version, level: str | None) -> Version:
    """Return the least version that tells of a change of this level; the same where there was none.

    An alpha, beta or release candidate is followed by what it leads to, where that says enough. Before 1.0.0
    a break raises the second number, and anything else the third.
    """
    if level is None:
        return last
    if not last.is_final and _tells(last, level):
        return last.final
    if level == "breaking" and last.major:
        return Version(last.major + 1, 0, 0)
    if level == "breaking" or (level == "compatible" and last.major):
        return Version(last.major, last.minor + 1, 0)
    return Version(last.major, last.minor, last.patch + 1)


def _tells(version: Version, level: str) -> bool:
    """Tell whether a version has noughts after the number that a change of this level raises."""
    if level == "breaking":
        return version.patch == 0 and (version.minor == 0 or version.major == 0)
    return level == "evidence" or version.major == 0 or version.patch == 0
