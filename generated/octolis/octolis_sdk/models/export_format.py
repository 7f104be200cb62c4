# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from typing import Literal

ExportFormat = Literal["json", "csv"] | str
"""The form of a reply."""
