"""Say which version comes after a change."""

from collections.abc import Iterable

from ..spec.versions import Version
from .changes import LEVELS, Change


def worst(changes: Iterable[Change]) -> str | None:
    """Return the worst level of some changes, None where there are none."""
    found = {change.level for change in changes}
    return next((level for level in LEVELS if level in found), None)


def next_version(version: Version, changes: Iterable[Change]) -> Version:
    """Return the version that tells users what to expect; before 1.0.0 a minor one may break them.

    A version that is not final yet stays what it leads to.
    """
    level = worst(changes)
    if level is None or not version.is_final:
        return version
    if level == "breaking" and version.major:
        return Version(version.major + 1, 0, 0)
    if level == "breaking" or (level == "compatible" and version.major):
        return Version(version.major, version.minor + 1, 0)
    return Version(version.major, version.minor, version.patch + 1)
