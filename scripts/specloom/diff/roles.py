"""Know which way a value travels, and so what a change of it does."""

from typing import Literal

import attrs

Effect = Literal["narrows", "widens", "differs"]
"""What becomes of the values that there may be: fewer, more, or others."""


@attrs.frozen
class Role:
    """What a value stands in: `side` says who reads it, `place` and `verbs` how we speak of it."""

    side: Literal["request", "reply", "unused"]
    place: str
    gone: str = ""
    new: str = ""
    needed: str = ""


REQUEST = Role(
    "request", "requests of", "{} no longer take[s|] {}", "{} now take[s|] {}", "{} now need[s|] {}"
)
REPLY = Role("reply", "replies of", "{} no longer return[s|] {}", "{} now return[s|] {}")
FAILURE = Role("reply", "failures of", "failures of {} no longer tell {}", "failures of {} tell {} now")
DELIVERY = Role("reply", "deliveries of", "{} no longer bring[s|] {}", "{} now bring[s|] {}")
ANSWER = Role(
    "request",
    "answers to",
    "answers to {} no longer take {}",
    "answers to {} may have {} now",
    "answers to {} need {} now",
)
UNUSED = Role("unused", "")


def level(role: Role, effect: Effect) -> str:
    """Return what a change means: a caller may send no less than before, and is to be told no more."""
    if role.side == "unused":
        return "compatible"
    safe = "widens" if role.side == "request" else "narrows"
    return "compatible" if effect == safe else "breaking"
