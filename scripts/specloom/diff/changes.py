"""Hold what differs between two specs."""

import attrs

LEVELS = ("breaking", "compatible", "evidence")
"""What a change means to who uses the client, the worst first.

`evidence` is only how a fact is known or told: its source, its words, its examples.
"""


@attrs.frozen
class Place:
    """Where something stands in one of the two documents."""

    file: str
    line: int
    pointer: str


@attrs.frozen
class Change:
    """One difference: `rule` is its kind, stable over versions; `subject` the call or thing that it is about.

    `message` is one line of Markdown. `old` is None for what was added, `new` for what was removed.
    `calls` are all that it touches, as the client names them; none for what holds for the whole API.
    """

    level: str
    rule: str
    subject: str
    message: str
    old: Place | None = None
    new: Place | None = None
    calls: tuple[str, ...] = ()
