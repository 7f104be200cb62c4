"""What a simulator loads until its first answer: every module takes time and memory."""

import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from specloom.mock.sources import document_source
from specloom.workspace import shipped_specs

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: pets_list
      responses: {"200": {description: Pets., content: {application/json: {example: [{name: Rex}]}}}}
"""
NOT_YET = {
    "anyio": "which only httpx needs",
    "encodings.idna": "to look up a host that is not ASCII",
    "httpx": "to send webhooks",
    "jinja2": "to generate and publish",
    "openapi_spec_validator": "to lint",
    "python_multipart": "to read forms",
    "rich": "to show progress",
    "xml.etree.ElementTree": "to write XML",
    "yaml": "to read a spec that has changed",
    "specloom.contract": "to test",
    "specloom.generate": "to generate",
    "specloom.publish": "to publish",
    "specloom.mock.admin.answering": "to answer under the admin path",
    "specloom.mock.auth.logins": "to give out tokens",
    "specloom.mock.faults.fault": "to have something go wrong",
    "specloom.mock.faults.strikes": "to have something go wrong",
    "specloom.mock.faults.words": "to read faults",
    "specloom.mock.masking": "to show requests",
    "specloom.mock.resources.actions": "to act on what is stored",
    "specloom.mock.resources.batches": "to act on batches",
    "specloom.mock.serving.cors": "to let browsers in",
    "specloom.mock.serving.wire": "to disturb an answer",
    "specloom.mock.storage.snapshots": "to keep snapshots",
    "specloom.mock.testing": "to test with simulators",
    "specloom.mock.webhooks": "to send webhooks",
    "specloom.spec.adoption": "to read a spec that has changed",
    "specloom.spec.json_text": "to read a spec that has changed",
    "specloom.spec.lint": "to check a spec that has changed",
    "specloom.spec.places": "to check a spec that has changed",
    "specloom.spec.sampling": "to answer where the spec prints nothing",
    "specloom.spec.sampling.samples": "to answer where the spec prints nothing",
}
"""Modules that may be imported later, and what for."""


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document that was served before."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "pets.yaml"
    path.write_text(DOCUMENT)
    document_source(shipped_specs(tmp_path), path).compile()
    return path


def imported_until_the_first_answer(document: Path) -> set[str]:
    told = document.with_name("imports.txt")
    command = [sys.executable, "-X", "importtime", "-m", "specloom", "mock", document.name, "--port", "0"]
    with (
        told.open("w") as file,
        subprocess.Popen(
            command, cwd=document.parent, stdout=subprocess.PIPE, stderr=file, text=True
        ) as process,
    ):
        try:
            assert process.stdout
            url = process.stdout.readline().split()[-1]
            assert httpx.get(f"{url}/pets").json() == [{"name": "Rex"}]
        finally:
            process.kill()
    return set(re.findall(r"^import time: .*\| +(\S+)$", told.read_text(), re.MULTILINE))


def test_what_serving_does_not_need_is_not_imported_before_the_first_answer(document: Path) -> None:
    imported = imported_until_the_first_answer(document)

    assert "uvicorn" in imported
    assert {name: NOT_YET[name] for name in imported & NOT_YET.keys()} == {}
