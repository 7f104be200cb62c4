"""The `specloom` command: the only module that prints and sets exit codes.

0 is fine, 1 means findings, 2 means usage or bad input.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import __version__
from .errors import BadInput
from .workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from .contract import Target
    from .generate import Outcome
    from .mock import Simulator
    from .spec import Finding, Spec

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="One OpenAPI document per vendor; a client, a simulator, contract tests and documentation from it.",
    epilog="Example: specloom mock acme --port 8000",
)

Vendors = Annotated[list[str] | None, typer.Argument(help="Vendors, as named in specs/; all by default.")]
Vendor = Annotated[str, typer.Argument(help="A vendor, as named in specs/.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of text.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; bad input becomes clear sentences on standard error and exit code 2."""
    try:
        app(arguments, prog_name="specloom")
    except BadInput as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None


@contextmanager
def _extra(name: str) -> Iterator[None]:
    """Turn the absence of an optional dependency into a sentence that says what to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("specloom"):
            raise
        raise BadInput(f"{error.name} is not installed; run: pip install 'specloom[{name}]'") from error


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"specloom {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Take the options that stand before every command."""


@app.command(epilog="Example: specloom lint acme --json")
def lint(vendors: Vendors = None, as_json: AsJson = False) -> None:
    """Check specs against OpenAPI 3.1, the extensions and the house rules."""
    from .spec import load_document
    from .spec.lint import lint as lint_document
    from .spec.lint import load_extensions_schema

    workspace = _workspace()
    extensions = load_extensions_schema(workspace.extensions())
    names = workspace.select(tuple(vendors or ()))
    documents = {name: load_document(workspace.spec(name)) for name in names}
    findings = [f for name, document in documents.items() for f in lint_document(document, name, extensions)]
    if as_json:
        _print_json([_finding_as_json(finding) for finding in findings])
    else:
        _print_lines([*map(str, findings), f"{_count(findings, 'finding')} in {_count(names, 'spec')}"])
    raise typer.Exit(1 if findings else 0)


@app.command(epilog="Example: specloom evidence acme")
def evidence(vendors: Vendors = None, as_json: AsJson = False) -> None:
    """Show where the facts of a spec were read, and list what is only inferred."""
    from .spec.evidence_summary import as_json as facts_as_json
    from .spec.evidence_summary import summary_lines

    documents = {spec.vendor: spec.document for spec in _open_each(_workspace(), vendors)}
    if as_json:
        _print_json({vendor: facts_as_json(document) for vendor, document in documents.items()})
    else:
        _print_lines(
            line for vendor, document in documents.items() for line in summary_lines(vendor, document)
        )


@app.command(epilog="Example: specloom generate acme --check")
@_extra("generate")
def generate(
    vendors: Vendors = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 on drift.")] = False,
    as_json: AsJson = False,
) -> None:
    """Generate the Python client of each vendor into generated/."""
    workspace = _workspace()
    outcomes = {}
    with _progress() as tell:
        for name in workspace.select(tuple(vendors or ())):
            tell(f"{name}: {'comparing' if check else 'generating'} the client")
            outcomes[name] = _generated(workspace, name, check=check)
    if as_json:
        _print_json({name: _outcome_as_json(outcome) for name, outcome in outcomes.items()})
    else:
        for name, outcome in outcomes.items():
            _print_lines([f"{name}: client {outcome.status}", *(f"  {line}" for line in outcome.changes)])
            _print_lines(f"  note: {note}" for note in outcome.notes)
    raise typer.Exit(1 if any(outcome.status == "drifted" for outcome in outcomes.values()) else 0)


@app.command(epilog="Example: specloom mock acme --port 8000 --state acme.db")
@_extra("mock")
def mock(
    vendor: Vendor,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 8000,
    state: Annotated[Path | None, typer.Option(help="Keep the state in this file.")] = None,
    seed: Annotated[Path | None, typer.Option(help="Start with this file, not seed.yaml.")] = None,
    empty: Annotated[bool, typer.Option("--empty", help="Start without records.")] = False,
    credentials: Annotated[Path | None, typer.Option(help="A file of credential: {account: name}.")] = None,
    limits: Annotated[bool, typer.Option(help="Enforce the vendor's rate limits.")] = True,
    allow_remote: Annotated[bool, typer.Option("--allow-remote", help="Listen beyond this machine.")] = False,
) -> None:
    """Serve a stateful simulator of a vendor."""
    from .mock import load_simulator, read_credentials
    from .mock.serving import serve_on, take_port

    workspace = _workspace()
    spec = next(_open_each(workspace, [vendor]))
    known = read_credentials(credentials) if credentials else None
    if state and state.exists() and (seed or empty):
        raise BadInput(f"{state} holds a state already; leave out --seed and --empty, or name a new file")
    start = _existing(seed) or workspace.seed(vendor)
    with closing(take_port(host, port, allow_remote=allow_remote)) as bound:
        simulator = load_simulator(
            spec,
            rules=workspace.rules(vendor),
            seed=start,
            empty=empty,
            state=state,
            credentials=known,
            limits=limits,
        )
        serve_on(bound, simulator).run(on_ready=lambda url: _print_lines(_welcome(simulator, url)))


