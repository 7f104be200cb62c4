"""Say what is wrong with a document, where, and what to do about it."""

from pathlib import Path

import attrs

from ..errors import BadInput


@attrs.frozen
class Finding:
    """One thing wrong in one place of a document."""

    rule: str
    message: str
    path: Path
    pointer: str = ""
    line: int | None = None

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        pointer = f" at {self.pointer}" if self.pointer else ""
        return f"{place}: {self.message}{pointer} [{self.rule}]"


class SpecError(BadInput):
    """A document that cannot be used; `findings` says why, at least once."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
