# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

DeliveryStatus = (
    Literal[
        "Information transmitted to the carrier",
        "In transit",
        "Out for delivery",
        "Delivered",
        "Returned to sender",
        "Action required",
    ]
    | str
)
"""How far the carrier is with a parcel."""
