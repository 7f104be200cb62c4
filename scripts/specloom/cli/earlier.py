"""Find what was released of a vendor before: in the tags of git, else in the folder of releases."""

from typing import TYPE_CHECKING

from ..errors import BadInput
from ..revisions import is_shallow, tags_before
from ..spec import Version, read_version
from ..workspace import Workspace
from .sides import find_side, read_found

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..release import Earlier


def last_release(workspace: Workspace, vendor: str) -> "Earlier | None":
    """Return the newest release that the present commit has or comes after, None where there was none.

    Raises BadInput where the clone is too shallow to tell.
    """
    tags = tags_before(workspace.root, f"{vendor}-*")
    if version := _newest(vendor, tags):
        return _earlier(workspace, vendor, f"refs/tags/{vendor}-{version}", version)
    if is_shallow(workspace.root):
        problem = "this clone is shallow, and may lack the tags of earlier releases"
        raise BadInput(f"{problem}; run git fetch --unshallow --tags, or name a release with --since")
    folders = workspace.releases.glob(f"{vendor}-*/openapi.yaml")
    if version := _newest(vendor, (path.parent.name for path in folders)):
        return _earlier(workspace, vendor, str(workspace.releases / f"{vendor}-{version}"), version)
    return None


def named_release(workspace: Workspace, vendor: str, name: str) -> "Earlier":
    """Return what a person names: a release (1.4.0, acme@1.4.0), a file, or a revision of git.

    Raises BadInput where there is none of that name, or nothing of the vendor in it.
    """
    return _earlier(workspace, vendor, f"{vendor}@{name}" if read_version(name) else name, None)


def _newest(vendor: str, names: "Iterable[str]") -> Version | None:
    versions = (read_version(name.removeprefix(f"{vendor}-")) for name in names)
    return max(filter(None, versions), default=None)


def _earlier(workspace: Workspace, vendor: str, name: str, version: Version | None) -> "Earlier":
    from ..release import Earlier

    side = find_side(workspace, name)
    found = next(iter(side.documents.values())) if side.single else side.documents.get(vendor)
    if found is None:
        raise BadInput(f"{name} has no spec of {vendor}; name another release, revision or file with --since")
    spec = read_found(workspace, found)
    return Earlier(f"{vendor}-{version}" if version else side.label, version or spec.release, spec)
