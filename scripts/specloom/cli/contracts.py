"""The commands that hold servers to their specs: `contract` and `conformance`."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadInput
from ..workspace import Workspace
from .inputs import AsJson, Vendors, extra, open_each, open_sources, workspace_here
from .output import print_json, print_lines, print_styled, progress
from .reach import (
    DryRun,
    MaxExamples,
    Phases,
    Profile,
    Reach,
    Requests,
    Seed,
    Timeout,
    UrlOption,
    Workers,
    WriteTo,
)
from .reporting import Baseline, Delivery, HarFile, Junit, Output, UpdateBaseline

if TYPE_CHECKING:
    from ..contract import Report, Starts
    from ..mock.sources import Source
    from ..spec import Spec


Held = Annotated[
    list[str] | None, typer.Argument(help="Vendors, as named in specs/, or OpenAPI files; all by default.")
]


@extra("contract")
def contract(
    vendors: Held = None,
    url: UrlOption = None,
    profile: Profile = None,
    write_to: WriteTo = None,
    budget: Requests = None,
    dry_run: DryRun = False,
    phases: Phases = None,
    workers: Workers = None,
    timeout: Timeout = 30.0,
    seed: Seed = 1,
    max_examples: MaxExamples = 30,
    output: Output = None,
    junit: Junit = None,
    har: HarFile = None,
    baseline: Baseline = None,
    update_baseline: UpdateBaseline = False,
    as_json: AsJson = False,
) -> None:
    """Test the simulator, or a server, against the spec; exit 1 when it breaks a promise."""
    from ..contract import open_source

    workspace = workspace_here()
    reach = Reach(url, profile, write_to, budget, phases, timeout, seed, max_examples)
    sources = open_sources(workspace, vendors)
    if (url is not None or junit or har) and len(sources) != 1:
        raise BadInput(
            "--url, --junit and --har are for one vendor; name it, as in: specloom contract acme --url …"
        )
    if dry_run:
        _rehearse(sources, reach, as_json=as_json)
        return
    specs = [open_source(source) for source in sources]
    delivery = Delivery(output or workspace.reports / "contract", junit, baseline, update_baseline)
    with progress() as tell:
        if url is not None or har:
            ran = [_alone(sources[0], reach, url, har, tell)]
        else:
            ran = _in_process(sources, reach, workers, tell)
    done = [delivery.take(report, spec) for spec, report in zip(specs, ran, strict=True)]
    _deliver(done, delivery, as_json=as_json)


def _deliver(reports: "list[Report]", delivery: Delivery, *, as_json: bool) -> None:
    """Print the reports, and exit as they say."""
    from ..contract import summary_lines

    if as_json:
        print_json([report.as_json() for report in reports])
    else:
        print_styled(line for report in reports for line in summary_lines(report))
        print_lines([f"\nReports: {delivery.folder}/{'*' if len(reports) > 1 else reports[0].vendor}/"])
    raise typer.Exit(1 if any(report.failing for report in reports) else 0)


def _rehearse(sources: "list[Source]", reach: Reach, *, as_json: bool) -> None:
    """Print what would be sent; nothing is, but to the simulator that stands in."""
    from ..contract import open_source, rehearsal_lines, rehearse, server_url, start_simulator

    rehearsals = []
    for source in sources:
        spec = open_source(source)
        base_url = None if reach.url is None else server_url(spec, reach.url)
        simulator = start_simulator(source, spec, reach.seed)
        rehearsals.append(rehearse(spec, simulator, base_url, reach.plan(base_url)))
    if as_json:
        print_json([rehearsal.as_json() for rehearsal in rehearsals])
    else:
        print_lines(line for rehearsal in rehearsals for line in rehearsal_lines(rehearsal))


def _alone(
    source: "Source", reach: Reach, url: str | None, har: Path | None, tell: Callable[[str], None]
) -> "Report":
    """Return the report of one server, or of one simulator in this process."""
    from ..contract import InProcess, open_source, run_plan, server_url, start_simulator
    from ..contract.traffic.keeping import kept_har

    spec = open_source(source)
    base_url = None if url is None else server_url(spec, url)
    target = (
        reach.server(spec, base_url) if base_url else InProcess(start_simulator(source, spec, reach.seed))
    )
    progress = partial(_tell_phase, tell, spec.vendor)
    if har is None:
        return run_plan(spec, target, reach.plan(base_url), progress)
    with kept_har(spec, har, base_url or "") as exchanged:
        return run_plan(spec, target, reach.plan(base_url), progress, exchanged=exchanged)


def _in_process(
    sources: "list[Source]", reach: Reach, workers: int | None, tell: Callable[[str], None]
) -> "list[Report]":
    """Return the report of each vendor's simulator, its parts shared by some processes."""
    from ..contract import jobs_of, merged, run_jobs

    plan = reach.plan(None)
    parts = [jobs_of(source, plan) for source in sources]
    done = iter(run_jobs([job for jobs in parts for job in jobs], workers or os.cpu_count() or 1, tell))
    return [merged([next(done) for _ in jobs]) for jobs in parts]


@extra("contract")
def conformance(
    vendors: Vendors = None,
    seed: Annotated[int, typer.Option(help="Another seed sends other requests.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Count how far each simulator conforms, operations x checks; exit 1 when one does not."""
    from ..contract import figure_lines, measure

    workspace = workspace_here()
    figures = []
    with progress() as tell:
        for spec in open_each(workspace, vendors):
            tell(f"{spec.vendor}: conformance")
            figures.append(measure(spec, _starter(workspace, spec, seed), seed=seed))
    if as_json:
        print_json([figure.as_json() for figure in figures])
    else:
        print_lines(line for figure in figures for line in figure_lines(figure))
    raise typer.Exit(1 if any(figure.held < figure.applicable for figure in figures) else 0)


def _starter(workspace: Workspace, spec: "Spec", seed: int) -> "Starts":
    from ..mock import compile_vendor

    compiled = compile_vendor(spec, workspace.rules(spec.vendor), workspace.seed(spec.vendor))
    return partial(compiled.start, random=partial(Random, seed))


def _tell_phase(tell: Callable[[str], None], vendor: str, phase: str) -> None:
    tell(f"{vendor}: {phase}")
