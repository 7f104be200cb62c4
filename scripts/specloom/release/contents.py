"""Make everything that a release holds, as bytes by relative path."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs

from ..publish import Publication, build_site
from .provenance import FILE, Source, statement
from .wheel import build_wheel

SUMS = "SHA256SUMS"
_BESIDE = ("openapi.yaml", "openapi.json", "collection.json")
"""Files of the site that also stand beside it."""


@attrs.frozen
class Making:
    """What a release is made from; `inputs` are files by their names, for the record."""

    version: str
    day: date
    publication: Publication
    client: Path
    inputs: Mapping[str, bytes]
    source: Source | None


def release_files(making: Making) -> dict[str, bytes]:
    """Return every file of a release: the same inputs give the same bytes."""
    vendor = making.publication.spec.vendor
    site = build_site((making.publication,))
    files = {name: site[f"{vendor}/{name}"] for name in _BESIDE if f"{vendor}/{name}" in site}
    files["CHANGELOG.md"] = making.publication.changelog.encode()
    files |= _wheel(making.client, making.day)
    files |= {f"site/{name}": content for name, content in site.items()}
    parameters = {"vendor": vendor, "version": making.version, "date": making.day.isoformat()}
    files[FILE] = statement(files, parameters, making.inputs, making.source)
    return {**files, SUMS: _sums(files)}


def _wheel(client: Path, day: date) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        wheel = build_wheel(client, Path(folder), day)
        return {wheel.name: wheel.read_bytes()}


def _sums(files: Mapping[str, bytes]) -> bytes:
    """Return what `sha256sum -c` reads."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()
