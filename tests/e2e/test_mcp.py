"""`specloom mcp` as an agent's program starts it: spoken to over standard input and output."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.shared.exceptions import MCPError

from specloom.mock import simulated

KEY = "a-key-that-nobody-sees"
COMMAND = (sys.executable, "-m", "specloom", "mcp", "hive")
SKU = {"body": {"merchant_sku_id": "TEA", "name": "Tea"}}


@pytest.fixture
def url(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.chdir(root)
    with simulated("hive") as vendor:
        vendor.admin("POST", "credentials", {"value": KEY})
        yield vendor.url


@asynccontextmanager
async def agent(root: Path, url: str, log: Path, *options: str) -> AsyncIterator[Client]:
    """Start the server as an agent's program does, and speak to it."""
    told = {**os.environ, "HIVE_API_KEY": KEY}
    server = StdioServerParameters(
        command=COMMAND[0], args=[*COMMAND[1:], "--url", url, *options], env=told, cwd=root
    )
    with log.open("w") as errors:
        async with Client(stdio_client(server, errlog=errors)) as client:
            yield client


def test_an_agent_reads_and_may_not_write(root: Path, url: str, tmp_path: Path) -> None:
    log = tmp_path / "log"

    async def scene() -> None:
        async with agent(root, url, log) as client:
            names = [tool.name for tool in (await client.list_tools()).tools]
            assert "orders_list" in names
            assert "skus_create" not in names

            orders = await client.call_tool("orders_list", {})
            assert orders.structured_content
            assert orders.structured_content["data"]
            with pytest.raises(MCPError, match=r"skus_create; it changes data, .* --allow skus_create"):
                await client.call_tool("skus_create", SKU)

    anyio.run(scene)
    assert "orders_list: GET /orders" in log.read_text()
    assert KEY not in log.read_text()


def test_an_agent_writes_what_it_may(root: Path, url: str, tmp_path: Path) -> None:
    async def scene() -> None:
        async with agent(root, url, tmp_path / "log", "--allow", "skus.create") as client:
            created = await client.call_tool("skus_create", SKU)
            assert not created.is_error
            with pytest.raises(MCPError, match="Unknown tool: skus_delete"):
                await client.call_tool("skus_delete", {"id": 1})

    anyio.run(scene)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, None])
def test_it_ends_quietly_when_it_is_told_to(root: Path, how: signal.Signals | None) -> None:
    told = {**os.environ, "HIVE_API_KEY": KEY}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(COMMAND, cwd=root, env=told, text=True, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdin
        hello = (
            '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",'
            '"capabilities":{},"clientInfo":{"name":"t","version":"1"}}}\n'
        )
        process.stdin.write(hello)
        process.stdin.flush()
        assert '"result"' in process.stdout.readline()
        if how:
            process.send_signal(how)
        out, err = process.communicate(timeout=10)

    assert (out, err) == ("", "")
    assert process.returncode == (-how if how else 0)
