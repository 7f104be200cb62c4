"""Serve the simulator's own paths, by which a test moves its time, its data and its faults.

`openapi.yaml` describes them and validates what is sent to them; `actions.py` has one function for each
of its operations. All that, `answering.py` and what it imports, is loaded with the first such request.
"""

from .guard import PREFIX, Guard

__all__ = ["PREFIX", "Guard"]
