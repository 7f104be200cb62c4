"""Take what the commands have in common: vendors, the workspace, and the specs in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import BadInput
from ..workspace import Workspace, find_workspace, workspace_to_write

if TYPE_CHECKING:
    from ..mock.sources import Source
    from ..spec import Spec

Vendors = Annotated[list[str] | None, typer.Argument(help="Vendors, as named in specs/; all by default.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of text.")]


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Turn the absence of an optional dependency into a sentence that says what to install."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("specloom"):
            raise
        raise BadInput(f"{error.name} is not installed; run: pip install 'specloom[{name}]'") from error


def workspace_here() -> Workspace:
    """Return the workspace of the current folder, its paths as short as a person would write them."""
    found = find_workspace(Path.cwd())
    return found if found != Workspace(found.root) else _shortened(found)


def workspace_to_fill() -> Workspace:
    """Return the workspace that a new vendor goes into: that of the current folder, or the folder itself."""
    return _shortened(workspace_to_write(Path.cwd()))


def _shortened(workspace: Workspace) -> Workspace:
    return Workspace(Path(os.path.relpath(workspace.root)))


def open_sources(workspace: Workspace, named: list[str] | None) -> "list[Source]":
    """Return the files of each vendor or OpenAPI document that is named, of all vendors when none is."""
    from ..mock.sources import find_source

    return [find_source(workspace, name) for name in named or workspace.select(())]


def open_each(workspace: Workspace, vendors: list[str] | None) -> "Iterator[Spec]":
    """Yield the spec of each vendor; raise SpecError at the first that is not in order."""
    from ..spec.lint import load_extensions_schema
    from ..spec.opening import open_spec

    extensions = load_extensions_schema(workspace.extensions())
    for name in workspace.select(tuple(vendors or ())):
        yield open_spec(workspace.spec(name), name, extensions)


def open_one(workspace: Workspace, wanted: str) -> "Spec":
    """Return the spec of a vendor, or of any OpenAPI document where a path is given.

    Raises SpecError when it is not in order.
    """
    from ..contract import open_source
    from ..mock.sources import find_source

    return open_source(find_source(workspace, wanted))
