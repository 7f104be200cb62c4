"""Gather what is published of a vendor from the rooms that make it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import typer

from ..errors import BadInput
from ..workspace import Workspace
from .statuses import contract_report, mutants_report

if TYPE_CHECKING:
    from ..generate import Program
    from ..publish import Publication, Sample
    from ..spec import Spec

_Report = Mapping[str, Any]


def publication_of(workspace: Workspace, spec: "Spec") -> "Publication":
    """Return all that is published of a vendor; raise BadInput where a part of it cannot be read."""
    from ..generate import credential_variables, python_samples
    from ..publish import Publication

    found = python_samples(spec)
    return Publication(
        spec,
        samples={id_: tuple(_python(programs)) for id_, programs in found.items()},
        changelog=_text_of(spec.document.path.with_name("CHANGELOG.md")),
        contract=_told(contract_report, workspace, spec.vendor),
        mutants=_told(mutants_report, workspace, spec.vendor),
        variables=credential_variables(spec),
        files=_wheel(workspace, spec),
    )


def with_languages(publications: "Sequence[Publication]", folder: Path) -> "list[Publication]":
    """Return publications whose samples are in other languages too, by the generators in a folder.

    Raises BadInput where these are not installed.
    """
    from ..publish.languages import find_generators, language_samples

    found = language_samples([publication.spec for publication in publications], find_generators(folder))
    return [
        attrs.evolve(each, samples={id_: (*each.samples.get(id_, ()), *others.get(id_, ())) for id_ in ids})
        for each, others in zip(publications, found, strict=True)
        for ids in [dict.fromkeys((*each.samples, *others))]
    ]


def _told(
    read: Callable[[Workspace, str], _Report | None], workspace: Workspace, vendor: str
) -> _Report | None:
    """Return a report; one that cannot be read is told of, and stops nothing."""
    from ..publish import UNREADABLE

    try:
        return read(workspace, vendor)
    except BadInput as error:
        typer.echo(str(error), err=True)
        return UNREADABLE


def _wheel(workspace: Workspace, spec: "Spec") -> dict[str, bytes]:
    """Return the wheel of the client where the version in the spec was released here."""
    folder = workspace.releases / f"{spec.vendor}-{spec.release}"
    try:
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*.whl"))}
    except OSError as error:
        raise BadInput(f"{error.filename} cannot be read: {error.strerror}; check its permissions") from error


def _text_of(path: Path) -> str:
    """Return the text of a file, empty where there is none."""
    try:
        return path.read_text(encoding="utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}; check its permissions") from error


def _python(programs: "tuple[Program, ...]") -> "Iterator[Sample]":
    """Yield the programs of one operation, the synchronous one before the other."""
    from ..publish import Sample

    for program in programs:
        form = f", {program.name}" if program.name else ""
        yield Sample("Python", f"sync{form}", "python", program.sync)
        yield Sample("Python", f"async{form}", "python", program.asynchronous)
