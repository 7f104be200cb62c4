"""Read what the last contract and mutants runs reported, for the pages that tell of it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import BadInput
from ..workspace import Workspace

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


def mutants_path(workspace: Workspace, vendor: str) -> Path:
    """Return where the report of a mutants run is kept."""
    return workspace.reports / "mutants" / vendor / "report.json"


def _report(path: Path, schema: dict[str, Any], command: str) -> Mapping[str, Any] | None:
    import jsonschema_rs

    try:
        report: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BadInput(f"{path} cannot be read: {error}; delete it, or run: specloom {command}") from error
    if not jsonschema_rs.is_valid(schema, report):
        raise BadInput(f"{path} is no report of this version; delete it, or run: specloom {command}")
    return report
