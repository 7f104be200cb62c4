"""Say which files a vendor's simulator is made of, and make it of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from ..spec.cached import SpecCache
from ..workspace import Workspace, WorkspaceError, cache_folder, shipped_specs
from .loading import Compiled, compile_vendor

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")

Stamp = tuple[tuple[str, int, int], ...]


@attrs.frozen
class Source:
    """The files of one vendor.

    A document that stands alone need not follow the rules of this house; it is all that is known of its API.
    """

    vendor: str
    spec: Path
    extensions: Path
    rules: Path | None = None
    seed: Path | None = None
    empty: bool = False
    alone: bool = False

    def compile(self) -> Compiled:
        """Read the files; raise BadInput or SpecError for one that cannot be used."""
        cache = SpecCache(cache_folder())
        spec = cache.open(self.spec, self.vendor, self.extensions, any_house=self.alone)
        seed = cache.load(self.seed) if self.seed and self.seed.exists() else None
        return compile_vendor(spec, self.rules, seed, empty=self.empty, strict=self.alone)

    def stamp(self) -> Stamp:
        """Return what changes when one of the files does."""
        return tuple(sorted(_stamps(self._files())))

    def _files(self) -> Iterator[Path]:
        yield self.spec
        if self.seed:
            yield self.seed
        if self.rules:
            yield from self.rules.parent.glob("*.py")


def _stamps(files: Iterator[Path]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        try:
            found = file.stat()
        except OSError:
            continue
        yield str(file), found.st_mtime_ns, found.st_size


def vendor_source(workspace: Workspace, vendor: str) -> Source:
    """Return the files of a vendor of a workspace; raise WorkspaceError for one that it does not have."""
    workspace.select((vendor,))
    return Source(
        vendor,
        workspace.spec(vendor),
        workspace.extensions(),
        rules=workspace.rules(vendor),
        seed=workspace.seed(vendor),
    )


def document_source(workspace: Workspace, document: Path) -> Source:
    """Return what serves any OpenAPI document, named after its file."""
    if not document.is_file():
        raise WorkspaceError(f"{document} is not a file; name an OpenAPI document that exists")
    stem = document.stem if document.stem != "openapi" else document.resolve().parent.name
    name = _NOT_IN_A_NAME.sub("", stem.lower()).lstrip("0123456789")
    return Source(name or "api", document, workspace.extensions(), alone=True)


def find_source(workspace: Workspace, wanted: str | Path) -> Source:
    """Return the files of a vendor, or of an OpenAPI document when a path or a file name is given.

    A vendor that the workspace does not have is looked for among those that ship with specloom.
    """
    if isinstance(wanted, Path) or Path(wanted).suffix or Path(wanted).name != wanted:
        return document_source(workspace, Path(wanted))
    known = workspace.vendors() if workspace.specs.is_dir() else ()
    shipped = shipped_specs(workspace.root)
    return vendor_source(
        shipped if wanted not in known and wanted in shipped.vendors() else workspace, wanted
    )
