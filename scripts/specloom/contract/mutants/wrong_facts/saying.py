"""Say in an extension of an operation something else than is right."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ....spec.pointers import join
from ..mutant import Defect, Kind, Subject
from .choosing import Makes, Shows, anyhow, fact, node, wrong
from .edits import put

Told = Mapping[str, Any]
Change = Callable[[Told], Iterator[tuple[str, Told]]]
"""Yields what an extension could say instead, each time with what is wrong about it."""


def said_otherwise(extension: str, change: Change) -> Makes:
    """Return what makes an extension say something else."""

    def makes(subject: Subject) -> Iterator[Defect]:
        place = join(subject.operation.pointer, extension)
        for says, new in change(node(subject).get(extension, {})):
            yield wrong(f"{extension} of {subject.operation.id}: {says}", put(place, dict(new)))

    return makes


def saying(name: str, family: str, extension: str, change: Change, says: str, shows: Shows = anyhow) -> Kind:
    """Return a kind of wrong fact in an extension."""
    return fact(name, family, says, said_otherwise(extension, change), shows)
