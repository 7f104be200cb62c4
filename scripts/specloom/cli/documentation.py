"""The command that publishes specs and their documentation: `publish`."""

from pathlib import Path
from typing import Annotated

import typer

from .inputs import AsJson, Vendors, extra, open_each, workspace_here
from .output import print_json, print_lines, progress
from .publications import publication_of, with_languages


@extra("publish")
def publish(
    vendors: Vendors = None,
    output: Annotated[Path | None, typer.Option(help="The folder to replace; dist/ by default.")] = None,
    languages: Annotated[
        bool, typer.Option("--languages", help="Show calls in 31 other languages too; needs Node.js.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write the specs, with checksums, and a page for each to dist/."""
    from ..publish import publish as publish_vendors

    workspace = workspace_here()
    folder = output or workspace.dist
    with progress() as tell:
        tell(f"publishing to {folder}")
        found = [publication_of(workspace, spec) for spec in open_each(workspace, vendors)]
        if languages:
            tell("writing samples in other languages")
            found = with_languages(found, workspace.reports / "node")
        outcome = publish_vendors(found, folder)
    if as_json:
        print_json({"status": outcome.status, "folder": str(folder), "files": outcome.files})
    else:
        print_lines([f"{outcome.status}: {folder / 'index.html'}"])
