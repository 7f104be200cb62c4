"""Say which version a release has."""

from ..diff import raised
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
