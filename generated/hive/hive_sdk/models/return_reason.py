# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ReturnReason = (
    Literal[
        "",
        "customer_return",
        "customs_documents_missing",
        "invalid_address",
        "not_picked_up",
        "other",
        "rejected_by_customer",
    ]
    | str
)
"""Also takes a value that the specification does not know yet."""


def check_return_reason(value: str) -> ReturnReason:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
