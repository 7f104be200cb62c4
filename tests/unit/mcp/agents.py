"""Put an agent in front of a vendor's tools, in memory: its server, its client, and what answers that."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import attrs
import httpx
from mcp.client.client import Client
from mcp_types import CallToolResult, TextContent

from specloom.mcp.answers import Limits
from specloom.mcp.calling import Desk
from specloom.mcp.client import open_client
from specloom.mcp.offering import offered
from specloom.mcp.server import offer_of, server_of
from specloom.mcp.tools import tools_of
from specloom.mock import load_simulator
from specloom.mock.testing import Simulated
from specloom.spec import Spec, load_document, parse_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[3])
KEY = "the-key-of-a-merchant"

Reply = Callable[[httpx.Request], httpx.Response]


def spec_of(vendor: str) -> Spec:
    """Read the spec of a vendor."""
    return read_spec(load_document(WORKSPACE.spec(vendor)), vendor)


def shop(text: str) -> Spec:
    """Read a spec whose paths are these, with a schema Order."""
    head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\nservers: [{url: 'https://shop.example'}]\n"
    return read_spec(parse_document(head + text, Path("openapi.yaml")), "shop")


def simulated(vendor: str, *, limits: bool = True) -> Simulated:
    """Make the simulator of a vendor as `specloom mock` does."""
    spec = spec_of(vendor)
    rules, seed = WORKSPACE.rules(vendor), WORKSPACE.seed(vendor)
    return Simulated(load_simulator(spec, rules=rules, seed=seed, limits=limits))


@attrs.frozen
class Moved:
    """Let the time of a simulator pass at once when a client waits."""

    vendor: Simulated

    def now(self) -> float:
        """Return the simulator's time."""
        return self.vendor.clock.now()

    async def sleep(self, seconds: float) -> None:
        """Go forward."""
        self.vendor.clock.advance(seconds)
        await asyncio.sleep(0)


@asynccontextmanager
async def agent_of(
    spec: Spec,
    *,
    write: bool = False,
    allow: Iterable[str] = (),
    only: Iterable[str] = (),
    search: bool | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> AsyncIterator[Client]:
    """Connect an agent to the tools of a vendor; the options are those of the vendor's client."""
    everything = tools_of(spec, offered(spec, write=True))
    tools = tools_of(spec, offered(spec, only=only, allow=allow, write=write))
    withheld = {tool.name: "it changes data" for tool in everything if tool not in tools}
    async with open_client(f"{spec.vendor}_sdk", **options) as client:
        offer = offer_of(tools, Desk(spec.document, client, limits or Limits()), withheld, search=search)
        async with Client(server_of(spec, offer, withheld, writes=write)) as agent:
            yield agent


def answering(reply: Reply) -> dict[str, Any]:
    """Return the options of a client of Hive that this function answers."""
    return {"api_key": KEY, "transport": httpx.MockTransport(reply), "retries": 0}


def told(result: CallToolResult) -> str:
    """Return the texts of a result."""
    return "\n".join(block.text for block in result.content if isinstance(block, TextContent))
