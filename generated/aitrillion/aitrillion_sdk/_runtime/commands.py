"""Name what a flow asks of its driver, which does it and sends back what came of it."""

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import attrs
import httpx

from .redaction import Secret

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .streams import Held

T = TypeVar("T")


@attrs.frozen
class Send:
    """Ask for the request to be signed with the secrets and sent, and for its response or its error.

    The secrets are named after the security schemes that they are for. `held` takes the response whose body
    is left unread.
    """

    request: httpx.Request
    secrets: Mapping[str, Secret] = attrs.field(factory=dict)
    held: "Held | None" = None


@attrs.frozen
class Sleep:
    """Ask for so many seconds to pass."""

    seconds: float


@attrs.frozen
class Ask:
    """Ask for what the function returns; what can be awaited is awaited first."""

    function: Callable[[], Any]


@attrs.frozen
class Wait:
    """Ask for the result of something that another flow is doing."""

    future: "Future[Any]"


class Store(Protocol):
    """Keep accounts outside the process, and answer every message at one go, whoever else asks meanwhile."""

    def answer(self, message: Any) -> Any:
        """Return the answer, after as long as it takes."""

    async def answer_async(self, message: Any) -> Any:
        """Return the answer without holding up the event loop."""


@attrs.frozen
class Consult:
    """Ask for a store's answer to a message."""

    store: Store
    message: Any


Command = Send | Sleep | Ask | Wait | Consult
Steps = Generator[Command, Any, T]
"""Do something step by step without any I/O, and return a T."""

Flow = Steps[httpx.Response]
