"""Start one browser for each module that opens pages, and publish the vendors once for all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.e2e.browser import chromium

from specloom.cli.publications import publication_of
from specloom.publish import publish
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
