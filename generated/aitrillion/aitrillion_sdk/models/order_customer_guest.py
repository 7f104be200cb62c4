# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

OrderCustomerGuest = Literal["yes", "no"] | str
"""Whether the customer is a guest."""
