# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ShipmentStatus = (
    Literal[
        "cancelled",
        "in_packing",
        "in_picking",
        "in_shipping",
        "on_hold",
        "packed",
        "picked",
        "picking_assigned",
        "shipped",
        "waiting_for_picking",
    ]
    | str
)
"""Also takes a value that the specification does not know yet."""


def check_shipment_status(value: str) -> ShipmentStatus:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
