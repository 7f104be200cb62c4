"""Simulate a vendor: stateful, validated both ways, with its limits and faults."""

from typing import TYPE_CHECKING, Any

from .clock import Clock
from .credentials import Credential, read_credentials
from .forms import Upload
from .loading import load_simulator
from .messages import Handles, Request, Response
from .rules import (
    Account,
    Call,
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
from .store import StateError, Store

if TYPE_CHECKING:
    from .transport import SimulatorTransport

__all__ = [
    "Account",
    "Call",
    "Clock",
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
    "Simulator",
    "SimulatorTransport",
    "StateError",
    "Store",
    "Upload",
    "Violation",
    "load_simulator",
    "read_credentials",
]


def __getattr__(name: str) -> Any:
    """Import the transport when it is asked for: httpx takes longer to import than a simulator to start."""
    if name == "SimulatorTransport":
        from .transport import SimulatorTransport

        return SimulatorTransport
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
