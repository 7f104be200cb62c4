# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

SearchType = Literal["charts", "dashboards", "data_sources", "users"] | str
"""What kind of thing is searched for."""
