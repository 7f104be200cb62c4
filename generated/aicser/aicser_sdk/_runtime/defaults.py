"""Hold what a client's arguments are when they are left out; importing it costs nothing."""

from importlib import import_module
from typing import Final, Literal


class NotGiven:
    """Stand for an argument that was left out or a field that is not set; None has a meaning of its own."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __reduce__(self) -> str:
        return "NOT_GIVEN"  # so that a copy, also of what holds it, is this very object


NOT_GIVEN: Final = NotGiven()


async def asyncio_sleep(seconds: float) -> None:
    """Let so many seconds pass; a client that is not asynchronous never loads asyncio."""
    await import_module("asyncio").sleep(seconds)


def dice() -> float:
    """Return a random number from 0 to 1; a client that never draws one never loads the generator."""
    number: float = import_module("random").random()
    return number
