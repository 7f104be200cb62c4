# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

LineItemFulfillmentStatus = Literal["shipped", "unshipped"] | str
"""`shipped` when the order is completed."""
