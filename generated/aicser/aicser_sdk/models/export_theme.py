# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

ExportTheme = Literal["light", "dark"] | str
"""Light or dark colours."""
