"""Generate the Python client of a vendor from its spec."""

from .errors import GenerateError
from .generation import generate_client
from .outcome import Changes, Outcome
from .provenance import is_up_to_date

__all__ = ["Changes", "GenerateError", "Outcome", "generate_client", "is_up_to_date"]
