# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

PaperSize = Literal["a4", "letter", "legal"] | str
"""The size of a page."""
