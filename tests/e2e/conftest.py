"""Start one browser for each module that opens pages, and publish the vendors once for all of them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.e2e.browser import chromium

from specloom.cli.publications import publication_of
from specloom.publish import Publication, publish
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace


# Not for the session: while Playwright runs, no other test could start an event loop in its thread.
@pytest.fixture(name="browser", scope="module")
def _browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(name="site", scope="session")
def _site(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Publish every vendor of the repository."""
    workspace = Workspace(root)
    folder = tmp_path_factory.mktemp("site") / "dist"
    specs = (read_spec(load_document(workspace.spec(vendor)), vendor) for vendor in workspace.vendors())
    publish([publication_of(workspace, spec) for spec in specs], folder)
    return folder


@pytest.fixture(name="large", scope="session")
def _large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish a reference that is too large for one page, and return the folder of its vendor."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "openapi.json").write_text(json.dumps(shops(400)))
    spec = read_spec(load_document(folder / "openapi.json"), "shops")
    publish([Publication(spec)], folder / "dist")
    return folder / "dist" / "shops"


def shops(count: int) -> dict[str, Any]:
    """Describe an API with an operation for each of so many shops."""
    reply = {"description": "Them.", "content": {"application/json": {"schema": {"type": "object"}}}}
    paths = {
        f"/shops/{n}/items": {
            "get": {
                "operationId": f"shop{n}_items_list",
                "tags": [f"shop{n // 20}"],
                "summary": f"List the items of shop {n}",
                "responses": {"200": reply},
            }
        }
        for n in range(count)
    }
    return {"openapi": "3.1.0", "info": {"title": "Shops", "version": "1"}, "paths": paths}
