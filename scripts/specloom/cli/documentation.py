"""The command that publishes specs and their documentation: `publish`."""

from pathlib import Path
from typing import Annotated

import typer

from .inputs import AsJson, Vendors, extra, open_each, workspace_here
from .output import print_json, print_lines, progress
from .publications import publication_of


@extra("publish")
def publish(
    vendors: Vendors = None,
    output: Annotated[Path | None, typer.Option(help="The folder to replace; dist/ by default.")] = None,
    as_json: AsJson = False,
) -> None:
    """Write the specs, with checksums, and a page for each to dist/."""
    from ..publish import publish as publish_vendors

    workspace = workspace_here()
    folder = output or workspace.dist
    with progress() as tell:
        tell(f"publishing to {folder}")
        found = [publication_of(workspace, spec) for spec in open_each(workspace, vendors)]
        outcome = publish_vendors(found, folder)
    if as_json:
        print_json({"status": outcome.status, "folder": str(folder), "files": outcome.files})
    else:
        print_lines([f"{outcome.status}: {folder / 'index.html'}"])
