# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

OrderFinancialStatus = Literal["paid", "unpaid", "voided", "refunded"] | str
"""`paid` when the order is being processed, on hold or completed; `voided` when it is cancelled."""
