"""The commands that begin something: `init` a workspace, `new` a vendor."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from .inputs import AsJson, workspace_to_fill
from .output import print_json, print_lines

_NEXT = "Next: specloom import FILE --vendor acme, or specloom new acme to begin by hand"


def init(
    folder: Annotated[Path, typer.Argument(help="The folder, which need not exist.")] = Path(),
    as_json: AsJson = False,
) -> None:
    """Make a workspace: specs/, Makefile, pyproject.toml, CI; what is there already is left alone."""
    from .. import __version__
    from ..starting import folder_files
    from ..workspace import begin_workspace

    written, left = begin_workspace(folder, folder_files(folder.resolve().name, __version__))
    if as_json:
        print_json({"folder": str(folder), "written": written, "left": left})
        return
    print_lines([f"wrote {folder / name}" for name in written])
    print_lines([f"left {folder / name} as it is" for name in left])
    within = "" if folder.resolve() == Path.cwd() else f"cd {folder}, then "
    print_lines([_NEXT.replace("Next: ", f"Next: {within}")])


def new(
    vendor: Annotated[str, typer.Argument(help="Its name and that of its folder: one lower-case word.")],
    title: Annotated[str | None, typer.Option(help="What the API is called; else after the vendor.")] = None,
    server: Annotated[str | None, typer.Option(help="Where it is served.")] = None,
    as_json: AsJson = False,
) -> None:
    """Begin the spec of a vendor by hand: specs/VENDOR/openapi.yaml, in which nothing can be called yet."""
    from ..starting import vendor_text

    workspace = workspace_to_fill()
    workspace.demand_new(vendor, "edit it, or choose another name")
    today = datetime.now(UTC).date().isoformat()
    text = vendor_text(title or f"{vendor.capitalize()} API", server, today)
    path = workspace.place_spec(vendor, text)
    if as_json:
        print_json({"vendor": vendor, "spec": str(path)})
        return
    print_lines([f"wrote {path}", f"Next: write in it what can be called; specloom lint {vendor} says how"])
