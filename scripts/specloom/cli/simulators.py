"""The command that serves simulators: `mock`."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadInput
from .inputs import Vendor, extra, open_checked, workspace_here
from .output import print_lines

if TYPE_CHECKING:
    from ..mock import Simulator


@extra("mock")
def mock(
    vendor: Vendor,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 8000,
    state: Annotated[Path | None, typer.Option(help="Keep the state in this file.")] = None,
    seed: Annotated[Path | None, typer.Option(help="Start with this file, not seed.yaml.")] = None,
    empty: Annotated[bool, typer.Option("--empty", help="Start without records.")] = False,
    credentials: Annotated[Path | None, typer.Option(help="A file of credential: {account: name}.")] = None,
    limits: Annotated[bool, typer.Option(help="Enforce the vendor's rate limits.")] = True,
    fault: Annotated[
        list[str] | None,
        typer.Option(help="What goes wrong from the start: 'latency=200ms..2s p=0.2 op=orders_list'."),
    ] = None,
    allow_remote: Annotated[bool, typer.Option("--allow-remote", help="Listen beyond this machine.")] = False,
) -> None:
    """Serve a stateful simulator of a vendor."""
    from ..mock import load_simulator, read_credentials
    from ..mock.serving import serve_on, take_port

    workspace = workspace_here()
    spec = open_checked(workspace, vendor)
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
            faults=fault or (),
        )
        serve_on(bound, simulator).run(on_ready=lambda url: print_lines(_welcome(simulator, url)))


def _existing(path: Path | None) -> Path | None:
    if path is not None and not path.is_file():
        raise BadInput(f"{path} is not a file; name one that exists")
    return path


def _welcome(simulator: "Simulator", url: str) -> Iterator[str]:
    yield f"{simulator.spec.title}, simulated at {url}{simulator.base_path}"
    yield f"Its state, clock and faults are at {url}/_specloom/health; Ctrl+C stops it."
