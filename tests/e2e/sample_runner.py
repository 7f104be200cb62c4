"""Run programs one after the other, each in a process of its own and before a simulator as it was at first.

Takes `{"package": …, "url": …, "programs": [[name, source, source of a delivery or null], …]}` on standard
input, writes `[[name, status, output], …]`. The processes are forked, so that the package is imported once.
"""

import asyncio
import json
import os
import pkgutil
import sys
import tempfile
import traceback
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

import httpx
import starlette.applications
import starlette.routing  # noqa: F401 - for the programs, once for all of them


def main() -> None:
    job = json.load(sys.stdin)
    package = import_module(job["package"])
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)
    reset = urlsplit(job["url"])._replace(path="/_specloom/reset").geturl()
    found = []
    with httpx.Client() as admin:
        for name, source, delivery in job["programs"]:
            admin.post(reset, json={}).raise_for_status()
            found.append([name, *run_apart(name, source, delivery)])
    json.dump(found, sys.stdout)


def run_apart(name: str, source: str, delivery: str | None) -> tuple[int, str]:
    """Run a program in a process of its own; return its exit status and what it printed."""
    with tempfile.TemporaryFile("w+") as output:
        child = os.fork()
        if not child:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
            os._exit(run(name, source, delivery))
        _, status = os.waitpid(child, 0)
        output.seek(0)
        return os.waitstatus_to_exitcode(status), output.read()


def run(name: str, source: str, delivery: str | None) -> int:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    try:
        exec(compile(source, name, "exec"), namespace)  # noqa: S102 - running it is what is tested
        if delivery:
            asyncio.run(deliver(namespace["app"], delivery))
    except BaseException:  # noqa: BLE001 - told to the process that waits
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
    return 0


async def deliver(app: Any, delivery: str) -> None:
    """Send to an application what the other program of the same event gives to its function."""
    sent: dict[str, Any] = {"__name__": "__main__"}
    exec(delivery.replace("\nreceive(body, ", "\nheaders = (body, "), sent)  # noqa: S102 - for its values
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        reply = await client.post("/webhooks", content=sent["body"], headers=sent["headers"][1])
        reply.raise_for_status()


if __name__ == "__main__":
    main()
