"""Hold the seeded defects as values: what is wrong, where, and how it is brought about."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import attrs

from ...mock import Handles, Request, Response
from ...mock.routing import Router
from ...spec import Operation, Spec
from ..conformance import Schemas

SERVER, SPEC = "server", "spec"
"""The sides on which a defect can be: a vendor that changed, or a fact that the spec has wrong."""

SCHEMA = "schema"
STATUS = "status"
HEADER = "header"
CONTENT = "content"
AUTHENTICATION = "authentication"
VALIDATION = "validation"
STATE = "state"
PAGINATION = "pagination"
FILTER = "filter"
BATCH = "batch"
LIMITS = "limits"
ROBUSTNESS = "robustness"
ENCODING = "encoding"

CERTAIN = frozenset({AUTHENTICATION, SCHEMA, STATUS, HEADER})
"""Families of which every defect must be found."""
GOAL = 0.95
"""The share that must be found of the others: what the server does, not how its replies look."""

Wrap = Callable[[Handles], Handles]
Rewrite = Callable[[Any], Any]


def as_it_is(value: Any) -> Any:
    """Return what was given."""
    return value


@attrs.frozen
class Sample:
    """One exchange of a run on the simulator as it is; `operation` is what the request was meant for."""

    operation: str
    request: Request
    response: Response


@attrs.frozen(eq=False)
class Subject:
    """What a kind of defect is sought in: one operation, and its exchanges of a run without defects.

    `random` chooses among places that would all do, the same for the same operation. `sorted` is where
    what was made of the samples is kept for all kinds.
    """

    spec: Spec
    operation: Operation
    schemas: Schemas
    router: Router
    random: Random
    samples: tuple[Sample, ...] = ()
    sorted: dict[int, Any] = attrs.field(factory=dict, repr=False)


@attrs.frozen
class Defect:
    """One thing that is wrong: `wrap` makes it of a simulator, or `rewrite` of the root of a document."""

    says: str
    wrap: Wrap = as_it_is
    rewrite: Rewrite = as_it_is


@attrs.frozen
class Kind:
    """One kind of defect: how it is made in an operation, not at all where it would change nothing."""

    name: str
    family: str
    says: str
    makes: Callable[[Subject], Iterator[Defect]] = attrs.field(repr=False)
    side: str = SERVER

    @property
    def certain(self) -> bool:
        """Tell whether every defect of this kind must be found."""
        return self.family in CERTAIN


@attrs.frozen
class Mutant:
    """A defect in its place; `focus` are the operationIds whose replies it can touch."""

    kind: Kind
    operation: str
    defect: Defect
    focus: frozenset[str]

    @property
    def name(self) -> str:
        """Return how the mutant is called in tables."""
        return f"{self.kind.name}:{self.operation}"
