# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

OrderStatus = Literal["fulfillable", "fulfilled", "unfulfillable"] | str
"""Also takes a value that the specification does not know yet."""


def check_order_status(value: str) -> OrderStatus:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
