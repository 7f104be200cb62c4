# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

OrderCustomerGuest = Literal["no", "yes"] | str
"""Also takes a value that the specification does not know yet."""


def check_order_customer_guest(value: str) -> OrderCustomerGuest:
    """Return a value, known or not; raise TypeError when it is of another type."""
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {value!r}")
