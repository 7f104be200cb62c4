"""Say what an admin action is given."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from ..backend import Backend


@attrs.frozen
class Ask:
    """One valid request to an admin path, and the simulator that it is about."""

    backend: Backend
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any = None


Action = Callable[[Ask], Any]
"""Does what an admin operation says; returns the JSON value to answer, or a whole Response.

Raises Declined, or BadInput, for what the operation's schema cannot tell to be wrong.
"""
