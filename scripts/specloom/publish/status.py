"""Say in a word how the last contract run and the last mutants went."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

UNREADABLE: Mapping[str, Any] = MappingProxyType({"unreadable": True})
"""Stand for a report that is there and cannot be read."""


@attrs.frozen
class Status:
    """How a check went: `state` is good, bad or partial."""

    state: str
    text: str


_CLOSED = Status("partial", "the report cannot be read")


def contract_status(report: Mapping[str, Any] | None) -> Status | None:
    """Read the report of `specloom contract`; None where there is none."""
    if report is None:
        return None
    if report == UNREADABLE:
        return _CLOSED
    findings = [f for f in report["findings"] if f.get("known") is None]
    target = "the simulator" if report.get("simulated", True) else "the vendor's server"
    requests = f"{report['cases']:,} requests to {target}"
    if findings:
        return Status("bad", f"{counted(len(findings), 'finding')} in {requests}")
    if report.get("ended"):
        return Status("partial", f"ended early after {requests}: {report['ended']}")
    return Status("good", f"no finding in {requests}")


def mutants_status(report: Mapping[str, Any] | None, vendor: str) -> Status | None:
    """Read the report of `specloom mutants`; None where it says nothing of the vendor."""
    if report == UNREADABLE:
        return _CLOSED
    outcomes = [o for o in report["outcomes"] if o["vendor"] == vendor] if report else []
    if report is None or not outcomes:
        return None
    found = sum(outcome["check"] is not None for outcome in outcomes)
    alarms = sum(bool(alarm["found"]) for alarm in report["alarms"] if alarm["vendor"] == vendor)
    state = "good" if found == len(outcomes) and not alarms else "partial"
    said = f"{found} of {len(outcomes)} seeded defects noticed"
    return Status(state, f"{said}, {counted(alarms, 'false alarm')}")


def counted(number: int, word: str) -> str:
    """Return a number with its word, in the plural unless it is one."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
