# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

ChartFormat = Literal["png", "pdf", "csv", "json", "html"] | str
"""A format that charts are exported to."""
