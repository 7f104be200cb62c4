"""Find the specs that a comparison names: files, vendors, revisions of git, releases."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from ..errors import BadInput
from ..mock.sources import find_source
from ..revisions import Revision, find_revision
from ..spec import Document, load_document, parse_document, read_spec
from ..spec.adoption.opening import adopt
from ..spec.lint import load_extensions_schema
from ..spec.versions import read_version
from ..workspace import Workspace

if TYPE_CHECKING:
    from ..spec import Spec

_RELEASE = re.compile(r"([a-z][a-z0-9]*)@(.+)", re.DOTALL)


@attrs.frozen
class Found:
    """One document of a vendor, which is read when it is asked for."""

    vendor: str
    label: str
    load: Callable[[], Document] = attrs.field(repr=False)


@attrs.frozen
class Side:
    """One side of a comparison: a single document, or those of all vendors by name.

    `revision` is the commit that all of them are of, `path` the file that a single one is.
    """

    label: str
    documents: Mapping[str, Found]
    single: bool = False
    revision: Revision | None = None
    path: Path | None = None


def working_tree(workspace: Workspace) -> Side:
    """Return the specs as they are now."""
    return Side("the working tree", {name: _vendor(workspace, name) for name in workspace.vendors()})


def find_side(workspace: Workspace, named: str) -> Side:
    """Return what a name means: the first that there is of a release, a folder, a file, a vendor, a revision.

    Raises BadInput where there is none of these.
    """
    if found := _RELEASE.fullmatch(named):
        return _release(workspace, found[1], found[2])
    if (Path(named) / "openapi.yaml").is_file():
        return _file(workspace, Path(named) / "openapi.yaml", Path(named).resolve().name.partition("-")[0])
    if Path(named).is_file():
        return _file(workspace, Path(named))
    if named in workspace.vendors():
        return _single(_vendor(workspace, named))
    return _of_revision(workspace, named)


def read_found(workspace: Workspace, found: Found) -> "Spec":
    """Return the spec in a document, which need not follow the rules of this house, nor ever have done so."""
    document = found.load()
    adopt(document, found.vendor, load_extensions_schema(workspace.extensions()))
    return read_spec(document, found.vendor)


def paired_documents(
    old: Side, new: Side, vendors: tuple[str, ...]
) -> Iterator[tuple[str, Found | None, Found | None]]:
    """Yield what is to be compared with what, and the vendor's name; None for a side that has no such vendor.

    Raises BadInput for a vendor that neither side has.
    """
    old, new = _beside(old, new), _beside(new, old)
    if old.single and new.single:
        before, after = next(iter(old.documents.values())), next(iter(new.documents.values()))
        yield after.vendor, before, after
        return
    named = next((tuple(side.documents) for side in (old, new) if side.single), ())
    for name in vendors or named or sorted({**old.documents, **new.documents}):
        before_, after_ = old.documents.get(name), new.documents.get(name)
        if not before_ and not after_:
            raise BadInput(f"neither {old.label} nor {new.label} has a spec of {name}")
        yield name, before_, after_


def _beside(side: Side, other: Side) -> Side:
    """Return the same file at a revision where it is compared with a file."""
    if side.revision is None or side.single or other.path is None or not other.single:
        return side
    if next(iter(other.documents)) in side.documents:
        return side
    label = f"{side.label}:{other.path}"
    vendor = next(iter(other.documents))
    relative = other.path if other.path.is_absolute() else f"./{other.path.as_posix()}"
    return _single(_at(attrs.evolve(side.revision, folder=Path()), str(relative), vendor, label))


def _single(found: Found, path: Path | None = None) -> Side:
    return Side(found.label, {found.vendor: found}, single=True, path=path)


def _vendor(workspace: Workspace, name: str) -> Found:
    path = workspace.spec(name)
    return Found(name, str(path), lambda: load_document(path, aliases=True))


def _file(workspace: Workspace, path: Path, vendor: str = "") -> Side:
    own = {workspace.spec(name).resolve(): name for name in workspace.vendors()}
    name = own.get(path.resolve()) or vendor or find_source(workspace, path).vendor
    return _single(Found(name, str(path), lambda: load_document(path, aliases=True)), path)


def _release(workspace: Workspace, vendor: str, version: str) -> Side:
    if read_version(version) is None:
        raise BadInput(f"{vendor}@{version} names no release: {version} is no version such as 1.2.0")
    folder = workspace.releases / f"{vendor}-{version}"
    if (folder / "openapi.yaml").is_file():
        return _file(workspace, folder / "openapi.yaml", vendor)
    tag = f"{vendor}-{version}"
    revision = find_revision(workspace.specs, f"refs/tags/{tag}")
    if revision is None:
        raise BadInput(
            f"there is no release {vendor}@{version}: neither the folder {folder} nor the tag {tag}"
        )
    return _single(_at(revision, f"./{vendor}/openapi.yaml", vendor, f"{vendor}@{version}"))


def _of_revision(workspace: Workspace, named: str) -> Side:
    whole, colon, path = named.partition(":")
    if colon and whole and (revision := find_revision(Path(), whole)):
        stem = Path(path).stem if Path(path).stem != "openapi" else Path(path).parent.name
        vendor = re.sub(r"[^a-z0-9]+", "", stem.lower()).lstrip("0123456789") or "api"
        return _single(_at(revision, path, vendor, named))
    revision = find_revision(workspace.specs, named)
    if revision is None:
        listed = ", ".join(workspace.vendors()) or "none yet"
        raise BadInput(
            f"{named!r} is no file, no vendor (known: {listed}), no release and no revision of git"
        )
    documents = {
        vendor: _at(revision, place, vendor, f"{named}:{workspace.spec(vendor)}")
        for vendor, place in revision.vendors().items()
    }
    if not documents:
        raise BadInput(f"{named} has no specs in {workspace.specs}; name a document in it, as {named}:FILE")
    return Side(named, documents, revision=revision)


def _at(revision: Revision, path: str, vendor: str, label: str) -> Found:
    return Found(vendor, label, lambda: parse_document(revision.text(path), Path(label), aliases=True))
