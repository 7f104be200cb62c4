"""Choose one of the places where a kind of wrong fact would do."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from ....spec.pointers import lookup
from ..mutant import SPEC, Defect, Kind, Rewrite, Subject

Makes = Callable[[Subject], Iterator[Defect]]
Shows = Callable[[Subject, Defect], bool]
"""Tells by what was seen of an operation whether a defect would make a difference."""


def anyhow(_subject: Subject, _defect: Defect) -> bool:
    """Take every defect for one that shows."""
    return True


def fact(name: str, family: str, says: str, makes: Makes, shows: Shows = anyhow) -> Kind:
    """Return a kind of wrong fact: one in each operation, chosen among those that show."""
    return Kind(name, family, says, lambda subject: _one_of(subject, makes(subject), shows), side=SPEC)


def _one_of(subject: Subject, defects: Iterable[Defect], shows: Shows) -> Iterator[Defect]:
    found = list(defects)
    subject.random.shuffle(found)
    showing = (defect for defect in found if shows(subject, defect))
    yield from islice(showing, 1)


def wrong(says: str, rewrite: Rewrite) -> Defect:
    """Return the defect of a spec that says something wrong."""
    return Defect(says, rewrite=rewrite)


def node(subject: Subject) -> Mapping[str, Any]:
    """Return the operation as it stands in the document."""
    found: Mapping[str, Any] = lookup(subject.spec.document.root, subject.operation.pointer)
    return found
