"""Put load on a server with wrk, from the core that the server runs on."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import attrs

from . import shop
from .mock_servers import TOKEN, Running

SCRIPT = Path(__file__).with_name("shop.lua")
INVALID = {**shop.new_order(), "lines": [], "currency": "euro"}
"""An order that the spec does not allow: no lines, and a currency in the wrong form."""


@attrs.frozen
class Outcome:
    """What came of one load: answers a second, and the 99th percentile of their times in milliseconds."""

    rate: float
    p99: float


def is_installed() -> bool:
    """Tell whether load can be made here."""
    return shutil.which("wrk") is not None


def load(server: Running, mode: str, connections: int, seconds: float, core: int = 0) -> Outcome:
    """Ask for `get`, `list`, `post`, `invalid` or `hello`.

    Raises RuntimeError when a connection broke or a valid request was refused.
    """
    return _outcome(mode, ask(server, mode, connections, seconds, core))


def ask(server: Running, mode: str, connections: int, seconds: float, core: int = 0) -> dict[str, int]:
    """Put load on a server, and return what wrk counted, whatever came of it."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "-s", str(SCRIPT)]
    pinned = ["taskset", "-c", str(core), *command] if shutil.which("taskset") else command
    body = INVALID if mode == "invalid" else shop.new_order()
    told = {"MODE": mode, "TOKEN": TOKEN, "BASE": server.base, "BODY": json.dumps(body)}
    environment = {**os.environ, **told, "ORDERS": str(shop.ORDERS)}
    done = subprocess.run(
        [*pinned, f"http://127.0.0.1:{server.port}"],
        check=True, capture_output=True, text=True, env=environment,
    )  # fmt: skip
    counted: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return counted


def _outcome(mode: str, told: dict[str, int]) -> Outcome:
    if told["broken"] or not told["requests"] or (told["refused"] and mode != "invalid"):
        raise RuntimeError(f"{mode}: {told}")
    return Outcome(told["requests"] / told["microseconds"] * 1e6, told["p99"] / 1000)
