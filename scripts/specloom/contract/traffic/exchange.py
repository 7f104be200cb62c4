"""Hold one exchange of recorded traffic."""

import attrs
import httpx


@attrs.frozen
class Exchange:
    """A request and what came back; `response` is None where nothing did.

    `number` is its place in the recording, from 1; `began` is a time as ISO 8601 writes it. A body that is
    not `whole` was not kept, or not to its end, and tells nothing.
    """

    number: int
    request: httpx.Request
    response: httpx.Response | None
    began: str = ""
    seconds: float = 0.0
    request_whole: bool = True
    response_whole: bool = True
