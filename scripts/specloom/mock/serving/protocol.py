"""Name what an ASGI server and an application say to each other (asgi.readthedocs.io, HTTP 2.5)."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

HANG_UP = "specloom.hang_up"
"""Where the state of a scope may hold a function that ends its connection; True asks for a TCP reset.

ASGI has no message for that. On a server without it a lost answer is the simulator's own 503, and a cut one
is left unfinished, upon which servers close the connection.
"""

Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]
App = Callable[[Event, Receive, Send], Awaitable[None]]
