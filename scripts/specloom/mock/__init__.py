"""Simulate a vendor: stateful, validated both ways, with its limits and faults.

What does the work, unlike the values it works on, is neither compared nor shown: `eq=False, repr=False`.
attrs compiles the methods of every class at each start, and these are half of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .auth.credentials import Credential, read_credentials
from .clock import Clock
from .http.forms import Upload, is_file
from .loading import Compiled, compile_vendor, load_simulator
from .messages import Handles, Request, Response
from .resources.seeding import seed_records
from .rules import (
    Account,
    Call,
    Change,
    Declined,
    Delivery,
    Elapsed,
    Failure,
    Handler,
    Refused,
    Reply,
    Rules,
    RulesError,
)
from .schemas import Violation
from .simulator import Simulator
from .storage.databases import StateError
from .storage.selection import Condition, Selection
from .storage.store import Store

if TYPE_CHECKING:
    from .serving.transport import SimulatorTransport
    from .testing import Simulated, simulated

__all__ = [
    "Account",
    "Call",
    "Change",
    "Clock",
    "Compiled",
    "Condition",
    "Credential",
    "Declined",
    "Delivery",
    "Elapsed",
    "Failure",
    "Handler",
    "Handles",
    "Refused",
    "Reply",
    "Request",
    "Response",
    "Rules",
    "RulesError",
    "Selection",
    "Simulated",
    "Simulator",
    "SimulatorTransport",
    "StateError",
    "Store",
    "Upload",
    "Violation",
    "compile_vendor",
    "is_file",
    "load_simulator",
    "read_credentials",
    "seed_records",
    "simulated",
]


_LATER = {"Simulated": ".testing", "SimulatorTransport": ".serving.transport", "simulated": ".testing"}
"""Where what serving does not need is imported from when it is asked for: httpx takes longer than a start."""


def __getattr__(name: str) -> Any:
    """Import what is asked for now."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name], __name__), name)
