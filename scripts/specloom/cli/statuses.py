"""Keep and read what the last contract and mutants runs reported, for the pages that tell of it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from ..errors import BadInput
from ..workspace import Workspace

if TYPE_CHECKING:
    from ..contract.mutants import Measurement

_VENDOR: dict[str, Any] = {"type": "object", "properties": {"vendor": {"type": "string"}}}
_CONTRACT: dict[str, Any] = {
    "type": "object",
    "required": ["findings", "cases"],
    "properties": {
        "findings": {"type": "array", "items": {"type": "object"}},
        "cases": {"type": "integer"},
        "simulated": {"type": "boolean"},
        "ended": {"type": "string"},
    },
}
_MUTANTS: dict[str, Any] = {
    "type": "object",
    "required": ["outcomes", "alarms"],
    "properties": {
        "outcomes": {"type": "array", "items": {**_VENDOR, "required": ["vendor", "check"]}},
        "alarms": {"type": "array", "items": {**_VENDOR, "required": ["vendor", "found"]}},
    },
}


def contract_report(workspace: Workspace, vendor: str) -> Mapping[str, Any] | None:
    """Return the report of the last contract run, None where there was none; BadInput when it is none."""
    return _report(workspace.reports / "contract" / vendor / "report.json", _CONTRACT, f"contract {vendor}")


def mutants_report(workspace: Workspace, vendor: str) -> Mapping[str, Any] | None:
    """Return the report of the last mutants run, None where there was none; BadInput when it is none."""
    return _report(mutants_path(workspace, vendor), _MUTANTS, f"mutants {vendor}")


def keep_measurement(workspace: Workspace, measurement: "Measurement") -> None:
    """Keep of each vendor what was measured, for the pages that tell of it."""
    from ..contract.reports import write_files

    measured = {outcome.vendor for outcome in measurement.outcomes}
    for vendor in measured.intersection(workspace.vendors()):
        outcomes = tuple(outcome for outcome in measurement.outcomes if outcome.vendor == vendor)
        alarms = tuple(alarm for alarm in measurement.alarms if alarm.vendor == vendor)
        told = attrs.evolve(measurement, outcomes=outcomes, alarms=alarms, absences=(), beside=()).as_json()
        write_files({mutants_path(workspace, vendor): json.dumps(told, indent=2).encode()})


def mutants_path(workspace: Workspace, vendor: str) -> Path:
    """Return where the report of a mutants run is kept."""
    return workspace.reports / "mutants" / vendor / "report.json"


def _report(path: Path, schema: dict[str, Any], command: str) -> Mapping[str, Any] | None:
    import jsonschema_rs

    try:
        report: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(f"{path} cannot be read: {error}; delete it, or run: specloom {command}") from error
    if not jsonschema_rs.is_valid(schema, report):
        raise BadInput(f"{path} is no report of this version; delete it, or run: specloom {command}")
    return report
