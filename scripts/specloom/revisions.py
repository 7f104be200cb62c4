"""Read documents as they were at a revision of git; the only module that runs git.

Nothing of a revision's name reaches a shell, and none is taken for an option.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import attrs

from .errors import BadInput

_DOCUMENT = re.compile(r"([^/]+)/openapi\.yaml")
_SECONDS = 60


@attrs.frozen
class Revision:
    """A commit, as somebody named it; `folder` is where the name was read, in the repository's tree."""

    name: str
    commit: str
    folder: Path

    def text(self, path: str) -> str:
        """Return a file of the commit; a path is that from the top, or from here when it begins with `./`.

        Raises BadInput when there is none, or when it is no text.
        """
        found = _git(self.folder, "cat-file", "blob", f"{self.commit}:{path}")
        if found is None:
            raise BadInput(f"{self.name} has no file {path}; git ls-tree -r --name-only lists what it has")
        try:
            return found.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadInput(f"{self.name}:{path} is not UTF-8 text (byte {error.start})") from None

    def vendors(self) -> dict[str, str]:
        """Return the paths of the documents in this folder's own folders, by the names of these."""
        listed = _git(self.folder, "ls-tree", "-r", "-z", "--name-only", self.commit, "--", ".") or b""
        found = map(_DOCUMENT.fullmatch, listed.decode(errors="replace").split("\0"))
        return {each[1]: f"./{each[0]}" for each in found if each}


def find_revision(folder: Path, name: str) -> Revision | None:
    """Return the commit that git knows by a name; None where it knows none.

    Raises BadInput outside of a repository, and for a name that would be an option.
    """
    if name.startswith("-"):
        raise BadInput(f"{name} is no revision: the name of one does not begin with a hyphen")
    demand_repository(folder)
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    commit = _git(folder, *wanted) if name and "\0" not in name else None
    return Revision(name, commit.decode().strip(), folder) if commit else None


def demand_repository(folder: Path) -> None:
    """Raise BadInput where a folder does not belong to a repository."""
    if _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        raise BadInput(f"{folder.resolve()} is in no git repository; name files instead of revisions")


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints, None when it refuses."""
    program = shutil.which("git")
    if program is None:
        raise BadInput("git is not installed, and revisions are read by it; name files instead")
    environment = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            [program, "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise BadInput(f"git did not answer within {_SECONDS} s; name files instead of revisions") from None
    return done.stdout if done.returncode == 0 else None


def tags_before(folder: Path, pattern: str) -> tuple[str, ...]:
    """Return the tags of this pattern that the present commit has or comes after."""
    return tuple(_quietly(folder, "tag", "--list", pattern, "--merged", "HEAD").split())


def is_shallow(folder: Path) -> bool:
    """Tell whether earlier commits were left out when the repository was cloned, and the tags on them."""
    return _quietly(folder, "rev-parse", "--is-shallow-repository").strip() == "true"


def _quietly(folder: Path, *arguments: str) -> str:
    """Return what git prints; nothing where there is no git or no repository."""
    found = _git(folder, *arguments) if shutil.which("git") else None
    return (found or b"").decode(errors="replace")
