# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from typing import Literal

SortOrder = Literal["asc", "desc"] | str
"""Ascending or descending."""
