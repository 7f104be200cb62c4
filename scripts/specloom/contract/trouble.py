"""Say in a sentence what kept a request from being answered, where neither server nor spec is to blame."""

import httpx

from ..errors import BadInput

_WAYS = (
    (("certificate", "ssl", "tls"), "does not prove who it is ({error}); check address and certificate"),
    (("name or service", "nodename", "name resolution"), "is not known to DNS; check the address"),
)
_SLOW = "did not answer within {seconds:g} s; a longer --timeout waits longer"
_LOST = "cannot be reached ({error}); check the address and that it runs"


class Trouble(BadInput):
    """A request that was not answered because of the network between, not of what was asked."""


def trouble_of(error: httpx.TransportError, request: httpx.Request, timeout: float) -> Trouble:
    """Return the sentence for an error of the transport."""
    where = f"{request.url.scheme}://{request.url.netloc.decode()}"
    if isinstance(error, httpx.TimeoutException):
        return Trouble(f"{where} {_SLOW.format(seconds=timeout)}")
    said = str(error).lower()
    words = next((words for signs, words in _WAYS if any(sign in said for sign in signs)), _LOST)
    return Trouble(f"{where} {words.format(error=str(error) or type(error).__name__)}")
