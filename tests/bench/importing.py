"""What it costs to import a client, beside httpx alone."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from .measuring import Figure, interleaved

_TIMED = "from time import perf_counter as now; start = now(); {code}; print(now() - start)"
_MADE = "{name}(api_key='test', base_url='http://127.0.0.1:1')"


def figures(python: Path, clients: Mapping[str, Path], rounds: int) -> Iterator[Figure]:
    """Import each client in a process of its own, in turn with httpx.

    `clients` maps a vendor to the folder that holds its package. The last one is also made, since that
    loads what the import puts off.
    """
    codes = {"httpx": "import httpx", "httpx made": "import httpx; httpx.Client()"}
    for vendor in clients:
        codes[vendor] = f"from {vendor}_sdk import {vendor.capitalize()}Client"
    last = list(clients)[-1]
    made = f"{codes[last]}; {_MADE.format(name=f'{last.capitalize()}Client')}"
    path = os.pathsep.join(map(str, clients.values()))
    measures = {name: partial(timed, python, code, path) for name, code in {**codes, "made": made}.items()}
    found = interleaved(measures, rounds, "ms")
    for vendor in clients:
        yield Figure("import", codes[vendor], found[vendor], found["httpx"], "import httpx", goal=1.15)
    yield Figure("import", made, found["made"], found["httpx made"], "the same of httpx")


def timed(python: Path, code: str, path: str) -> float:
    """Return the milliseconds that the code takes in a fresh interpreter."""
    command = [str(python), "-c", _TIMED.format(code=code)]
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000
