# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ShipmentStatus = (
    Literal[
        "waiting_for_picking",
        "on_hold",
        "picking_assigned",
        "in_picking",
        "picked",
        "in_packing",
        "packed",
        "in_shipping",
        "shipped",
        "cancelled",
    ]
    | str
)
"""How far Hive is with a shipment, in this order."""