@app.command(epilog="Example: specloom contract acme --seed 7 --junit acme.xml")
@_extra("contract")
def contract(
    vendors: Vendors = None,
    url: Annotated[str | None, typer.Option(help="Test a server at this base URL instead.")] = None,
    seed: Annotated[int, typer.Option(help="Another seed sends other requests.")] = 1,
    max_examples: Annotated[int, typer.Option(min=1, help="Random requests to each operation.")] = 30,
    junit: Annotated[Path | None, typer.Option(help="Write the JUnit report here.")] = None,
    as_json: AsJson = False,
) -> None:
    """Test the simulator, or a server, against the spec; exit 1 when it breaks a promise."""
    from .contract import run_contract, summary_lines

    workspace = _workspace()
    if (url or junit) and len(workspace.select(tuple(vendors or ()))) != 1:
        raise BadInput("--url and --junit are for one vendor; name it, as in: specloom contract acme --url …")
    reports = []
    with _progress() as tell:
        for spec in _open_each(workspace, vendors):
            report = run_contract(
                spec,
                _target(workspace, spec, url, seed),
                seed=seed,
                max_examples=max_examples,
                junit=junit or workspace.reports / "contract" / f"{spec.vendor}.xml",
                progress=partial(_tell_phase, tell, spec.vendor),
            )
            reports.append(report)
    if as_json:
        _print_json([report.as_json() for report in reports])
    else:
        _print_lines(line for report in reports for line in summary_lines(report))
    raise typer.Exit(1 if any(report.findings for report in reports) else 0)


@app.command(epilog="Example: specloom publish acme --output site")
@_extra("publish")
def publish(
    vendors: Vendors = None,
    output: Annotated[Path | None, typer.Option(help="The folder to replace; dist/ by default.")] = None,
    as_json: AsJson = False,
) -> None:
    """Write the specs, with checksums, and a page for each to dist/."""
    from .publish import publish as publish_specs

    workspace = _workspace()
    folder = output or workspace.dist
    with _progress() as tell:
        tell(f"publishing to {folder}")
        outcome = publish_specs(tuple(_open_each(workspace, vendors)), folder)
    if as_json:
        _print_json({"status": outcome.status, "folder": str(folder), "files": outcome.files})
    else:
        _print_lines([f"{outcome.status}: {folder / 'index.html'}"])


def _workspace() -> Workspace:
    found = find_workspace(Path.cwd())
    if found != Workspace(found.root):
        return found
    return Workspace(Path(os.path.relpath(found.root)))


def _open_each(workspace: Workspace, vendors: list[str] | None) -> "Iterator[Spec]":
    from .spec.lint import load_extensions_schema
    from .spec.opening import open_spec

    extensions = load_extensions_schema(workspace.extensions())
    for name in workspace.select(tuple(vendors or ())):
        yield open_spec(workspace.spec(name), name, extensions)


def _generated(workspace: Workspace, vendor: str, *, check: bool) -> "Outcome":
    """Generate one client; a spec that has not changed since is not even read."""
    from .generate import Outcome, generate_client, is_up_to_date

    path, target = workspace.spec(vendor), workspace.client(vendor)
    if not check and is_up_to_date(path, target):
        return Outcome("unchanged")
    from .spec.adoption import open_any
    from .spec.lint import load_extensions_schema

    spec = open_any(path, vendor, load_extensions_schema(workspace.extensions()))
    return generate_client(spec, target, check=check)


def _target(workspace: Workspace, spec: "Spec", url: str | None, seed: int) -> "Target":
    from .contract import InProcess, Url, credential_variables

    if url is None:
        return InProcess(_tested_simulator(workspace, spec, seed))
    return Url(url, ":".join(_from_environment(name, url) for name in credential_variables(spec)))


def _from_environment(variable: str, url: str) -> str:
    if variable not in os.environ:
        raise BadInput(f"{variable} is not set; put the key for {url} into this environment variable")
    return os.environ[variable]


def _tested_simulator(workspace: Workspace, spec: "Spec", seed: int) -> "Simulator":
    from .mock import load_simulator

    return load_simulator(
        spec,
        rules=workspace.rules(spec.vendor),
        seed=workspace.seed(spec.vendor),
        random=partial(Random, seed),
        limits=False,
    )


def _welcome(simulator: "Simulator", url: str) -> Iterator[str]:
    yield f"{simulator.spec.title}, simulated at {url}{simulator.base_path}"
    yield f"Its state, clock and faults are at {url}/_specloom/health; Ctrl+C stops it."


def _existing(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        raise BadInput(f"{path} is not a file; name one that exists")
    return path


def _outcome_as_json(outcome: "Outcome") -> dict[str, Any]:
    notes = [_finding_as_json(note) for note in outcome.notes]
    return {"status": outcome.status, "changes": outcome.changes, **({"notes": notes} if notes else {})}


def _finding_as_json(finding: "Finding") -> dict[str, Any]:
    place = {"file": str(finding.path), "line": finding.line, "pointer": finding.pointer}
    return {"rule": finding.rule, **place, "message": finding.message}


def _count(things: Sequence[object], word: str) -> str:
    return f"{len(things)} {word}" if len(things) == 1 else f"{len(things)} {word}s"


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)


def _tell_phase(tell: Callable[[str], None], vendor: str, phase: str) -> None:
    tell(f"{vendor}: {phase}")


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Yield what tells how far the work is: in one line that changes on a terminal, else line by line."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield partial(typer.echo, err=True)
        return
    with console.status("") as status:
        yield status.update
