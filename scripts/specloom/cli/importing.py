"""The commands that start from what a vendor gives out: `import` and `conform`."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadInput
from ..workspace import Workspace
from .inputs import AsJson, open_each, workspace_here, workspace_to_fill
from .output import print_json, print_lines, print_styled, progress

if TYPE_CHECKING:
    from ..importing import Draft
    from ..importing.reporting import Report
    from ..spec import Finding, Spec

Environment = Annotated[
    Path | None, typer.Option(help="A Postman environment, whose values fill the collection's variables.")
]


def import_(
    source: Annotated[
        Path, typer.Argument(help="A Postman collection, an OpenAPI document, or a HAR file of traffic.")
    ],
    vendor: Annotated[str, typer.Option(help="What to call the vendor: one lower-case word.")],
    environment: Environment = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the vendor's spec if it has one.")] = False,
    as_json: AsJson = False,
) -> None:
    """Draft a vendor's spec, and account for every fact of the source; exit 1 if lint finds something."""
    from ..importing import import_source
    from ..importing.reporting import Report
    from ..importing.writing import to_yaml

    workspace = workspace_to_fill()
    workspace.demand_slug(vendor)
    if not force:
        workspace.demand_new(vendor, "--force replaces it, --vendor names another")
    with progress() as tell:
        tell(f"{vendor}: reading {source}")
        draft = import_source(source, vendor, environment, _today())
        tell(f"{vendor}: checking the draft")
        text = to_yaml(draft.root)
        findings = _linted(workspace, vendor, text)
        path = workspace.place_spec(vendor, text)
        report = Report(str(source), vendor, str(path), draft, findings)
        written = _written(report, workspace.reports / "import")
    _tell(report, written, as_json=as_json)
    raise typer.Exit(1 if findings else 0)


def _linted(workspace: Workspace, vendor: str, text: str) -> "tuple[Finding, ...]":
    from ..spec import parse_document
    from ..spec.lint import lint, load_extensions_schema

    document = parse_document(text, workspace.spec(vendor))
    return lint(document, vendor, load_extensions_schema(workspace.extensions()))


def _written(report: "Report", folder: Path) -> Path:
    """Write the whole report, for people and for programs, and return the place of the first."""
    from ..importing.reporting import as_json, markdown

    path = folder / f"{report.vendor}.md"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(markdown(report), encoding="utf-8")
        path.with_suffix(".json").write_text(
            json.dumps(as_json(report), ensure_ascii=False), encoding="utf-8"
        )
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}") from error
    return path


def _tell(report: "Report", written: Path, *, as_json: bool) -> None:
    from ..importing.reporting import as_json as report_as_json
    from ..importing.reporting import summary_lines

    if as_json:
        print_json(report_as_json(report))
    else:
        print_styled(summary_lines(report, str(written)))
        print_lines([f"  Next: specloom generate {report.vendor}, specloom mock {report.vendor}"])


def conform(
    vendor: Annotated[str, typer.Argument(help="A vendor, as named in specs/.")],
    collection: Annotated[
        Path, typer.Option(help="The Postman collection, or whatever else `specloom import` takes.")
    ],
    environment: Environment = None,
    as_json: AsJson = False,
) -> None:
    """Hold a spec against its source, both ways; exit 1 if they differ for no reason that the spec gives."""
    from ..importing import import_source
    from ..importing.conforming import conform as compare
    from ..importing.conforming import difference_lines

    (spec,) = open_each(workspace_here(), [vendor])
    with progress() as tell:
        tell(f"{vendor}: reading {collection}")
        draft = import_source(collection, vendor, environment, _today())
        differences = compare(spec, _read(draft, collection, vendor), _source_name(spec, draft))
    if as_json:
        print_json({"vendor": vendor, "differences": [each.as_json() for each in differences]})
    else:
        print_lines(difference_lines(vendor, differences))
    raise typer.Exit(1 if any(not each.known for each in differences) else 0)


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _read(draft: "Draft", path: Path, vendor: str) -> "Spec":
    from ..spec import Document, read_spec

    return read_spec(Document(path, draft.root), vendor)


def _source_name(spec: "Spec", draft: "Draft") -> str:
    """Return what the spec calls the source: as an import does, or as the only one that it has."""
    drafted: str = next(iter(draft.root["x-sources"]))
    named = tuple(spec.document.root.get("x-sources", {}))
    return drafted if drafted in named or len(named) != 1 else named[0]
