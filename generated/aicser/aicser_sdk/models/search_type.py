# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

SearchType = Literal["charts", "dashboards", "data_sources", "users"] | str
"""Also takes a value that the specification does not know yet."""


def check_search_type(value: str) -> SearchType:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
