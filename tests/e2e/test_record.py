"""A recording is made in a process of its own, as people make it, and ended by Ctrl+C or worse."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from specloom.mock import simulated

SPEC = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example/v2"}]
paths:
  /orders/{orderId}:
    get:
      operationId: orders_get
      parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: it, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
components:
  schemas: {Order: {type: object, required: [id], properties: {id: ID}}}
"""


@contextmanager
def recording(folder: Path, upstream: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Record what stands at an address; yield the process and where to call it."""
    command = [sys.executable, "-m", "specloom", "record", "shop.yaml", "--upstream", upstream, "--json"]
    process = subprocess.Popen(
        [*command, "--har", "shop.har"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with process:
        try:
            assert process.stdout
            yield process, json.loads(process.stdout.readline())["url"]
        finally:
            process.kill()


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Return a folder with the spec, and with that of a vendor who has drifted away from it."""
    (tmp_path / "shop.yaml").write_text(SPEC.replace("ID", "{type: string, examples: [A1]}"))
    (tmp_path / "drifted.yaml").write_text(SPEC.replace("ID", "{type: integer}"))
    return tmp_path


def entries(shop: Path) -> list[Any]:
    found: list[Any] = json.loads((shop / "shop.har").read_text())["log"]["entries"]
    return found


def test_findings_come_as_they_are_found_and_ctrl_c_ends_with_all_of_them(shop: Path) -> None:
    with simulated(shop / "drifted.yaml") as vendor, recording(shop, vendor.url) as (process, url):
        assert httpx.get(f"{url}/orders/A1").status_code == 200
        assert httpx.get(f"{url}/orders/A2").status_code == 200
        assert process.stdout
        first = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=20)

    assert first["finding"]["check"] == "wrong_body"
    report = json.loads(rest)
    assert [(finding["check"], finding["shown"]) for finding in report["findings"]] == [("wrong_body", 2)]
    assert report["coverage"]["shares"]["operation"] == {"seen": 1, "total": 1}
    assert (process.returncode, errors) == (1, "")
    assert len(entries(shop)) == 2


def test_a_recording_that_is_killed_is_whole(shop: Path) -> None:
    with simulated(shop / "shop.yaml") as vendor, recording(shop, vendor.url) as (process, url):
        for _ in range(3):
            httpx.get(f"{url}/orders/A1")
        process.kill()
        process.wait()

    assert len(entries(shop)) >= 2
