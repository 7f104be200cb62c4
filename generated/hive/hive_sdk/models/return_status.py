# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ReturnStatus = Literal["action_required", "arrived", "handling_completed", "on_the_way", "processing"] | str
"""Also takes a value that the specification does not know yet."""


def check_return_status(value: str) -> ReturnStatus:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
