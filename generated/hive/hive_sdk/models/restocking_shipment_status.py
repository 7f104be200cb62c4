# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

RestockingShipmentStatus = (
    Literal["shipped", "created", "delivered", "arrived", "processing", "restocked", "cancelled"] | str
)
"""How far a restocking shipment is: `shipped`, on the way, as all begin; `delivered`, at the warehouse
and not yet looked into; `arrived`, its arrival is documented; `processing`, it is being unpacked;
`restocked`, all of it is stored; `cancelled` by the merchant.
"""
