"""Remember how reads were answered, for as long as nothing is written."""

import attrs

from .messages import Json, Request
from .rules import Reply
from .storage.store import Store

MOST_READS, MOST_BYTES = 4096, 8 * 2**20
"""How many answers are remembered, and how many bytes of them."""

_Asked = tuple[str, str, str | None]


@attrs.define(eq=False, repr=False)
class Reads:
    """The answers to reads since the latest write: what is asked again is answered the same.

    What a read says must depend on what is stored, on its path and query, and on the host in its links alone.
    """

    store: Store
    _known: dict[_Asked, Reply] = attrs.field(init=False, factory=dict)
    _size: int = attrs.field(init=False, default=0)
    _writes: int = attrs.field(init=False, default=-1)

    def find(self, request: Request) -> Reply | None:
        """Return how a read was answered; None where it was not, or where something was written since."""
        if self._writes != self.store.writes:
            self._forget()
        return self._known.get(_asked(request))

    def keep(self, request: Request, reply: Reply) -> None:
        """Remember an answer that lasts."""
        if not (isinstance(reply.body, Json) and reply.body.lasts and self._writes == self.store.writes):
            return
        size = len(reply.body.content)
        if len(self._known) >= MOST_READS or self._size + size > MOST_BYTES:
            self._forget()
        if size <= MOST_BYTES:
            self._known[_asked(request)] = reply
            self._size += size

    def _forget(self) -> None:
        self._known.clear()
        self._size, self._writes = 0, self.store.writes


def _asked(request: Request) -> _Asked:
    return request.path, request.query, request.header("host")
