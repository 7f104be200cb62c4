"""Say which version comes next, by semantic versioning (semver.org)."""

from ..spec import Version

FIRST = Version(1, 0, 0)
"""The version of a first release whose spec has none."""


def next_version(last: Version | None, written: Version | None, level: str | None) -> Version:
    """Return the version after the last released one; `level` is that of the worst change.

    What a person wrote in the spec holds where it is new, and says no less than the changes demand.
    """
    if last is None:
        return written or FIRST
    needed = raised(last, level)
    if written is None or written <= last or written.final < needed.final:
        return needed
    return written


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
