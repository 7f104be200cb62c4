# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

ValidationStatus = Literal["sucess", "error"] | str
"""`sucess`, spelt so, when they do."""
