"""Hold what a run did, or would have to do."""

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from ..spec import Finding


@attrs.frozen
class Changes:
    """The files that differ between two folders, by their paths inside them, in order."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@attrs.frozen
class Outcome:
    """What became of one client: written, left unchanged, or found to have drifted from its spec.

    `notes` say what of the spec could not be taken as it is.
    """

    status: Literal["written", "unchanged", "drifted"]
    files: Changes = Changes()
    notes: "tuple[Finding, ...]" = attrs.field(default=(), eq=False)

    @property
    def changes(self) -> tuple[str, ...]:
        """Describe the files: each one by name after a drift, their numbers after a writing."""
        if self.status == "drifted":
            return (
                *(f"missing {path}" for path in self.files.added),
                *(f"not generated {path}" for path in self.files.removed),
                *(f"different {path}" for path in self.files.changed),
            )
        counts = (
            ("added", self.files.added),
            ("changed", self.files.changed),
            ("removed", self.files.removed),
        )
        return tuple(f"{len(paths)} {word}" for word, paths in counts if paths)
