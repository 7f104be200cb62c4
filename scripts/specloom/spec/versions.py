"""Read, order and raise the versions that documents of this house have (`info.x-version`)."""

import re
from typing import Any

import attrs

_WRITTEN = re.compile(
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(alpha|beta|rc)\.(0|[1-9]\d*))?", re.ASCII
)
_FINAL = "~"  # sorts after every stage
_SHORT = {"alpha": "a", "beta": "b", "rc": "rc"}


@attrs.frozen(order=True)
class Version:
    """A semantic version (semver.org) that a Python package can have too; ordered as both order them."""

    major: int
    minor: int
    patch: int
    stage: str = _FINAL
    number: int = 0

    def __str__(self) -> str:
        core = f"{self.major}.{self.minor}.{self.patch}"
        return core if self.is_final else f"{core}-{self.stage}.{self.number}"

    @property
    def is_final(self) -> bool:
        """Tell whether this is no alpha, beta or release candidate."""
        return self.stage == _FINAL

    @property
    def python(self) -> str:
        """Return the version as a Python package writes it (PEP 440)."""
        core = f"{self.major}.{self.minor}.{self.patch}"
        return core if self.is_final else f"{core}{_SHORT[self.stage]}{self.number}"

    @property
    def final(self) -> "Version":
        """Return the version that an alpha, beta or release candidate leads to."""
        return Version(self.major, self.minor, self.patch)


def read_version(text: Any) -> Version | None:
    """Return the version that a text is, None where it is none."""
    found = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    stage = (found[4], int(found[5])) if found[4] else ()
    return Version(int(found[1]), int(found[2]), int(found[3]), *stage)
