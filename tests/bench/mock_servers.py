"""Start mock servers of the shop, ours and those people know, each pinned to one core."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

import attrs

from . import shop

HERE = Path(__file__).parent
SCRIPTS = HERE.parent.parent / "scripts"
TOKEN = "test"
_PATIENCE = 20.0
"""Seconds within which a server has to answer."""
_PAUSE = 0.005
"""Seconds between two looks whether it does."""


@attrs.frozen
class Running:
    """A server that answers: its port, the path before `/orders`, seconds to the first answer, its memory."""

    port: int
    base: str
    start: float
    megabytes: float


@attrs.frozen
class MockServer:
    """One way to serve the shop: a command with {document}, {seed}, {workspace} and {port} in it."""

    name: str
    command: tuple[str, ...]
    base: str = "/v1"
    environment: Mapping[str, str] = attrs.field(factory=dict)
    probe: str = "/orders/ord_000001"

    @contextmanager
    def running(self, folder: Path, core: int = 0) -> Iterator[Running]:
        """Serve until the block ends."""
        port = _free_port()
        named = {"document": folder / "shop.json", "seed": folder / "seed.json", "workspace": folder}
        command = [part.format(**named, port=port) for part in self.command]
        environment = {**os.environ, **self.environment}
        began = time.perf_counter()
        with subprocess.Popen(
            [*_pinned(core), *command], cwd=folder, env=environment, stdout=subprocess.DEVNULL
        ) as process:
            try:
                _first_answer(port, f"{self.base}{self.probe}", process)
                yield Running(port, self.base, time.perf_counter() - began, _megabytes(process.pid))
            finally:
                process.kill()


def lay_out(folder: Path) -> None:
    """Write the shop as every server wants it: a workspace, and the document and the orders as JSON."""
    vendor = folder / "specs" / "shop"
    vendor.mkdir(parents=True)
    document = json.dumps(shop.document())
    for path in (vendor / "openapi.yaml", folder / "shop.json"):
        path.write_text(document)
    for path in (vendor / "seed.yaml", folder / "seed.json"):
        path.write_text(shop.seed())


def ours(state: str | None = "state.db") -> MockServer:
    """Return the simulator as people start it: installed, so that its bytecode is kept."""
    kept = ("--state", state) if state else ()
    command = (sys.executable, "-m", "specloom", "mock", "shop", "--port", "{port}", *kept)
    environment = {"PYTHONPATH": str(SCRIPTS), "PYTHONDONTWRITEBYTECODE": ""}
    return MockServer("specloom", command, environment=environment)


def hello() -> MockServer:
    """Return the least that the same server can do: one fixed answer."""
    options = ("--no-access-log", "--log-level", "critical", "--ws", "none")
    command = (sys.executable, "-m", "uvicorn", "tests.bench.hello:app", "--port", "{port}", *options)
    root = {"PYTHONPATH": str(HERE.parent.parent)}
    return MockServer("hello-world", command, environment=root, probe="/")


def prism(modules: Path, *, silent: bool) -> MockServer:
    """Return Prism: silent, which is its fastest, or as it is shipped."""
    options = ("-v", "silent") if silent else ()
    command = (str(modules / ".bin" / "prism"), "mock", "{document}", "--port", "{port}", *options)
    return MockServer("Prism" if silent else "Prism as shipped", command, base="")


def openapi_backend(modules: Path) -> MockServer:
    """Return openapi-backend with the least glue that serves the shop."""
    return _node("openapi-backend", "openapi_backend.cjs", modules, base="/v1")


def scalar(modules: Path) -> MockServer:
    """Return Scalar's mock server, which validates nothing."""
    return _node("Scalar", "scalar.cjs", modules, base="")


def _node(name: str, script: str, modules: Path, base: str) -> MockServer:
    command = ("node", str(HERE / script), "{document}", "{seed}", "{port}")
    return MockServer(name, command, base=base, environment={"NODE_PATH": str(modules)})


def _pinned(core: int) -> tuple[str, ...]:
    return ("taskset", "-c", str(core)) if shutil.which("taskset") else ()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _first_answer(port: int, path: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _PATIENCE
    while (status := _status(port, path)) is None and time.monotonic() < until and process.poll() is None:
        time.sleep(_PAUSE)
    if status != 200:
        raise RuntimeError(f"{process.args!r} does not answer at {path}: {status}")


def _status(port: int, path: str) -> int | None:
    """Ask for a status; a client of httpx would take 50 ms to be made, all counted as the server's."""
    with suppress(OSError), closing(HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)) as connection:
        connection.request("GET", path, headers={"Authorization": f"Bearer {TOKEN}"})
        return connection.getresponse().status
    return None


def _megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024
