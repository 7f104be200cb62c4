# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

DeliveryStatus = (
    Literal[
        "Action required",
        "Delivered",
        "In transit",
        "Information transmitted to the carrier",
        "Out for delivery",
        "Returned to sender",
    ]
    | str
)
"""Also takes a value that the specification does not know yet."""


def check_delivery_status(value: str) -> DeliveryStatus:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
