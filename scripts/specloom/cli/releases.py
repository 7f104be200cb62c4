"""The command that prepares releases: `release`."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import attrs
import typer

from ..errors import BadInput
from ..workspace import Workspace
from .inputs import AsJson, extra, workspace_here
from .output import print_json, print_lines, progress

if TYPE_CHECKING:
    from ..release import Outcome, Plan

_SHOWN = 20


@extra("release")
def release(
    vendor: Annotated[str, typer.Argument(help="The vendor, as named in specs/.")],
    since: Annotated[
        str | None,
        typer.Option(help="The release, git revision or file to compare with; the last release by default."),
    ] = None,
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], help="The day of the release; today by default."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; write nothing.")
    ] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit 1 when a release is due that is not prepared."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Prepare a release of a vendor in releases/: version, changelog, client, spec, pages, provenance.

    The version rises by what changed since the last release: the newest tag such as acme-1.4.0 that the
    present commit comes after, else the newest folder in releases/. Publishing is left to a person.
    """
    workspace = _own_workspace(vendor)
    with progress() as tell:
        tell(f"{vendor}: comparing with {since or 'the last release'}")
        plan = _planned(workspace, vendor, since, day.date() if day else None)
        outcome = None if dry_run or check else _carried_out(workspace, plan, tell)
    if as_json:
        print_json(_as_json(workspace, plan, outcome))
    else:
        print_lines(_lines(workspace, plan, outcome))
    raise typer.Exit(1 if check and plan.is_due else 0)


def _own_workspace(vendor: str) -> Workspace:
    workspace = workspace_here()
    if workspace != Workspace(workspace.root):
        raise BadInput("there is no specs/ here to release from; specloom init begins a workspace")
    workspace.select((vendor,))
    return workspace


def _planned(workspace: Workspace, vendor: str, since: str | None, day: date | None) -> "Plan":
    from ..release import Texts, plan_release
    from ..release.client_check import broken_examples
    from .earlier import last_release, named_release
    from .inputs import open_each
    from .sides import find_side, read_found

    tuple(open_each(workspace, [vendor]))  # refuses what the pages could not show
    now = find_side(workspace, str(workspace.spec(vendor))).documents[vendor]
    earlier = named_release(workspace, vendor, since) if since else last_release(workspace, vendor)
    texts = Texts(_text(workspace.spec(vendor)), _text(workspace.changelog(vendor)))
    return plan_release(read_found(workspace, now), texts, earlier, day, _today(), broken_examples)


def _text(path: Path) -> str:
    """Return the text of a file as it is, down to the ends of its lines; empty where there is none."""
    try:
        return path.read_bytes().decode() if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read: {error}") from error


def _today() -> date:
    """Return the present day, or what stands in for it (reproducible-builds.org/specs/source-date-epoch)."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(told), UTC) if told.isdecimal() else datetime.now(UTC)
    return moment.date()


def _carried_out(workspace: Workspace, plan: "Plan", tell: Any) -> "Outcome":
    from ..release import Maker, carry_out
    from ..spec.lint import load_extensions_schema
    from .publications import publication_of

    tell(f"{plan.name}: making the client, its wheel and the pages")
    extensions = load_extensions_schema(workspace.extensions())
    gather = partial(publication_of, workspace)
    return carry_out(plan, Maker(workspace, extensions, gather))


def _lines(workspace: Workspace, plan: "Plan", outcome: "Outcome | None") -> Iterator[str]:
    yield _headline(plan)
    for change in plan.changes[:_SHOWN]:
        yield f"  {change.level}: {change.message}"
    if len(plan.changes) > _SHOWN:
        yield f"  and {len(plan.changes) - _SHOWN} more, which specloom diff lists"
    yield from (f"  your code breaks: {broken.sentence}" for broken in plan.broken[:_SHOWN])
    if outcome is None:
        yield from (f"would write {path}" for path in _places(workspace, plan))
    else:
        yield from (f"wrote {path}" for path in outcome.written)
        yield f"{outcome.status}: {outcome.folder}"
        yield from _next_steps(plan, outcome) if plan.is_new else ()


def _headline(plan: "Plan") -> str:
    if plan.earlier is None:
        return f"{plan.vendor}: first release, {plan.version}"
    if not plan.is_new:
        return f"{plan.vendor}: nothing changed since {plan.earlier.name}"
    worst = {"breaking": "breaks users", "compatible": "compatible", "evidence": "words and evidence alone"}
    reason = worst.get(plan.level or "", "the version was raised by hand")
    return f"{plan.vendor}: {plan.version} after {plan.earlier.name} ({reason})"


def _places(workspace: Workspace, plan: "Plan") -> Iterator[Path]:
    """Yield what a release writes."""
    from ..release import is_finished

    if plan.texts.spec != plan.before.spec:
        yield workspace.spec(plan.vendor)
        yield workspace.client(plan.vendor)
    if plan.texts.changelog != plan.before.changelog:
        yield workspace.changelog(plan.vendor)
    if not is_finished(plan, workspace):
        yield workspace.releases / plan.name


def _next_steps(plan: "Plan", outcome: "Outcome") -> Iterator[str]:
    changed = [str(path) for path in outcome.written if path != outcome.folder]
    yield "To publish it:"
    if changed:
        yield f"  git add {' '.join(changed)}"
        yield f"  git commit --message 'Release {plan.name}'"
    yield f"  git tag {plan.name}"
    yield f"  UV_PUBLISH_TOKEN=... uv publish {outcome.folder}/*.whl"
    yield f"  and copy {outcome.folder / 'site'} to any static server"


def _as_json(workspace: Workspace, plan: "Plan", outcome: "Outcome | None") -> dict[str, Any]:
    from ..diff.rendering import change_as_json

    return {
        "vendor": plan.vendor,
        "version": str(plan.version),
        "date": plan.day.isoformat(),
        "since": plan.earlier.name if plan.earlier else None,
        "level": plan.level,
        "new": plan.is_new,
        "due": plan.is_due,
        "changes": [change_as_json(change) for change in plan.changes],
        "broken": [attrs.asdict(broken) for broken in plan.broken],
        "status": outcome.status if outcome else "planned",
        "folder": str(workspace.releases / plan.name),
        "files": list(outcome.files) if outcome else [],
        "written": [str(path) for path in (outcome.written if outcome else _places(workspace, plan))],
    }
