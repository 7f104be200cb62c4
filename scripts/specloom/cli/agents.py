"""The command that offers a vendor's operations to an agent: `mcp`."""

import hashlib
import json
import logging
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import attrs
import typer

from ..errors import BadInput
from ..workspace import Workspace, find_workspace
from .inputs import AsJson, extra, workspace_here
from .output import print_json, print_lines

if TYPE_CHECKING:
    from ..mcp.tools import Tool
    from ..spec import Spec


@extra("mcp")
def mcp(
    vendor: Annotated[str, typer.Argument(help="A vendor, as named in specs/.")],
    url: Annotated[
        str | None, typer.Option(help="Another server than the vendor's, such as the simulator.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Offer what changes data too.")] = False,
    allow: Annotated[
        list[str] | None, typer.Option(help="Offer this too, a tag or an operation: orders.create.")
    ] = None,
    only: Annotated[
        str | None, typer.Option(help="Offer nothing but these tags and operations, with commas.")
    ] = None,
    search: Annotated[
        bool | None, typer.Option(help="Offer tools that search operations; by default beyond 60.")
    ] = None,
    budget: Annotated[
        str | None, typer.Option(help="Where the quota is counted, if shared: sqlite:///quota.db.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1000, help="Characters of an answer that are shown.")] = 60_000,
    workspace: Annotated[
        Path | None, typer.Option(help="The folder that has specs/ and generated/, if not this one.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="Print the tools, and serve nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Offer a vendor's operations to an agent over standard input and output; only those that read."""
    from ..mcp.offering import offered
    from ..mcp.tools import tools_of

    here = find_workspace(_folder(workspace)) if workspace else workspace_here()
    spec = _spec(here, vendor)
    wanted = tuple(filter(None, map(str.strip, (only or "").split(","))))
    everything = offered(spec, only=wanted, write=True)
    chosen = offered(spec, only=wanted, allow=allow or (), write=write)
    tools = tools_of(spec, chosen)
    package, options = _package(here, vendor), {"base_url": url, "budget": budget}
    if listed:
        _try(package, options)
        _print_tools(tools, as_json=as_json)
        return
    withheld = tools_of(spec, (each for each in everything if each not in chosen))
    serving = _Serving(spec, tools, _withheld(withheld), search, limit)
    _serve(serving, package, options)


@attrs.frozen
class _Serving:
    """What is served."""

    spec: "Spec"
    tools: "tuple[Tool, ...]"
    withheld: dict[str, str]
    search: bool | None
    limit: int


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise BadInput(f"{path} is not a folder; name the one that has specs/ and generated/")
    return path.resolve()


def _spec(workspace: Workspace, vendor: str) -> "Spec":
    """Return a vendor's spec, read as its client was made of it."""
    from ..spec.adoption import open_any
    from ..spec.lint import load_extensions_schema

    workspace.select((vendor,))
    return open_any(workspace.spec(vendor), vendor, load_extensions_schema(workspace.extensions()))


def _package(workspace: Workspace, vendor: str) -> str:
    """Make the generated client importable, and return the name of its package.

    Raises BadInput where there is none, or it was made from another spec.
    """
    folder = workspace.client(vendor)
    how = f"run: specloom generate {vendor}"
    if not (folder / f"{vendor}_sdk" / "__init__.py").is_file():
        raise BadInput(f"{folder} has no client of {vendor}; {how}")
    try:
        made_from = json.loads((folder / ".provenance.json").read_bytes())["inputs"]["spec"]
    except (OSError, ValueError, KeyError, TypeError):
        made_from = None
    if made_from != hashlib.sha256(workspace.spec(vendor).read_bytes()).hexdigest():
        raise BadInput(f"{folder} was made from another {workspace.spec(vendor)}; {how}")
    sys.path.insert(0, str(folder.resolve()))
    return f"{vendor}_sdk"


def _try(package: str, options: dict[str, Any]) -> None:
    """Refuse what serving would refuse."""
    import anyio

    from ..mcp.client import open_client

    async def opened() -> None:
        async with open_client(package, **options):
            pass

    anyio.run(opened)


def _withheld(tools: "Iterable[Tool]") -> dict[str, str]:
    why = "it changes data, which this server may not until it is started with --write or --allow"
    return {tool.name: f"{why} {tool.operation.id}" for tool in tools}


def _print_tools(tools: "tuple[Tool, ...]", *, as_json: bool) -> None:
    if as_json:
        from ..mcp.listing import as_json as tool_as_json

        print_json([tool_as_json(tool) for tool in tools])
        return
    width = max((len(tool.name) for tool in tools), default=0)
    for tool in tools:
        mark = "reads" if tool.reads else "deletes" if tool.operation.method == "DELETE" else "writes"
        print_lines([f"{mark:8}{tool.name:{width}}  {tool.title}"])


def _serve(serving: _Serving, package: str, options: dict[str, Any]) -> None:
    """Serve until the input ends or Ctrl+C; what is logged goes to standard error."""
    import anyio

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a thread waits for input, and would not hear of it
    logging.basicConfig(stream=sys.stderr, format="%(message)s")
    logging.getLogger("specloom").setLevel(logging.INFO)
    anyio.run(_serving, serving, package, options)


async def _serving(serving: _Serving, package: str, options: dict[str, Any]) -> None:
    from ..mcp.answers import Limits
    from ..mcp.calling import Desk
    from ..mcp.client import open_client
    from ..mcp.server import offer_of, serve_stdio, server_of

    async with open_client(package, **options) as client:
        if client.lacking:
            logging.getLogger(__name__).warning("No credential is given: %s", client.lacking)
        desk = Desk(serving.spec.document, client, Limits(text=serving.limit))
        offer = offer_of(serving.tools, desk, serving.withheld, search=serving.search)
        writes = any(not tool.reads for tool in serving.tools)
        await serve_stdio(server_of(serving.spec, offer, serving.withheld, writes=writes))
