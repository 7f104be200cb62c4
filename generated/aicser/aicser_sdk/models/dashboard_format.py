# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

DashboardFormat = Literal["pdf", "html"] | str
"""A format that dashboards are exported to."""
