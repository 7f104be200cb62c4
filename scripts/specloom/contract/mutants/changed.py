"""Make a server that differs from the simulator in one operation."""

from collections.abc import Callable

import attrs

from ...mock import Handles, Request, Response
from ...mock.routing import Route, Router
from ..target import RESET_PATH
from .mutant import Defect, Subject

Ask = Callable[[Request], Response]
Change = Callable[[Request, Ask], Response]

ADMIN = "/_specloom/"
"""What the paths begin with that no vendor has."""


@attrs.define
class Changed:
    """A simulator that answers the requests of one operation by a change; a reset begins a new one.

    The change is given the request and the way to the simulator's own answers.
    """

    inner: Handles
    router: Router
    operation: str
    make: Callable[[], Change]
    change: Change = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Begin the first change."""
        self.change = self.make()

    def handle(self, request: Request) -> Response:
        """Answer one request."""
        if request.path.startswith(ADMIN):
            if request.path == RESET_PATH:
                self.change = self.make()
            return self.inner.handle(request)
        route = self.router.find(request.method, request.path)
        if isinstance(route, Route) and route.operation.id == self.operation:
            return self.change(request, self.inner.handle)
        return self.inner.handle(request)


def changed(subject: Subject, says: str, make: Callable[[], Change]) -> Defect:
    """Return the defect of an operation that answers by a change; `make` begins the change's memory."""
    return Defect(says, lambda inner: Changed(inner, subject.router, subject.operation.id, make))


def answering(subject: Subject, says: str, change: Change) -> Defect:
    """Return the defect of an operation that answers by a change which remembers nothing."""
    return changed(subject, says, lambda: change)


def rewritten(subject: Subject, says: str, rewrite: Callable[[Request, Response], Response]) -> Defect:
    """Return the defect of an operation whose replies are rewritten, each for itself."""

    def change(request: Request, ask: Ask) -> Response:
        return rewrite(request, ask(request))

    return answering(subject, says, change)
