"""Serve the simulator's own paths, by which a test moves its time, its data and its faults.

`openapi.yaml` describes them and validates what is sent to them; `actions.py` has one function for each
of its operations.
"""

from .answering import PREFIX, Admin
from .guard import Guard

__all__ = ["PREFIX", "Admin", "Guard"]
