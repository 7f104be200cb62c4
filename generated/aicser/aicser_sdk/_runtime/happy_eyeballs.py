"""Connect to whichever address of a host answers first (RFC 8305).

asyncio's own race drops a connected socket where it is cancelled at the moment of success.
"""

import asyncio
import socket
from collections.abc import Callable
from itertools import chain, zip_longest
from typing import Any, Final, TypeVar

P = TypeVar("P", bound=asyncio.Protocol)
Attempt = asyncio.Task[tuple[asyncio.Transport, P]]

_NEXT_ADDRESS: Final = 0.25  # seconds until another address is tried as well (section 5)


async def connected(make: Callable[[], P], host: str, port: int) -> P:
    """Return the protocol of the first connection that is made; no other one stays open.

    Raises:
        OSError: The host is unknown, or none of its addresses can be reached.
    """
    loop = asyncio.get_running_loop()
    addresses = alternating(await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    attempts: list[Attempt[P]] = []
    try:
        for address in addresses:
            attempts.append(loop.create_task(loop.create_connection(make, *address)))
            if winner := await _winner(attempts, _NEXT_ADDRESS if address is not addresses[-1] else None):
                attempts.remove(winner)
                return winner.result()[1]
        raise attempts[0].exception() or ConnectionError(f"No connection to {host}.")
    finally:
        for attempt in attempts:
            attempt.cancel()
            attempt.add_done_callback(_abandon)


async def _winner(attempts: list[Attempt[P]], seconds: float | None) -> Attempt[P] | None:
    """Wait for an attempt to succeed; for the newest to fail, or so long, where there is another address."""
    while running := [attempt for attempt in attempts if not attempt.done()]:
        await asyncio.wait(running, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        if seconds is not None or any(map(_succeeded, attempts)):
            break
    return next(filter(_succeeded, attempts), None)


def _succeeded(attempt: Attempt[P]) -> bool:
    return attempt.done() and not attempt.cancelled() and attempt.exception() is None


def _abandon(attempt: Attempt[P]) -> None:
    if _succeeded(attempt):
        attempt.result()[0].abort()


def alternating(found: list[Any]) -> list[tuple[str, int]]:
    """Return the addresses, those of the families by turns, that of the first family first (section 4)."""
    families: dict[int, list[tuple[str, int]]] = {}
    for family, *_, address in found:
        families.setdefault(family, []).append(address[:2])
    return [address for address in chain(*zip_longest(*families.values())) if address is not None]
