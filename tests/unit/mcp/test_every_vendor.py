"""Every tool of every vendor takes its own example and gets an answer from the simulator."""

import os
from typing import Any

import anyio
import pytest
from mcp_types import Tool

from .agents import WORKSPACE, Moved, agent_of, simulated, spec_of, told

CREDENTIALS = {
    "aicser": {"email": "user@example.com", "password": "password123"},
    "aitrillion": {"username": "test", "password": "test"},
}


def turn(tool: Tool) -> int:
    """Return when a tool is called: what reads first, what takes away last."""
    takes_away = "delete" in tool.name or "logout" in tool.name
    return 2 if takes_away else 0 if tool.annotations and tool.annotations.read_only_hint else 1


def refused(vendor: str, *, write: bool) -> dict[str, str]:
    """Return what is told of the calls that fail: reading first, deleting last."""
    simulator = simulated(vendor)
    moved = Moved(simulator)
    options: dict[str, Any] = {
        "base_url": f"http://{vendor}.simulated{simulator.simulator.base_path}",
        "transport": simulator.transport,
        "clock": moved.now,
        "sleep": moved.sleep,
        "max_wait": None,
        **CREDENTIALS.get(vendor, {"api_key": "test"}),
    }
    failed = {}

    async def run() -> None:
        async with agent_of(spec_of(vendor), write=write, **options) as agent:
            tools = (await agent.list_tools()).tools
            for tool in sorted(tools, key=turn):
                result = await agent.call_tool(tool.name, tool.input_schema["examples"][0])
                if result.is_error:
                    failed[tool.name] = told(result)

    anyio.run(run)
    return failed


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_every_tool_is_answered(vendor: str, write: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(vendor.upper())]:
        monkeypatch.delenv(name)

    assert refused(vendor, write=write) == {}
