"""Make everything that a release holds, as bytes by relative path."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs

from ..publish import Publication, build_site
from .provenance import FILE, statement
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


def release_files(making: Making) -> dict[str, bytes]:
    """Return every file of a release: the same inputs give the same bytes."""
    vendor = making.publication.spec.vendor
    wheel = _wheel(making.client, making.day)
    site = build_site((_of_itself(making.publication, wheel),))
    files = {name: site[f"{vendor}/{name}"] for name in _BESIDE if f"{vendor}/{name}" in site}
    files["CHANGELOG.md"] = making.publication.changelog.encode()
    files |= wheel
    files |= {f"site/{name}": content for name, content in site.items()}
    parameters = {
        "vendor": vendor,
        "version": making.version,
        "tag": f"{vendor}-{making.version}",
        "date": making.day.isoformat(),
    }
    files[FILE] = statement(files, parameters, making.inputs)
    return {**files, SUMS: _sums(files)}


def _of_itself(publication: Publication, wheel: Mapping[str, bytes]) -> Publication:
    """Return what is published with the wheel, and without the reports of this machine."""
    return attrs.evolve(publication, files=wheel, contract=None, mutants=None)


def _wheel(client: Path, day: date) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        wheel = build_wheel(client, Path(folder), day)
        return {wheel.name: wheel.read_bytes()}


def _sums(files: Mapping[str, bytes]) -> bytes:
    """Return what `sha256sum -c` reads."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode()
