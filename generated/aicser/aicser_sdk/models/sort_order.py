# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from typing import Literal

SortOrder = Literal["asc", "desc"] | str
"""Ascending or descending."""
