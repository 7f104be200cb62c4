"""The commands that judge traffic which others make: `replay` and `record`."""

import json
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import attrs
import typer

from .inputs import AsJson, extra, open_one, workspace_here
from .output import print_json, print_lines, print_styled
from .reporting import Baseline, Delivery, Junit, Output, UpdateBaseline

if TYPE_CHECKING:
    from ..contract.report import Finding
    from ..contract.traffic.replaying import Traffic
    from ..spec import Spec

Vendor = Annotated[str, typer.Argument(help="A vendor, as named in specs/, or an OpenAPI file.")]
CoverageFile = Annotated[
    Path | None,
    typer.Option("--coverage", help="Add what was seen to this file; else .specloom/coverage/VENDOR.json."),
]


@extra("contract")
def replay(
    vendor: Vendor,
    recordings: Annotated[list[Path], typer.Argument(help="HAR files, as browsers and proxies save them.")],
    base_url: Annotated[
        str | None, typer.Option(help="What stood for the spec's server when they were made.")
    ] = None,
    output: Output = None,
    junit: Junit = None,
    baseline: Baseline = None,
    update_baseline: UpdateBaseline = False,
    coverage: CoverageFile = None,
    as_json: AsJson = False,
) -> None:
    """Judge recorded traffic by the spec, requests and replies; exit 1 when one breaks it."""
    from ..contract.traffic.replaying import replay as replay_recordings

    workspace = workspace_here()
    delivery = Delivery(output or workspace.reports / "replay", junit, baseline, update_baseline)
    spec = open_one(workspace, vendor)
    traffic = replay_recordings(spec, recordings, base_url)
    kept = coverage or workspace.reports / "coverage" / f"{spec.vendor}.json"
    _finish(spec, _delivered(traffic, spec, delivery), kept, print_json if as_json else None)


@extra("contract")
def record(
    vendor: Vendor,
    upstream: Annotated[str, typer.Option(help="The base URL of the vendor, or of what stands for it.")],
    port: Annotated[int, typer.Option(help="The port to listen on; 0: any.")] = 0,
    har: Annotated[Path | None, typer.Option(help="Write the HAR here; else .specloom/traffic/.")] = None,
    output: Output = None,
    junit: Junit = None,
    baseline: Baseline = None,
    coverage: CoverageFile = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a line of JSON for each event.")] = False,
) -> None:
    """Stand for a vendor on this machine: pass calls on, judge and record them, until Ctrl+C."""
    from ..contract.addresses import demand_address
    from ..contract.traffic.recording import open_recorder, proxy_server, recording_name
    from ..contract.traffic.replaying import traffic_of
    from ..mock.serving.listening import take_port

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    demand_address(upstream)
    workspace = workspace_here()
    delivery = Delivery(output or workspace.reports / "record", junit, baseline)
    spec = open_one(workspace, vendor)
    path = har or workspace.reports / "traffic" / recording_name(spec.vendor)
    with closing(take_port("127.0.0.1", port)) as bound:
        recorder = open_recorder(spec, upstream, path, _teller(as_json=as_json))
        with closing(recorder.keeper.file):
            server = proxy_server(bound, upstream, recorder.hear)
            server.run(lambda url: _announce(url, upstream, path, as_json=as_json))
    traffic = traffic_of(recorder.listener, f"the server at {upstream}", recorder.seconds)
    kept = coverage or workspace.reports / "coverage" / f"{spec.vendor}.json"
    _finish(spec, _delivered(traffic, spec, delivery), kept, _say if as_json else None)


def _delivered(traffic: "Traffic", spec: "Spec", delivery: Delivery) -> "Traffic":
    from ..contract.coverage import coverage_html, coverage_rows

    section = coverage_html(coverage_rows(spec, traffic.coverage))
    return attrs.evolve(traffic, report=delivery.take(traffic.report, spec, section))


def _finish(
    spec: "Spec", traffic: "Traffic", kept: Path, say: Callable[[dict[str, Any]], None] | None
) -> None:
    """Add to the coverage, print what was found and seen, as JSON where that has a way, and exit."""
    from ..contract import summary_lines
    from ..contract.coverage import add_coverage, coverage_json, coverage_lines, coverage_rows
    from ..contract.traffic.summary import traffic_json, traffic_lines

    add_coverage(kept, traffic.coverage)
    rows = coverage_rows(spec, traffic.coverage)
    if say is not None:
        say(traffic_json(traffic) | {"coverage": coverage_json(spec.vendor, rows, traffic.coverage)})
    else:
        print_styled(summary_lines(traffic.report))
        print_lines(
            ("", *traffic_lines(traffic), "", *coverage_lines(rows), "", f"Coverage of all runs: {kept}")
        )
    raise typer.Exit(1 if traffic.report.failing else 0)


def _announce(url: str, upstream: str, har: Path, *, as_json: bool) -> None:
    if as_json:
        _say({"url": url, "upstream": upstream, "har": str(har)})
    else:
        print_lines([f"{upstream} is recorded at {url}, into {har}", "Ctrl+C ends the recording."])


def _teller(*, as_json: bool) -> "Callable[[Finding], None]":
    """Return what prints each finding when it is found for the first time."""
    from ..contract.report import alike

    told = set()

    def tell(finding: "Finding") -> None:
        if alike(finding) in told:
            return
        told.add(alike(finding))
        if as_json:
            _say({"finding": attrs.asdict(finding)})
        else:
            answered = f" ({finding.status})" if finding.status else ""
            print_lines([f"{finding.operation}{answered}: {finding.check}: {finding.message}"])

    return tell


def _say(event: dict[str, Any]) -> None:
    typer.echo(json.dumps(event, ensure_ascii=False))
