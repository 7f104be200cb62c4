# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

FinancialStatus = Literal["paid", "refunded", "pending", "failed"] | str
"""Whether an order is paid."""
