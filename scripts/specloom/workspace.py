"""Know the folders: where specs are read and where everything else is written.

Any folder that has `specs/` is a workspace; without one, the specs that ship with specloom are read.
"""

import os
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import attrs

from .errors import BadInput

SLUG = re.compile(r"[a-z][a-z0-9]*")
_SHIPPED = Path(__file__).parent
_SOURCE_TREE = _SHIPPED.parent.parent


class WorkspaceError(BadInput):
    """A workspace or vendor that cannot be found or read; the message says what to do."""


@attrs.frozen
class Workspace:
    """The folder that is written to, and the specs that are read: by default those in it."""

    root: Path
    specs: Path = attrs.field(default=attrs.Factory(lambda self: self.root / "specs", takes_self=True))

    @property
    def dist(self) -> Path:
        """Return the folder that `publish` fills."""
        return self.root / "dist"

    @property
    def releases(self) -> Path:
        """Return the folder that `release` fills, with a folder for each release: acme-1.4.0."""
        return self.root / "releases"

    @property
    def reports(self) -> Path:
        """Return the folder of reports."""
        return self.root / ".specloom"

    def spec(self, vendor: str) -> Path:
        """Return the path of a vendor's OpenAPI document."""
        return self.specs / vendor / "openapi.yaml"

    def rules(self, vendor: str) -> Path:
        """Return the path of a vendor's own simulator rules, which need not exist."""
        return self.specs / vendor / "simulator.py"

    def seed(self, vendor: str) -> Path:
        """Return the path of what a vendor's simulator starts with, which need not exist."""
        return self.specs / vendor / "seed.yaml"

    def changelog(self, vendor: str) -> Path:
        """Return the path of what changed between a vendor's releases, which need not exist."""
        return self.specs / vendor / "CHANGELOG.md"

    def extensions(self) -> Path:
        """Return the JSON Schema of the x- extensions: the workspace's own, else the shipped one."""
        own = self.specs / "extensions.schema.json"
        return own if own.exists() else _shipped_specs() / own.name

    def client(self, vendor: str) -> Path:
        """Return the folder of a vendor's generated client."""
        return self.root / "generated" / vendor

    def vendors(self) -> tuple[str, ...]:
        """Return the vendors' slugs in alphabetical order.

        Raises WorkspaceError when `specs/` cannot be read.
        """
        try:
            names = sorted(folder.name for folder in self.specs.iterdir())
            return tuple(name for name in names if SLUG.fullmatch(name) and self.spec(name).exists())
        except OSError as error:
            raise WorkspaceError(
                f"{self.specs} cannot be read: {error.strerror}; check its permissions"
            ) from error

    def select(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the named vendors, all when none is named; raise WorkspaceError for an unknown one."""
        known = self.vendors()
        if not names and not known:
            raise WorkspaceError(
                f"there is no vendor in {self.specs}: specloom import FILE --vendor acme drafts the spec "
                "of one, specloom new acme begins it by hand"
            )
        for name in names:
            self.demand_slug(name)
            if name not in known:
                listed = ", ".join(known) or "none yet"
                raise WorkspaceError(
                    f"there is no vendor {name!r} in {self.specs}; known: {listed}. "
                    f"To add it, write {self.specs / name / 'openapi.yaml'}"
                )
        return names or known

    def demand_slug(self, name: str) -> None:
        """Raise WorkspaceError, with a name that would do, where a vendor's folder cannot have this one."""
        if SLUG.fullmatch(name):
            return
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        fit = re.sub(r"[^a-z0-9]", "", plain).lstrip("0123456789")
        instead = f", such as {fit}" if fit else ""
        raise WorkspaceError(
            f"{name!r} is no name of a vendor: its folder in {self.specs} is one lower-case word{instead}"
        )

    def demand_new(self, vendor: str, how: str) -> None:
        """Raise WorkspaceError where a vendor has a spec, or cannot have one; `how` tells what to do then."""
        self.demand_slug(vendor)
        if self.spec(vendor).exists():
            raise WorkspaceError(f"{self.spec(vendor)} is there already; {how}")

    def place_spec(self, vendor: str, text: str) -> Path:
        """Write a vendor's spec, whole or not at all, and return its path."""
        path = self.spec(vendor)
        aside = path.with_name(f".{path.name}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(text, encoding="utf-8")
            aside.replace(path)
        except OSError as error:
            raise WorkspaceError(f"{path} cannot be written: {error.strerror}") from error
        finally:
            aside.unlink(missing_ok=True)
        return path


def find_workspace(start: Path) -> Workspace:
    """Return the nearest folder at or above `start` that has `specs/`, else the shipped specs."""
    for folder in (start, *start.parents):
        if (folder / "specs").is_dir():
            return Workspace(folder)
    return shipped_specs(start)


def workspace_to_write(start: Path) -> Workspace:
    """Return the nearest folder at or above `start` that has `specs/`, else `start`, which will have them."""
    found = find_workspace(start)
    return found if found == Workspace(found.root) else Workspace(start)


def begin_workspace(root: Path, files: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Write files of a new workspace, by their paths in it; return those written, and those that were there.

    Raises WorkspaceError where it would lie inside another workspace, or cannot be written.
    """
    outer = find_workspace(root.resolve().parent)
    if outer == Workspace(outer.root) and not (root / "specs").is_dir():
        problem = f"{root} lies in the workspace {outer.root}"
        raise WorkspaceError(f"{problem}; add vendors there, or begin one elsewhere")
    missing = [name for name in files if not os.path.lexists(root / name)]
    try:
        for name in missing:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            with (root / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(files[name])
    except OSError as error:
        raise WorkspaceError(f"{error.filename or root} cannot be written: {error.strerror}") from error
    return missing, [name for name in files if name not in missing]


def shipped_specs(root: Path) -> Workspace:
    """Return a workspace that reads the specs that ship with specloom."""
    return Workspace(root, _shipped_specs())


def cache_folder() -> Path:
    """Return the user's folder of what can be worked out again (XDG Base Directory Specification)."""
    chosen = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(chosen) if chosen else Path.home() / ".cache") / "specloom"
    except RuntimeError:  # a user without a home, as in some containers, keeps nothing
        return Path(os.devnull) / "specloom"


def _shipped_specs() -> Path:
    installed = _SHIPPED / "specs"
    return installed if installed.is_dir() else _SOURCE_TREE / "specs"
