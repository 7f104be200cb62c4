# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

FailureStatus = Literal["error"]


def check_failure_status(value: str) -> FailureStatus:
    """Return the one value there is, by which shapes are told apart; raise TypeError for any other."""
    if value == "error":
        return "error"
    raise TypeError(f"expected 'error', got {value!r}")
