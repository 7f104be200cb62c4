# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

ChartSortField = Literal["created_at", "updated_at", "query"] | str
"""What charts can be sorted by."""
