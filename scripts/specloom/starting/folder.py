"""Make what a new workspace holds besides its specs."""

import re

from .texts import filled

_PLACES = {
    "specs/README.md": "README.md",
    "Makefile": "Makefile",
    "pyproject.toml": "project.toml",
    ".github/workflows/ci.yml": "ci.yml",
    ".gitignore": "gitignore",
}


def folder_files(name: str, version: str) -> dict[str, str]:
    """Return the text of each file of a workspace by its path; the name is the folder's, the version ours."""
    project = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "apis"
    return {place: filled(file, {"NAME": project, "VERSION": version}) for place, file in _PLACES.items()}
