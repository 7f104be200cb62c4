# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

OrderFulfillmentStatus = Literal["fulfilled", "unfulfilled"] | str
"""`fulfilled` when the order is completed."""
