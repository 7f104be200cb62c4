"""Serve a vendor's operations to an agent (Model Context Protocol)."""

from collections.abc import Mapping
from typing import Any, Protocol

import attrs
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListResourcesResult,
    ListToolsResult,
    PaginatedRequestParams,
    ReadResourceRequestParams,
    ReadResourceResult,
    Resource,
    TextResourceContents,
)
from mcp_types import Tool as ListedTool

from ..spec import Spec
from .calling import Desk
from .catalogue import Catalogue
from .describing import instructions
from .listing import listed
from .tools import Tool

MOST_TOOLS = 60
"""Beyond so many, tools drown an agent: it is given tools that search them."""


class Offer(Protocol):
    """What is listed and what can be called."""

    def listed(self) -> tuple[ListedTool, ...]:
        """Return the tools as they are listed."""

    async def call(self, name: str, arguments: Mapping[str, Any]) -> CallToolResult:
        """Answer the call of a tool that is listed."""


@attrs.frozen
class Direct:
    """A tool for each operation."""

    tools: Mapping[str, Tool]
    desk: Desk

    def listed(self) -> tuple[ListedTool, ...]:
        """Return the tools as they are listed."""
        return tuple(map(listed, self.tools.values()))

    async def call(self, name: str, arguments: Mapping[str, Any]) -> CallToolResult:
        """Call an operation."""
        return await self.desk.call(self.tools[name], arguments)


def offer_of(
    tools: tuple[Tool, ...], desk: Desk, withheld: Mapping[str, str], *, search: bool | None = None
) -> Offer:
    """Return a tool for each operation, or tools that search them: by default where there are many.

    `withheld` says of operations that are not offered why they are not.
    """
    named = {tool.name: tool for tool in tools}
    searched = len(tools) > MOST_TOOLS if search is None else search
    return Catalogue(named, desk, withheld) if searched else Direct(named, desk)


def server_of(spec: Spec, offer: Offer, withheld: Mapping[str, str], *, writes: bool) -> Server:
    """Return the server of a vendor."""
    tools = {tool.name: tool for tool in offer.listed()}

    async def list_tools(_: Any, __: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=list(tools.values()))

    async def call_tool(_: Any, params: CallToolRequestParams) -> CallToolResult:
        if params.name not in tools:
            reason = withheld.get(params.name, "tools/list names those that there are")
            raise MCPError(INVALID_PARAMS, f"Unknown tool: {params.name}; {reason}")
        return await offer.call(params.name, params.arguments or {})

    return Server(
        spec.vendor,
        title=spec.title,
        version=spec.version,
        instructions=instructions(spec, writes=writes),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        **_resources(spec),
    )


def _resources(spec: Spec) -> dict[str, Any]:
    """Return the handlers by which the spec itself is read."""
    uri = f"specloom://{spec.vendor}/openapi.yaml"
    shown = Resource(
        uri=uri,
        name="openapi.yaml",
        title=f"{spec.title}: the OpenAPI document",
        mime_type="application/yaml",
    )

    async def list_resources(_: Any, __: PaginatedRequestParams | None) -> ListResourcesResult:
        return ListResourcesResult(resources=[shown])

    async def read_resource(_: Any, params: ReadResourceRequestParams) -> ReadResourceResult:
        if params.uri != uri:
            raise MCPError(INVALID_PARAMS, f"Unknown resource: {params.uri}; there is {uri}")
        text = spec.document.path.read_text(encoding="utf-8")
        contents = TextResourceContents(uri=uri, mime_type="application/yaml", text=text)
        return ReadResourceResult(contents=[contents])

    return {"on_list_resources": list_resources, "on_read_resource": read_resource}


async def serve_stdio(server: Server) -> None:
    """Serve one agent over standard input and output, until the input ends."""
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())
