# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

SortOrder = Literal["asc", "desc"] | str
"""Also takes a value that the specification does not know yet."""


def check_sort_order(value: str) -> SortOrder:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
