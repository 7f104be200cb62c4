"""Say where a JSON value is not what was promised, and how."""

from typing import Any, Final

_KINDS: Final = {
    str: "a string",
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    type(None): "null",
    list: "an array",
    dict: "an object",
}

MISFITS: Final = (KeyError, ValueError, TypeError, AttributeError, RecursionError)
"""What may be raised when a body is not what it should be; a Misfit is one of them."""


class Misfit(ValueError):
    """Be raised for a value that no decoder can take; `path` leads to it from the whole body."""

    def __init__(self, reason: str, *path: str | int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path

    def under(self, step: str | int) -> "Misfit":
        """Return the misfit as seen from one level above: from the object or the array that holds it."""
        self.path = (step, *self.path)
        return self

    def __str__(self) -> str:
        return f"{_written(self.path)} {self.reason}"


def wrong(expected: str, value: Any) -> Misfit:
    """Return the misfit of a value of another type; the value itself may be a secret and is not told."""
    return Misfit(f"is {name_of(type(value))}, not {expected}")


def missing(name: str) -> Misfit:
    """Return the misfit of an object without a field that it needs."""
    return Misfit("is missing", name)


def name_of(kind: type) -> str:
    """Name the JSON type that a class stands for."""
    return _KINDS.get(kind, kind.__name__)


def _written(path: tuple[str | int, ...]) -> str:
    steps = [_step(step) for step in path]
    return "".join(steps).removeprefix(".") or "it"


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() else f"[{step!r}]"
