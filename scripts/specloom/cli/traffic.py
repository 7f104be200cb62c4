"""The commands that judge traffic which others make: `replay` and `record`."""

from pathlib import Path
from typing import Annotated

import typer

from .inputs import AsJson, extra, open_one, workspace_here
from .output import print_json, print_lines

Vendor = Annotated[str, typer.Argument(help="A vendor, as named in specs/, or an OpenAPI file.")]


@extra("contract")
def replay(
    vendor: Vendor,
    recordings: Annotated[list[Path], typer.Argument(help="HAR files, as browsers and proxies save them.")],
    base_url: Annotated[
        str | None, typer.Option(help="What stood for the spec's server when they were made.")
    ] = None,
    junit: Annotated[Path | None, typer.Option(help="Write a JUnit report here.")] = None,
    as_json: AsJson = False,
) -> None:
    """Judge recorded traffic by the spec, requests and replies; exit 1 when one breaks it."""
    from ..contract import summary_lines, write_junit
    from ..contract.traffic.replaying import replay as replay_recordings
    from ..contract.traffic.summary import traffic_json, traffic_lines

    spec = open_one(workspace_here(), vendor)
    traffic = replay_recordings(spec, recordings, base_url)
    if junit is not None:
        write_junit(traffic.report, junit)
    if as_json:
        print_json(traffic_json(traffic))
    else:
        print_lines((*summary_lines(traffic.report), *traffic_lines(traffic)))
    raise typer.Exit(1 if traffic.report.findings else 0)
