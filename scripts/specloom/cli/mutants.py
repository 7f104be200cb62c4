"""The command that measures what contract runs would notice: `mutants`."""

import os
from typing import TYPE_CHECKING, Annotated

import attrs
import typer

from ..errors import BadInput
from ..workspace import Workspace
from .inputs import AsJson, extra, workspace_here
from .output import print_json, print_lines, progress
from .statuses import keep_measurement

if TYPE_CHECKING:
    from ..mock.sources import Source

Measured = Annotated[
    list[str] | None, typer.Argument(help="Vendors, as named in specs/, or OpenAPI files; all by default.")
]


@extra("contract")
def mutants(
    vendors: Measured = None,
    kind: Annotated[
        list[str] | None, typer.Option(help="Only this kind or family of defect; may be repeated.")
    ] = None,
    operation: Annotated[
        list[str] | None, typer.Option(help="Only defects in this operationId; may be repeated.")
    ] = None,
    most: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Of each kind and vendor at most so many, chosen by the seed, 0 for all; "
            "1, and all with --kind or --operation.",
        ),
    ] = None,
    seed: Annotated[int, typer.Option(help="Another seed sends other requests.")] = 1,
    seeds: Annotated[
        int | None,
        typer.Option(
            min=0, help="Runs on each simulator as it is, for false alarms; 20, and 1 with --beside."
        ),
    ] = None,
    beside: Annotated[
        bool,
        typer.Option(
            "--beside",
            help="Give a sample of the defects to Schemathesis as it comes and to Specmatic too; slow.",
        ),
    ] = False,
    sample: Annotated[
        int, typer.Option(min=1, help="With --beside: so many defects of each family, side and vendor.")
    ] = 1,
    workers: Annotated[int, typer.Option(min=1, help="Processes at a time.")] = os.cpu_count() or 1,
    as_json: AsJson = False,
) -> None:
    """Seed defects one at a time and count which a contract run notices; exit 1 below the goals."""
    from ..contract.mutants import Choice, find_tools, measure_mutants, measurement_lines, scores_as_json

    runs = (1 if beside else 20) if seeds is None else seeds
    of_each = (0 if kind or operation or beside else 1) if most is None else most
    choice = Choice(tuple(kind or ()), tuple(operation or ()), seed, runs, of_each)
    if beside:
        choice = attrs.evolve(choice, sample=sample, tools=find_tools(os.environ))
    workspace = workspace_here()
    sources = _sources(workspace, vendors)
    _expect_known(choice.kinds)
    with progress() as tell:
        measurement = measure_mutants(sources, choice, workers, tell)
    if not measurement.outcomes and not measurement.alarms:
        raise BadInput("no defect fits: leave out --kind or --operation, or name others")
    if not choice.kinds and not choice.operations:
        keep_measurement(workspace, measurement)
    if as_json:
        print_json(measurement.as_json() | {"scores": scores_as_json(measurement)})
    else:
        print_lines(measurement_lines(measurement))
    raise typer.Exit(0 if measurement.reaches_goals else 1)


def _sources(workspace: Workspace, vendors: list[str] | None) -> "list[Source]":
    from ..mock.sources import find_source

    return [find_source(workspace, name) for name in dict.fromkeys(vendors or workspace.select(()))]


def _expect_known(kinds: tuple[str, ...]) -> None:
    from ..contract.mutants import KINDS

    known = {name for kind in KINDS for name in (kind.name, kind.family, kind.side)}
    for name in kinds:
        if name not in known:
            families = ", ".join(dict.fromkeys(kind.family for kind in KINDS))
            raise BadInput(f"there is no kind of defect {name!r}; name one of the table, or of: {families}")
