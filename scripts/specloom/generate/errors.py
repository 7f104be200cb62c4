"""Say why a client cannot be generated."""

from ..errors import BadInput
from ..spec import Finding


class GenerateError(BadInput):
    """A spec from which no client can be made; `findings` holds every reason, each with its place."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
