"""Simulate a vendor: stateful, validated both ways, with its limits and faults."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .clock import Clock
from .credentials import Credential, read_credentials
from .databases import StateError
from .forms import Upload, is_file
from .loading import Compiled, compile_vendor, load_simulator
from .messages import Handles, Request, Response
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
from .selection import Condition, Selection
from .simulator import Simulator
from .store import Store

if TYPE_CHECKING:
    from .testing import Simulated, simulated
    from .transport import SimulatorTransport

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
    "simulated",
]


_LATER = {"Simulated": ".testing", "SimulatorTransport": ".transport", "simulated": ".testing"}
"""Where what serving does not need is imported from when it is asked for: httpx takes longer than a start."""


def __getattr__(name: str) -> Any:
    """Import what is asked for now."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name], __name__), name)
