"""The commands that hold servers to their specs: `contract` and `conformance`."""

import os
from collections.abc import Callable
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadInput
from ..workspace import Workspace
from .inputs import AsJson, Vendors, extra, open_each, workspace_here
from .output import print_json, print_lines, print_styled, progress
from .reporting import Baseline, Delivery, Junit, Output, UpdateBaseline

if TYPE_CHECKING:
    from ..contract import Starts, Target
    from ..spec import Spec


@extra("contract")
def contract(
    vendors: Vendors = None,
    url: Annotated[str | None, typer.Option(help="Test a server at this base URL instead.")] = None,
    seed: Annotated[int, typer.Option(help="Another seed sends other requests.")] = 1,
    max_examples: Annotated[int, typer.Option(min=1, help="Random requests to each operation.")] = 30,
    output: Output = None,
    junit: Junit = None,
    baseline: Baseline = None,
    update_baseline: UpdateBaseline = False,
    as_json: AsJson = False,
) -> None:
    """Test the simulator, or a server, against the spec; exit 1 when it breaks a promise."""
    from ..contract import run_contract, summary_lines

    workspace = workspace_here()
    if (url or junit) and len(workspace.select(tuple(vendors or ()))) != 1:
        raise BadInput("--url and --junit are for one vendor; name it, as in: specloom contract acme --url …")
    delivery = Delivery(output or workspace.reports / "contract", junit, baseline, update_baseline)
    reports = []
    with progress() as tell:
        for spec in open_each(workspace, vendors):
            report = run_contract(
                spec,
                _target(workspace, spec, url, seed),
                seed=seed,
                max_examples=max_examples,
                progress=partial(_tell_phase, tell, spec.vendor),
            )
            reports.append(delivery.take(report, spec))
    if as_json:
        print_json([report.as_json() for report in reports])
    else:
        print_styled(line for report in reports for line in summary_lines(report))
        print_lines([f"\nReports: {delivery.folder}/{'*' if len(reports) > 1 else reports[0].vendor}/"])
    raise typer.Exit(1 if any(report.failing for report in reports) else 0)


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


def _target(workspace: Workspace, spec: "Spec", url: str | None, seed: int) -> "Target":
    from ..contract import InProcess, Url, credential_variables

    if url is None:
        return InProcess(_starter(workspace, spec, seed)(limits=False))
    return Url(url, ":".join(_from_environment(name, url) for name in credential_variables(spec)))


def _starter(workspace: Workspace, spec: "Spec", seed: int) -> "Starts":
    from ..mock import compile_vendor

    compiled = compile_vendor(spec, workspace.rules(spec.vendor), workspace.seed(spec.vendor))
    return partial(compiled.start, random=partial(Random, seed))


def _from_environment(variable: str, url: str) -> str:
    if variable not in os.environ:
        raise BadInput(f"{variable} is not set; put the key for {url} into this environment variable")
    return os.environ[variable]


def _tell_phase(tell: Callable[[str], None], vendor: str, phase: str) -> None:
    tell(f"{vendor}: {phase}")
