# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

WriteReplyStatus = Literal["success"]


def check_write_reply_status(value: str) -> WriteReplyStatus:
    """Return the one value there is, by which shapes are told apart; raise TypeError for any other."""
    if value == "success":
        return "success"
    raise TypeError(f"expected 'success', got {value!r}")
