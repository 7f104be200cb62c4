"""The command that makes clients: `generate`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..workspace import Workspace
from .inputs import AsJson, Vendors, extra, workspace_here
from .output import finding_as_json, print_json, print_lines, progress

if TYPE_CHECKING:
    from ..generate import Outcome


@extra("generate")
def generate(
    vendors: Vendors = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 on drift.")] = False,
    as_json: AsJson = False,
) -> None:
    """Generate the Python client of each vendor into generated/."""
    from ..generate import Outcome

    workspace = workspace_here()
    names = workspace.select(tuple(vendors or ()))
    outcomes = dict.fromkeys(names, Outcome("unchanged"))
    with progress() as tell:
        for name in names if check else _outdated(workspace, names):
            tell(f"{name}: {'comparing' if check else 'generating'} the client")
            outcomes[name] = _generated(workspace, name, check=check)
    if as_json:
        print_json({name: _outcome_as_json(outcome) for name, outcome in outcomes.items()})
    else:
        for name, outcome in outcomes.items():
            print_lines([f"{name}: client {outcome.status}", *(f"  {line}" for line in outcome.changes)])
            print_lines(f"  note: {note}" for note in outcome.notes)
    raise typer.Exit(1 if any(outcome.status == "drifted" for outcome in outcomes.values()) else 0)


def _outdated(workspace: Workspace, vendors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the vendors whose client has to be made; a spec that has not changed since is not even read."""
    from ..generate import is_up_to_date

    return tuple(
        vendor for vendor in vendors if not is_up_to_date(workspace.spec(vendor), workspace.client(vendor))
    )


def _generated(workspace: Workspace, vendor: str, *, check: bool) -> "Outcome":
    from ..generate import generate_client
    from ..spec.adoption import open_any
    from ..spec.lint import load_extensions_schema

    spec = open_any(workspace.spec(vendor), vendor, load_extensions_schema(workspace.extensions()))
    return generate_client(spec, workspace.client(vendor), check=check)


def _outcome_as_json(outcome: "Outcome") -> dict[str, Any]:
    notes = [finding_as_json(note) for note in outcome.notes]
    return {"status": outcome.status, "changes": outcome.changes, **({"notes": notes} if notes else {})}
