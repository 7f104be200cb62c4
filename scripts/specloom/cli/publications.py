"""Gather what is published of a vendor from the rooms that make it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..generate import Program
    from ..publish import Publication, Sample
    from ..spec import Spec


def publication_of(spec: "Spec") -> "Publication":
    """Return all that is published of a vendor."""
    from ..generate import python_samples
    from ..publish import Publication

    found = python_samples(spec)
    return Publication(spec, samples={id_: tuple(_python(programs)) for id_, programs in found.items()})


def _python(programs: "tuple[Program, ...]") -> "Iterator[Sample]":
    """Yield the programs of one operation, the synchronous one before the other."""
    from ..publish import Sample

    for program in programs:
        form = f", {program.name}" if program.name else ""
        yield Sample("Python", f"sync{form}", "python", program.sync)
        yield Sample("Python", f"async{form}", "python", program.asynchronous)
