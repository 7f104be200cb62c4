"""Make one attempt over HTTP, and say how it went."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack, aclosing, closing

import httpx

from .addresses import LookUp, NotPublic, public_address
from .engine import Attempt
from .schedule import Outcome

Send = Callable[[httpx.Request], httpx.Response]

_EXCERPT = 1000
_LONGEST = 65536
"""Bytes of an answer that are read at most."""
_HOPELESS = (NotPublic, httpx.InvalidURL)
"""What is no better at the next attempt."""
_USUAL = (*_HOPELESS, httpx.HTTPError, OSError, ValueError)
"""What goes wrong where nobody receives, or not as HTTP says."""

logger = logging.getLogger(__name__)


def connected(stack: ExitStack) -> httpx.Client:
    """Make a client, closed with the stack, that takes no proxy or password from the environment."""
    return stack.enter_context(httpx.Client(trust_env=False))


async def connected_async(
    stack: AsyncExitStack, transport: httpx.AsyncBaseTransport | None
) -> httpx.AsyncClient:
    """Make a client, closed with the stack, that takes no proxy or password from the environment."""
    return await stack.enter_async_context(httpx.AsyncClient(transport=transport, trust_env=False))


def post(send: Send, attempt: Attempt, clock: Callable[[], float] = time.perf_counter) -> Outcome:
    """Make an attempt; what goes wrong is told, never raised."""
    if attempt.refused:
        return Outcome(error=attempt.refused, final=True)
    started = clock()
    try:
        with closing(send(_request(attempt))) as response:
            answer = _excerpt(response.iter_bytes())
    except _USUAL as error:
        return _failed(attempt, error, clock() - started)
    except Exception as error:
        logger.exception("what receives webhooks at %s failed", attempt.url)
        return _failed(attempt, error, clock() - started)
    return _outcome(response, answer, clock() - started)


async def post_async(
    client: httpx.AsyncClient, attempt: Attempt, clock: Callable[[], float] = time.perf_counter
) -> Outcome:
    """Make an attempt; what goes wrong is told, never raised."""
    if attempt.refused:
        return Outcome(error=attempt.refused, final=True)
    started = clock()
    try:
        async with asyncio.timeout(attempt.timeout):
            # Looking up a host blocks, and is done beside the server.
            request = await asyncio.to_thread(_request, attempt) if attempt.look_up else _request(attempt)
            response = await client.send(request, stream=True)
            async with aclosing(response):
                answer = await _async_excerpt(response.aiter_bytes())
    except _USUAL as error:
        return _failed(attempt, error, clock() - started)
    return _outcome(response, answer, clock() - started)


def _request(attempt: Attempt) -> httpx.Request:
    headers = {"user-agent": "specloom", **attempt.headers}
    message, timeout = attempt.pending.message, httpx.Timeout(attempt.timeout).as_dict()
    content = message.body.encode() if message.body else None
    request = httpx.Request(
        message.method, attempt.url, headers=headers, content=content, extensions={"timeout": timeout}
    )
    if attempt.look_up:
        _aim(request, attempt.look_up)
    return request


def _aim(request: httpx.Request, look_up: LookUp) -> None:
    """Aim a request at the address that was checked: a name may lead elsewhere when it is asked for again."""
    host = request.url.raw_host.decode()
    request.url = request.url.copy_with(host=public_address(host, look_up))
    request.extensions["sni_hostname"] = host
    # Of another name at this address, TLS has proved nothing: that one needs a connection of its own.
    request.headers["connection"] = "close"


def _excerpt(chunks: Iterator[bytes]) -> str:
    read = b""
    for chunk in chunks:
        read += chunk
        if len(read) >= _LONGEST:
            break
    return read.decode(errors="replace")[:_EXCERPT]


async def _async_excerpt(chunks: AsyncIterator[bytes]) -> str:
    read = b""
    async for chunk in chunks:
        read += chunk
        if len(read) >= _LONGEST:
            break
    return read.decode(errors="replace")[:_EXCERPT]


def _outcome(response: httpx.Response, answer: str, duration: float) -> Outcome:
    after = response.headers.get("retry-after", "")
    seconds = float(after) if after.isascii() and after.isdigit() else None
    return Outcome(response.status_code, None, duration, answer, seconds)


def _failed(attempt: Attempt, error: Exception, duration: float) -> Outcome:
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        reason = f"no answer within {attempt.timeout:g} s"
    elif isinstance(error, NotPublic):
        reason = str(error)
    else:
        reason = f"{type(error).__name__}: {error}"
    return Outcome(error=reason, duration=duration, final=isinstance(error, _HOPELESS))
