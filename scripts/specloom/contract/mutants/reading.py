"""Seed defects in what is read: replies that are old, or of another record."""

from collections.abc import Callable, Iterator

from ...mock import Request, Response
from ...spec import SAFE_METHODS
from .bodies import successes
from .changed import Ask, Change, changed
from .effects import acts
from .mutant import STATE, Defect, Kind, Subject

Told = dict[tuple[str, str], Response]
"""What reads were answered with, by path and query."""


def _remembering(name: str, says: str, tell: Callable[[Told, tuple[str, str], Response], Response]) -> Kind:
    """Make a kind for reads of what others write, answered by what was answered before."""

    def makes(subject: Subject) -> Iterator[Defect]:
        if subject.operation.method not in SAFE_METHODS or not _is_changed(subject):
            return

        def make() -> Change:
            told: Told = {}

            def change(request: Request, ask: Ask) -> Response:
                response = ask(request)
                where = request.path, request.query
                return tell(told, where, response) if response.status < 300 or where in told else response

            return change

        yield changed(subject, says, make)

    return Kind(name, STATE, says, makes)


def _first(told: Told, where: tuple[str, str], response: Response) -> Response:
    return told.setdefault(where, response)


def _one_behind(told: Told, where: tuple[str, str], response: Response) -> Response:
    before = told.get(where, response)
    told[where] = response
    return before


_CHANGING = {
    "get": frozenset({"upsert", "update", "replace", "delete"}),
    "list": frozenset({"create", "upsert", "update", "replace", "delete"}),
    "count": frozenset({"create", "upsert", "delete"}),
    "view": frozenset({"delete"}),
}
"""The actions after which a read of the same thing tells otherwise.

A new record is no news to a read of another one. Of a `view` the spec says only that it belongs to a record:
that it goes with it, and not which writes show in it.
"""


def _is_changed(subject: Subject) -> bool:
    """Tell whether an operation shows of a resource what others change."""
    resource = subject.operation.resource
    changing = _CHANGING.get(resource.action, frozenset()) if resource else frozenset()
    return resource is not None and any(
        o.resource is not None and o.resource.name == resource.name and o.resource.action in changing
        for o in subject.spec.operations
    )


def _reads_another(subject: Subject) -> Iterator[Defect]:
    """Answer a read of any record with the one that was read first."""
    if acts(subject.operation) != "get" or len({s.request.path for s in successes(subject)}) < 2:
        return

    def make() -> Change:
        first: list[Response] = []

        def change(request: Request, ask: Ask) -> Response:
            response = ask(request)
            if response.status >= 300:
                return response
            first.append(response)
            return first[0]

        return change

    yield changed(subject, "every read is answered with the record that was read first", make)


KINDS = (
    _remembering("read_frozen", "a read is answered for ever as it was first", _first),
    _remembering("read_one_behind", "a read tells what the one before should have told", _one_behind),
    Kind("read_of_another", STATE, "every read is answered with the same record", _reads_another),
)
