"""Build a whole client into an empty folder."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..spec import Finding, Spec
from .clients import client_of
from .formatting import format_code
from .guide import guide_of
from .models import write_models
from .provenance import RUNTIME
from .rendering import origin_of, render


def build_client(spec: Spec, folder: Path) -> tuple[Finding, ...]:
    """Write the client of a vendor, but for the record of its making; return what there is to know of it."""
    package = folder / f"{spec.vendor}_sdk"
    package.mkdir(parents=True)
    names = write_models(spec, package)
    client = client_of(spec, names)
    render(client, guide_of(spec, client), folder)
    written = (path for path in package.rglob("*.py") if path.parent.name != "models")
    _mark(written, spec.vendor)
    format_code(folder)
    shutil.copytree(RUNTIME, package / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    return (*_empty(spec), *names.notes)


def _empty(spec: Spec) -> Iterator[Finding]:
    """Say so where nothing can be called: of a spec that was only just begun there is a client too."""
    if not spec.operations and not spec.webhooks:
        yield spec.document.finding("operations", "nothing can be called yet; write it under paths", "/paths")


def _mark(modules: Iterable[Path], vendor: str) -> None:
    """Say in every module where it comes from."""
    for module in modules:
        text = module.read_text(encoding="utf-8")
        module.write_text(f"# {origin_of(vendor)}\n{text}", encoding="utf-8", newline="\n")
