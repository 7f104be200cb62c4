"""Find what was released of a vendor before: in the tags of git, else in the folder of releases."""

from contextlib import suppress
from typing import TYPE_CHECKING

from ..errors import BadInput
from ..revisions import Revision, changed_files, is_shallow, present, tags_before
from ..spec import Version, read_version
from ..workspace import Workspace
from .sides import find_side, read_found

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..release import Earlier, Plan, Source


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


def source_of(workspace: Workspace, plan: "Plan") -> "Source | None":
    """Return the commit that a release is made at, None where there is none.

    It counts as changed where spec or changelog are not to be as they are in it, or any other file is not.
    """
    from ..release import Source

    head = present(workspace.root)
    if head is None:
        return None
    texts = {
        workspace.spec(plan.vendor): plan.texts.spec,
        workspace.changelog(plan.vendor): plan.texts.changelog,
    }
    names = {path.relative_to(workspace.root).as_posix(): text for path, text in texts.items()}
    client = workspace.client(plan.vendor).relative_to(workspace.root).as_posix()
    others = (name for name in changed_files(workspace.root) if not name.startswith(f"{client}/"))
    changed = any(_text_at(head, name) != text.splitlines() for name, text in names.items())
    return Source(head.commit, changed or any(name not in names for name in others))


def _text_at(head: Revision, name: str) -> list[str] | None:
    with suppress(BadInput):
        return head.text(f"./{name}").splitlines()
    return None


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
