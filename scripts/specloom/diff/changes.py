"""Hold what differs between two specs."""

import attrs

LEVELS = ("breaking", "compatible", "evidence")
"""What a change means to who uses the client, the worst first; `evidence` is only how a fact is known."""


@attrs.frozen
class Place:
    """Where something stands in one of the two documents."""

    file: str
    line: int
    pointer: str


@attrs.frozen
class Change:
    """One difference: `rule` is its kind, stable over versions; `subject` the call or thing that it is about.

    `old` is None for what was added, `new` for what was removed.
    """

    level: str
    rule: str
    subject: str
    message: str
    old: Place | None = None
    new: Place | None = None
