# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

DeliveryOption = Literal["postal", "courier", "dropoff", "hive_freight"] | str
"""How the stock comes to the warehouse."""
